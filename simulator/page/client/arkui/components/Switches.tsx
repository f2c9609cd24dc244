import { useEffect, useState } from 'preact/hooks';

import type { WireValue } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { type Css, cssText } from '../style/Css.ts';
import { attribute, option } from '../style/Sizes.ts';
import { isRecord, length } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { accentOf } from './Buttons.tsx';
import { useInnerFlow } from './Containers.tsx';
import { innerFlag } from './inner.ts';

/** ToggleType (ts-basic-components-toggle.md). */
const CHECKBOX = 0;
const SWITCH = 1;
/** CheckBoxShape (ts-basic-components-checkbox.md). */
const ROUNDED_SQUARE = 1;
const OFF_COLOR = '#337f7f7f';
const OUTLINE = '#7f7f7f80';

/** A component that switches by itself and tells the app; the app may say otherwise later. */
function useSwitched(given: boolean): [boolean, (value: boolean) => void] {
  const [isOn, setOn] = useState(given);
  useEffect(() => setOn(given), [given]);
  return [isOn, setOn];
}

/** ts-basic-components-toggle.md: 36 by 20 vp as a switch, 20 by 20 as a box, 28 high as a button. */
export function Toggle({ node, flow }: ViewProps) {
  const { send, page: { surface } } = useScreen();
  const [isOn, setOn] = useSwitched(innerFlag(node, 'isOn'));
  const kind = option(node, 'type') ?? SWITCH;
  const flip = (): void => {
    setOn(!isOn);
    send({ kind: 'change', node: node.id, value: !isOn });
  };
  const track = attribute(node, 'switchStyle');
  const off = color((isRecord(track) ? track.unselectedColor : undefined) ?? OFF_COLOR);
  const back = isOn ? accentOf(node, surface.isDark) : kind === CHECKBOX ? 'transparent' : off;
  const look = kind === SWITCH || kind === CHECKBOX ? 'ark-stack' : 'ark-button';
  const box = useBox(node, flow, { look, base: formOf(kind), own: { 'background-color': back } });
  const point = attribute(node, 'switchPointColor') ?? (isRecord(track) ? track.pointColor : undefined);
  const knob = color(point) ?? '#ffffff';
  return (
    <div {...box} role={kind === SWITCH ? 'switch' : 'checkbox'} aria-checked={isOn} onClick={flip}
      onKeyDown={(event) => void ((event.key === ' ' || event.key === 'Enter') && flip())}>
      {kind === SWITCH ? <span style={knobStyle(isOn, knob)} /> : null}
      {kind === CHECKBOX && isOn ? <span style="color:#ffffff;font-size:14px">✓</span> : null}
      <Children ids={node.children} flow={useInnerFlow(node)} />
    </div>
  );
}

function knobStyle(isOn: boolean, knob: string): string {
  return cssText({
    width: '16px', height: '16px', 'border-radius': '50%', background: knob, 'justify-self': isOn ? 'end' : 'start',
    margin: '2px', 'grid-area': '1 / 1',
  });
}

function formOf(kind: unknown): Css {
  switch (kind) {
    case SWITCH:
      return { width: '36px', height: '20px', margin: '2px 4.667px', 'border-radius': '10px' };
    case CHECKBOX:
      return {
        width: '20px', height: '20px', margin: '4.667px', 'border-radius': '50%', border: '1px solid #7f7f7f80',
      };
    default:
      return { 'min-height': '28px', 'border-radius': '14px', padding: '0 12px' };
  }
}

/** ts-basic-components-checkbox.md; a CheckboxGroup that has a part of its boxes chosen shows a line in place of the tick. */
export function Checkbox({ node, flow }: ViewProps) {
  const { send, page: { surface } } = useScreen();
  const [isOn, setOn] = useSwitched(innerFlag(node, 'isOn'));
  const isPart = innerFlag(node, 'isPart');
  const flip = (): void => {
    setOn(!isOn);
    send({ kind: 'change', node: node.id, value: !isOn });
  };
  const accent = accentOf(node, surface.isDark);
  const isFilled = isOn || isPart;
  const shape = attribute(node, node.type === 'CheckboxGroup' ? 'checkboxShape' : 'shape');
  const box = useBox(node, flow, {
    look: 'ark-stack',
    base: { width: '20px', height: '20px', margin: '4.667px', 'border-radius': shape === ROUNDED_SQUARE ? '4px' : '50%' },
    own: {
      border: `1px solid ${isFilled ? accent : color(attribute(node, 'unselectedColor')) ?? OUTLINE}`,
      'background-color': isFilled ? accent : undefined,
    },
  });
  return (
    <div {...box} role="checkbox" aria-checked={isPart ? 'mixed' : isOn} onClick={flip}
      onKeyDown={(event) => void (event.key === ' ' && flip())}>
      {isFilled ? <Mark value={attribute(node, 'mark')} isLine={isPart} /> : null}
    </div>
  );
}

/** MarkStyle: the tick, as large as its box where the app does not say otherwise. */
function Mark({ value, isLine }: { readonly value: WireValue | undefined; readonly isLine: boolean }) {
  const { page: { surface } } = useScreen();
  const look = isRecord(value) ? value : {};
  const size = length(look.size, surface) ?? '100%';
  return (
    <svg viewBox="0 0 20 20" style={`width:${size};height:${size}`} fill="none" aria-hidden="true"
      stroke={color(look.strokeColor) ?? '#ffffff'} stroke-width={length(look.strokeWidth, surface) ?? '2px'}
      stroke-linecap="round" stroke-linejoin="round">
      <path d={isLine ? 'M5.5 10h9' : 'M5 10.4l3.4 3.3 6.6-7'} />
    </svg>
  );
}

/** ts-basic-components-radio.md: one of a group; the disc in it is left when it is chosen. */
export function Radio({ node, flow }: ViewProps) {
  const { send, page: { surface } } = useScreen();
  const [isOn, setOn] = useSwitched(innerFlag(node, 'isOn'));
  const given = attribute(node, 'radioStyle');
  const look = isRecord(given) ? given : {};
  const choose = (): void => {
    if (!isOn) {
      setOn(true);
      send({ kind: 'change', node: node.id, value: true });
    }
  };
  const back = color(look.checkedBackgroundColor) ?? accentOf(node, surface.isDark);
  const box = useBox(node, flow, {
    look: 'ark-stack', base: { width: '20px', height: '20px', margin: '4.667px', 'border-radius': '50%' },
    own: isOn ? { border: `6px solid ${back}`, 'background-color': color(look.indicatorColor) ?? '#ffffff' }
      : { border: `1px solid ${color(look.uncheckedBorderColor) ?? OUTLINE}` },
  });
  return <div {...box} role="radio" aria-checked={isOn} onClick={choose}
    onKeyDown={(event) => void (event.key === ' ' && choose())} />;
}
