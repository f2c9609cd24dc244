import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { pictureOf } from '../pictureOf.ts';
import { color } from '../style/Colors.ts';
import { cssText } from '../style/Css.ts';
import { attribute } from '../style/Sizes.ts';
import { fontLength, isRecord, length } from '../style/Units.ts';
import { useInput } from './Inputs.tsx';

/** CancelButtonStyle (ts-basic-components-search.md). */
const [CONSTANT, INVISIBLE] = [0, 1];
const BARE = 'flex:1 1 0;min-width:0;border:0;outline:0;padding:0;background:none;font:inherit;color:inherit;text-align:inherit';
const BUTTON = 'flex:none;border:0;padding:0;background:none;font-family:inherit;cursor:pointer;display:grid;place-items:center;';
const GLASS = 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.4 10.4L13.5 13.5';
const CROSS = 'M4 4l8 8M12 4l-8 8';

/** ts-basic-components-search.md: a glass, what is typed, a cross to clear it, and a button where the app has set one. */
export function Search({ node, flow }: ViewProps) {
  const { send, page: { surface } } = useScreen();
  const font = node.attributes.textFont;
  const [{ class: look, style, 'data-id': id, 'data-node': key, onClick, ...input }, ref] = useInput({
    node: font === undefined ? node : { ...node, attributes: { ...node.attributes, font } }, flow,
  });
  const submit = (): void => send({ kind: 'submit', node: node.id, value: input.value });
  const clear = (): void => input.onInput({ currentTarget: { value: '' } } as Parameters<typeof input.onInput>[0]);
  const cancel = attribute(node, 'cancelButton');
  const cancelStyle = isRecord(cancel) ? cancel.style : undefined;
  const hasCross = cancelStyle !== INVISIBLE && (cancelStyle === CONSTANT || input.value !== '');
  const isChinese = surface.locale.startsWith('zh');
  return (
    <div ref={ref} class={look} style={`${style};display:flex;align-items:center;gap:8px`} data-id={id} data-node={key}
      data-type="Search" onClick={onClick}>
      <button type="button" tabIndex={-1} aria-hidden="true" style={BUTTON} onClick={submit}>
        <Icon value={attribute(node, 'searchIcon')} path={GLASS} />
      </button>
      <input {...input} type="text" inputMode="search" style={BARE} />
      {hasCross ? (
        <button type="button" aria-label={isChinese ? '清除' : 'Clear'} style={BUTTON} onClick={clear}>
          <Icon value={isRecord(cancel) ? cancel.icon : undefined} path={CROSS} />
        </button>
      ) : null}
      <SearchButton node={node} press={submit} isEmpty={input.value === ''} />
    </div>
  );
}

/** 16 vp and a paler black or white (searchIcon, cancelButton). */
function Icon({ value, path }: { readonly value: WireValue | undefined; readonly path: string }) {
  const screen = useScreen();
  const { surface } = screen.page;
  const look = isRecord(value) ? value : {};
  const [size, picture] = [length(look.size, surface) ?? '16px', pictureOf(screen, look.src)];
  return picture !== undefined ? <img alt="" src={picture} style={`width:${size};height:${size}`} /> : (
    <svg viewBox="0 0 16 16" style={`width:${size};height:${size}`} fill="none" stroke-width="1.4" stroke-linecap="round"
      stroke={color(look.color) ?? (surface.isDark ? '#ffffff99' : '#00000099')} aria-hidden="true"><path d={path} /></svg>
  );
}

function SearchButton({ node, press, isEmpty }: {
  readonly node: WireNode; readonly press: () => void; readonly isEmpty: boolean;
}) {
  const { page: { surface } } = useScreen();
  const [label, given] = node.attributes.searchButton ?? [];
  if (typeof label !== 'string' || label === '') {
    return null;
  }
  const look = isRecord(given) ? given : {};
  const isOff = look.autoDisable === true && isEmpty;
  return (
    <button type="button" disabled={isOff} onClick={press} style={BUTTON + cssText({
      color: color(look.fontColor) ?? '#3f97e9', 'font-size': fontLength(look.fontSize, surface) ?? `${16 * surface.fontScale}px`,
      'border-inline-start': '1px solid #18243133', 'padding-inline-start': '8px', opacity: isOff ? '0.4' : undefined,
    })}>{label}</button>
  );
}
