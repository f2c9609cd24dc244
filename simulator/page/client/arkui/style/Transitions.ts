import type { WireAnimation, WireValue } from '../../../../arkui/wire/Wire.ts';
import { animationOf } from '../../../../arkui/wire/Animations.ts';
import { isRecord } from './Units.ts';

/** TransitionEffect.OPACITY and its like without a time of their own. Assumed. */
const TRANSITION_MS = 250;
export interface Appearing {
  readonly from: Keyframe;
  readonly animation: WireAnimation;
}

/** Where a component comes from, by each step of its transition. */
export function appearFrames(transition: WireValue): Appearing[] {
  const steps = isRecord(transition) && Array.isArray(transition.steps) ? transition.steps as WireValue[] : [];
  return steps.flatMap((step): Appearing[] => {
    if (!isRecord(step)) {
      return [];
    }
    if (step.kind === 'asymmetric' && Array.isArray(step.value)) {
      return appearFrames({ steps: step.value[0] as WireValue });
    }
    const from = frameOf(String(step.kind), step.value ?? null);
    const options = isRecord(step.animation) ? step.animation : {};
    return from === undefined ? [] : [{ from, animation: animationOf(options, TRANSITION_MS) }];
  });
}

function frameOf(kind: string, value: WireValue): Keyframe | undefined {
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
    case 'slideSwitch':
      return { transform: 'translateX(-100%)' };
    case 'move':
      return { transform: ['translateY(-100%)', 'translateY(100%)', 'translateX(-100%)', 'translateX(100%)'][
        Number(value)] ?? 'none' };
    default:
      return undefined;
  }
}
