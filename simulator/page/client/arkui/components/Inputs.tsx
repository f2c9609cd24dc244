import type { DOMAttributes, Ref, RefObject, TargetedInputEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { type Css, merge } from '../style/Css.ts';
import { attribute, option } from '../style/Sizes.ts';
import { fontStyle, TEXT_ALIGN } from '../style/Text.ts';
import { fontLength, isRecord } from '../style/Units.ts';
import { useBox } from '../useBox.ts';

/** InputType (ts-basic-components-textinput.md) as a browser has it. */
/** TextInputStyle.Inline. */
const INLINE = 1;

type InputKind = 'text' | 'tel' | 'email' | 'password' | 'url';

const TYPES: Readonly<Record<number, InputKind>> = {
  1: 'text', 2: 'tel', 3: 'email', 4: 'password', 8: 'password', 11: 'password', 13: 'url',
};
const MODES: Readonly<Record<number, string>> = {
  1: 'numeric', 2: 'tel', 3: 'email', 8: 'numeric', 12: 'decimal', 13: 'url',
};

/** 8 and 16 vp of padding and round ends, as the document says; the colour is the theme's and assumed. */
function base(isDark: boolean): Css {
  return {
    width: '100%', padding: '8px 16px', 'border-radius': '20px', 'min-height': '40px',
    'background-color': isDark ? 'rgba(255, 255, 255, 0.1)' : 'rgba(0, 0, 0, 0.05)',
  };
}

function text(value: WireValue | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}

/** What is typed shows at once; what the app makes of it comes over the wire and counts. */
function useTyped(node: WireNode): [string, (value: string) => void] {
  const { send } = useScreen();
  const given = text(option(node, 'text') ?? option(node, 'value'));
  const [typed, setTyped] = useState(given);
  useEffect(() => setTyped(given), [given]);
  const change = (value: string): void => {
    setTyped(value);
    send({ kind: 'change', node: node.id, value });
  };
  return [typed, change];
}

interface InputProps {
  readonly class: string;
  readonly style: string;
  readonly value: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly maxLength: number | undefined;
  readonly 'aria-label': string | undefined;
  readonly 'data-node': number;
  readonly 'data-id': string | undefined;
  readonly onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (() => void) | undefined;
  readonly onBlur: (() => void) | undefined;
  readonly onClick: DOMAttributes<HTMLElement>['onClick'];
}

export function useInput({ node, flow }: ViewProps): [InputProps, RefObject<HTMLDivElement>] {
  const { send, page: { surface } } = useScreen();
  const [typed, change] = useTyped(node);
  const font = attribute(node, 'placeholderFont');
  const isLined = attribute(node, 'showUnderline') === true;
  const isBare = isLined || attribute(node, 'style') === INLINE;
  const own = merge(fontStyle(node, surface), {
    '--ark-hint': color(attribute(node, 'placeholderColor')),
    // A colour that the app names is drawn as it is (ts-basic-components-textinput.md); only the theme's is a paler one.
    '--ark-hint-opacity': attribute(node, 'placeholderColor') === undefined ? undefined : '1',
    '--ark-hint-size': isRecord(font) ? fontLength(font.size, surface) : undefined,
    ...isBare ? { 'background-color': 'transparent', 'border-radius': '0' } : {},
    ...isLined ? { 'border-bottom': '1px solid #18243133', padding: '12px 0', 'min-height': '48px' } : {},
    'text-align': TEXT_ALIGN[Number(attribute(node, 'textAlign') ?? 1)],
  });
  const box = useBox(node, flow, { look: 'ark-input', base: base(surface.isDark), own });
  const placeholder = text(option(node, 'placeholder'));
  const most = attribute(node, 'maxLength');
  const tells = (name: string): boolean => node.events.includes(name) || node.events.includes('onEditChange');
  return [{
    class: box.class, value: typed, placeholder, disabled: attribute(node, 'enabled') === false,
    'aria-label': box['aria-label'] ?? (placeholder === '' ? undefined : placeholder),
    'data-node': node.id, 'data-id': box['data-id'], maxLength: typeof most === 'number' ? most : undefined,
    style: `${box.style};caret-color:${color(attribute(node, 'caretColor')) ?? '#007dff'}`,
    onInput: (event) => change(event.currentTarget.value),
    onKeyDown: (event) => void (event.key === 'Enter' && send({ kind: 'submit', node: node.id, value: typed })),
    onFocus: tells('onFocus') ? () => send({ kind: 'focus', node: node.id }) : undefined,
    onBlur: tells('onBlur') ? () => send({ kind: 'blur', node: node.id }) : undefined,
    onClick: box.onClick,
  }, box.ref];
}

export function TextInput(props: ViewProps) {
  const kind = Number(attribute(props.node, 'type') ?? 0);
  const [input, ref] = useInput(props);
  return <input {...input} ref={ref as unknown as Ref<HTMLInputElement>} type={(TYPES[kind] ?? 'text') as 'text'}
    inputMode={MODES[kind] as 'text'} />;
}

export function TextArea(props: ViewProps) {
  const [input, ref] = useInput(props);
  return <textarea {...input} ref={ref as unknown as Ref<HTMLTextAreaElement>} style={`${input.style};resize:none`} />;
}
