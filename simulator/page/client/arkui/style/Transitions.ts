import type { WireAnimation, WireValue } from '../../../../arkui/wire/Wire.ts';
import { animationOf } from '../../../../arkui/wire/Animations.ts';
import { isRecord } from './Units.ts';

/** Built into SLIDE_SWITCH (ts-transition-animation-component.md). */
const SWITCH: WireAnimation = {
  duration: 600, delay: 0, iterations: 1, playMode: 'normal', curve: 'cubic-bezier(0.24, 0, 0.50, 1)',
};
const EDGES = ['translateY(-100%)', 'translateY(100%)', 'translateX(-100%)', 'translateX(100%)'];
const START = 2;
const END = 3;

/** One step of a coming or going: how the component is where it is not there. */
export interface Step {
  readonly away: Keyframe;
  readonly animation: WireAnimation;
}

/** What comes and goes within `animateTo` without a transition of its own fades. */
const FADES: WireValue = { steps: [{ kind: 'opacity', value: 0 }] };

/** Where a component comes from, by each step of its transition. @param around what `animateTo` goes with it */
export function appearSteps(transition: WireValue = FADES, around?: WireAnimation): Step[] {
  return stepsOf(transition, 0, around);
}

/** Where a component goes to. */
export function disappearSteps(transition: WireValue = FADES, around?: WireAnimation): Step[] {
  return stepsOf(transition, 1, around);
}

/** @param way 0 for coming, 1 for going: places in `asymmetric` */
function stepsOf(transition: WireValue, way: 0 | 1, around: WireAnimation | undefined): Step[] {
  const steps = isRecord(transition) && Array.isArray(transition.steps) ? transition.steps as WireValue[] : [];
  // The time of a step is also that of the steps after it that have none.
  let last = around;
  return steps.flatMap((step): Step[] => {
    if (!isRecord(step)) {
      return [];
    }
    const own = isRecord(step.animation) ? animationOf(step.animation) : undefined;
    last = own ?? last;
    if (step.kind === 'asymmetric' && Array.isArray(step.value)) {
      return stepsOf({ steps: step.value[way] as WireValue }, way, last);
    }
    const away = awayOf(String(step.kind), step.value ?? null, way);
    // Without any time it is there, or gone, at once.
    const animation = step.kind === 'slideSwitch' ? own ?? SWITCH : last;
    return away === undefined || animation === undefined ? [] : [{ away, animation }];
  });
}

function awayOf(kind: string, value: WireValue, way: 0 | 1): Keyframe | undefined {
  const fields = isRecord(value) ? value : {};
  const px = (one: WireValue | undefined): string => typeof one === 'number' ? `${one}px` : String(one ?? 0);
  switch (kind) {
    case 'opacity':
      return { opacity: String(value) };
    case 'translate':
      return { transform: `translate(${px(fields.x)}, ${px(fields.y)})` };
    case 'scale':
      return { transform: `scale(${Number(fields.x ?? 1)}, ${Number(fields.y ?? 1)})` };
    case 'rotate':
      return { transform: `rotate(${Number(fields.angle ?? 0)}deg)` };
    case 'slide':
      return { transform: EDGES[way === 0 ? START : END] };
    case 'slideSwitch':
      return { transform: `${EDGES[way === 0 ? END : START] ?? ''} scale(0.8)` };
    case 'move':
      return { transform: EDGES[Number(value)] ?? 'none' };
    default:
      return undefined;
  }
}
