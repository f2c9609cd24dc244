import type { JSX, Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { type Css, cssText, merge } from '../style/Css.ts';
import { attribute, option } from '../style/Sizes.ts';
import { fontStyle, TEXT_ALIGN } from '../style/Text.ts';
import { useBox } from '../useBox.ts';

/** InputType (ts-basic-components-textinput.md) as a browser has it. */
const TYPES: Readonly<Record<number, string>> = {
  1: 'text', 2: 'tel', 3: 'email', 4: 'password', 8: 'password', 11: 'password', 13: 'url',
};
const MODES: Readonly<Record<number, string>> = { 1: 'numeric', 2: 'tel', 3: 'email', 8: 'numeric', 12: 'decimal', 13: 'url' };

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

function useInput({ node, flow }: ViewProps) {
  const { send, page: { surface } } = useScreen();
  const [typed, change] = useTyped(node);
  const own = merge(fontStyle(node, surface), {
    'text-align': TEXT_ALIGN[Number(attribute(node, 'textAlign') ?? 1)],
  });
  const box = useBox(node, flow, { look: 'ark-input', base: base(surface.isDark), own });
  const placeholder = text(option(node, 'placeholder'));
  const most = attribute(node, 'maxLength');
  const label = box['aria-label'] ?? (placeholder === '' ? undefined : placeholder);
  return {
    ...box, ref: box.ref as unknown as Ref<never>, role: undefined, 'aria-label': label, value: typed, placeholder,
    disabled: attribute(node, 'enabled') === false, maxLength: typeof most === 'number' ? most : undefined,
    style: `${box.style};caret-color:${color(attribute(node, 'caretColor')) ?? '#007dff'}`,
    onInput: (event: JSX.TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) => change(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') {
        send({ kind: 'submit', node: node.id, value: typed });
      }
    },
  };
}

export function TextInput(props: ViewProps) {
  const kind = Number(attribute(props.node, 'type') ?? 0);
  return <input {...useInput(props)} type={TYPES[kind] ?? 'text'} inputMode={MODES[kind] as 'text'} />;
}

export function Search(props: ViewProps) {
  return <input {...useInput(props)} type="search" />;
}

export function TextArea(props: ViewProps) {
  const input = useInput(props);
  return <textarea {...input} style={`${input.style};resize:none`} />;
}

/** ts-basic-components-slider.md. */
export function Slider({ node, flow }: ViewProps) {
  const { send } = useScreen();
  const box = useBox(node, flow, { base: { width: '100%', height: '40px' } });
  const [least, most] = [Number(option(node, 'min') ?? 0), Number(option(node, 'max') ?? 100)];
  const style = cssText({ width: '100%', 'accent-color': color(attribute(node, 'selectedColor')) ?? '#0a59f7' });
  return (
    <div {...box} role={undefined}>
      <input type="range" min={least} max={most} step={Number(option(node, 'step') ?? 1)} style={style}
        value={Number(option(node, 'value') ?? least)} aria-label={box['aria-label']}
        onInput={(event) => send({ kind: 'change', node: node.id, value: Number(event.currentTarget.value) })} />
    </div>
  );
}
