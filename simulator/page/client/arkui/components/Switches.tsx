import { useEffect, useState } from 'preact/hooks';

import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { type Css, cssText } from '../style/Css.ts';
import { attribute, option } from '../style/Sizes.ts';
import { isRecord } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { accentOf } from './Buttons.tsx';
import { useInnerFlow } from './Containers.tsx';

/** ToggleType (ts-basic-components-toggle.md). */
const CHECKBOX = 0;
const SWITCH = 1;
/** CheckBoxShape (ts-basic-components-checkbox.md). */
const ROUNDED_SQUARE = 1;
const OFF_COLOR = '#337f7f7f';

/** A component that switches by itself and tells the app; the app may say otherwise later. */
function useSwitched(given: boolean): [boolean, (value: boolean) => void] {
  const [isOn, setOn] = useState(given);
  useEffect(() => setOn(given), [given]);
  return [isOn, setOn];
}

/** ts-basic-components-toggle.md: 36 by 20 vp as a switch, 20 by 20 as a box, 28 high as a button. */
export function Toggle({ node, flow }: ViewProps) {
  const { send, page: { surface } } = useScreen();
  const [isOn, setOn] = useSwitched(option(node, 'isOn') === true);
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

/** ts-basic-components-checkbox.md, ts-basic-components-radio.md. */
function Choice({ node, flow, isRound }: ViewProps & { readonly isRound: boolean }) {
  const { send, page: { surface } } = useScreen();
  const [isOn, setOn] = useSwitched(attribute(node, isRound ? 'checked' : 'select') === true);
  const flip = (): void => {
    setOn(!isOn);
    send({ kind: 'change', node: node.id, value: !isOn });
  };
  const accent = accentOf(node, surface.isDark);
  const box = useBox(node, flow, {
    look: 'ark-stack',
    base: {
      width: '20px', height: '20px', margin: '4.667px',
      'border-radius': attribute(node, 'shape') === ROUNDED_SQUARE ? '4px' : '50%',
    },
    own: { border: `${isOn && isRound ? 6 : 1}px solid ${isOn ? accent : '#7f7f7f80'}`,
      'background-color': isOn && !isRound ? accent : undefined },
  });
  return (
    <div {...box} role={isRound ? 'radio' : 'checkbox'} aria-checked={isOn} onClick={flip}
      onKeyDown={(event) => void (event.key === ' ' && flip())}>
      {isOn && !isRound ? <span style="color:#ffffff;font-size:14px">✓</span> : null}
    </div>
  );
}

export function Checkbox(props: ViewProps) {
  return <Choice {...props} isRound={false} />;
}

export function Radio(props: ViewProps) {
  return <Choice {...props} isRound={true} />;
}
