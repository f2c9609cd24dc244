import type { WireGesture } from '../wire/Wire.ts';

type Handler = (event?: unknown) => void;

/** Moments of a gesture, by the method that listens to them (ts-gesture-common.md). */
const MOMENTS = ['onAction', 'onActionStart', 'onActionUpdate', 'onActionEnd', 'onActionCancel'] as const;

/** `TapGesture({ count: 2 }).onAction(…)`: what is recognised, and who is told of it. */
export class Gesture {
  readonly handlers = new Map<string, Handler>();

  constructor(
    readonly type: WireGesture['type'], readonly options: Readonly<Record<string, unknown>>,
    readonly parts: readonly Gesture[] = [],
  ) {}

  tag(_name: string): this {
    return this;
  }

  allowedTypes(_types: unknown): this {
    return this;
  }

  onCancel(handler: Handler): this {
    return this.listen('onActionCancel', handler);
  }

  listen(moment: string, handler: Handler): this {
    this.handlers.set(moment, handler);
    return this;
  }
}

for (const moment of MOMENTS) {
  Object.defineProperty(Gesture.prototype, moment, {
    value(this: Gesture, handler: Handler): Gesture {
      return this.listen(moment, handler);
    },
  });
}

/** What ArkUI has for gestures in the global scope. Each may be called with and without `new`. */
export function gestureGlobals(): Record<string, unknown> {
  const maker = (type: WireGesture['type']): unknown => function (options: Record<string, unknown> = {}) {
    return new Gesture(type, options);
  };
  return {
    TapGesture: maker('Tap'), LongPressGesture: maker('LongPress'), PanGesture: maker('Pan'),
    SwipeGesture: maker('Swipe'), PinchGesture: maker('Pinch'), RotationGesture: maker('Rotation'),
    GestureGroup: function (mode: number, ...parts: Gesture[]) {
      return new Gesture('Group', { mode }, parts);
    },
    PanGestureOptions: class {
      constructor(options: object = {}) {
        Object.assign(this, options);
      }
    },
  };
}

/** A gesture and those in it, in the order by which the wire names them. */
export function flatten(gesture: Gesture): Gesture[] {
  return [gesture, ...gesture.parts.flatMap(flatten)];
}
