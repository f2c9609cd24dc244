/** One step of a transition: what changes, by how much, and over what time. */
export interface TransitionStep {
  readonly kind: string;
  readonly value: unknown;
  readonly animation?: unknown;
}

/** How a component comes and goes (ts-transition-animation-component.md). */
export class TransitionEffect {
  static readonly IDENTITY = new TransitionEffect([{ kind: 'identity', value: null }]);
  static readonly OPACITY = new TransitionEffect([{ kind: 'opacity', value: 0 }]);
  static readonly SLIDE = new TransitionEffect([{ kind: 'slide', value: null }]);
  static readonly SLIDE_SWITCH = new TransitionEffect([{ kind: 'slideSwitch', value: null }]);

  constructor(readonly steps: readonly TransitionStep[]) {}

  static opacity(value: number): TransitionEffect {
    return new TransitionEffect([{ kind: 'opacity', value }]);
  }

  static translate(value: unknown): TransitionEffect {
    return new TransitionEffect([{ kind: 'translate', value }]);
  }

  static rotate(value: unknown): TransitionEffect {
    return new TransitionEffect([{ kind: 'rotate', value }]);
  }

  static scale(value: unknown): TransitionEffect {
    return new TransitionEffect([{ kind: 'scale', value }]);
  }

  static move(value: unknown): TransitionEffect {
    return new TransitionEffect([{ kind: 'move', value }]);
  }

  static asymmetric(appear: TransitionEffect, disappear: TransitionEffect): TransitionEffect {
    return new TransitionEffect([{ kind: 'asymmetric', value: [appear.steps, disappear.steps] }]);
  }

  animation(animation: unknown): TransitionEffect {
    const last = this.steps.length - 1;
    return new TransitionEffect(this.steps.map((step, at) => at === last ? { ...step, animation } : step));
  }

  combine(other: TransitionEffect): TransitionEffect {
    return new TransitionEffect([...this.steps, ...other.steps]);
  }
}
