import type { WireGesture, WirePoint } from '../../../arkui/wire/Wire.ts';

/** What a gesture of two fingers has come to. */
export interface TwoFingerMove {
  /** Between the fingers. */
  readonly at: WirePoint;
  readonly scale: number;
  /** Clockwise, degrees. */
  readonly angle: number;
}

type Tell = (type: 'Pinch' | 'Rotation', phase: 'start' | 'update' | 'end' | 'cancel', move: TwoFingerMove) => void;

/** What recognises it where the app says nothing (ts-basic-gestures-pinchgesture.md, -rotationgesture.md). */
const PINCH_VP = 5;
const ROTATION_DEGREES = 1;
/** A wheel says nothing when it is let go: after this the pinch has ended, ms. */
const WHEEL_REST_MS = 300;
/** Pixels of a wheel that make a component e times as large: about as browsers zoom. */
const WHEEL_PX = 300;

interface Pair {
  readonly distance: number;
  readonly direction: number;
  isPinching: boolean;
  /** The line that was between the fingers when the rotation was recognised. */
  rotatingFrom: number | undefined;
}

/** Recognises pinch and rotation: of the fingers on a component the first two count. */
export class TwoFingers {
  private readonly fingers = new Map<number, WirePoint>();
  private pair: Pair | undefined;
  private wheel: { scale: number; timer: number } | undefined;

  /** @param gestures those of two fingers that the component listens to now */
  constructor(private readonly gestures: () => readonly WireGesture[], private readonly tell: Tell) {}

  /** @returns true while two fingers are there: then it is no gesture of one */
  pointer(phase: 'down' | 'up' | 'move' | 'cancel', id: number, at: WirePoint): boolean {
    if (phase === 'down' && this.gestures().length > 0) {
      this.fingers.set(id, at);
      this.begin();
    } else if (phase === 'move' && this.fingers.has(id)) {
      this.fingers.set(id, at);
      this.move();
    } else if (phase === 'up' || phase === 'cancel') {
      this.end(id, phase === 'up' ? 'end' : 'cancel');
    }
    return this.pair !== undefined;
  }

  /** The wheel with Ctrl held is a pinch, too. */
  turn(deltaY: number, at: WirePoint): void {
    const { wheel } = this;
    clearTimeout(wheel?.timer);
    const scale = (wheel?.scale ?? 1) * Math.exp(-deltaY / WHEEL_PX);
    this.tell('Pinch', wheel === undefined ? 'start' : 'update', { at, scale, angle: 0 });
    const timer = window.setTimeout(() => {
      this.wheel = undefined;
      this.tell('Pinch', 'end', { at, scale, angle: 0 });
    }, WHEEL_REST_MS);
    this.wheel = { scale, timer };
  }

  private begin(): void {
    const line = this.line();
    if (line !== undefined && this.pair === undefined) {
      this.pair = { ...line, isPinching: false, rotatingFrom: undefined };
    }
  }

  private move(): void {
    const [pair, line] = [this.pair, this.line()];
    if (pair === undefined || line === undefined) {
      return;
    }
    if (pair.isPinching || Math.abs(line.distance - pair.distance) >= this.least('Pinch', 'distance', PINCH_VP)) {
      this.tell('Pinch', pair.isPinching ? 'update' : 'start', this.seen(pair));
      pair.isPinching = true;
    }
    if (pair.rotatingFrom !== undefined) {
      this.tell('Rotation', 'update', this.seen(pair));
    } else if (Math.abs(turned(line.direction - pair.direction)) >= this.least('Rotation', 'angle', ROTATION_DEGREES)) {
      pair.rotatingFrom = line.direction;
      this.tell('Rotation', 'start', this.seen(pair));
    }
  }

  private end(id: number, phase: 'end' | 'cancel'): void {
    const { pair } = this;
    const isOne = [...this.fingers.keys()].slice(0, 2).includes(id);
    const seen = pair && this.seen(pair);
    this.fingers.delete(id);
    if (!isOne || pair === undefined || seen === undefined) {
      return;
    }
    this.pair = undefined;
    if (pair.isPinching) {
      this.tell('Pinch', phase, seen);
    }
    if (pair.rotatingFrom !== undefined) {
      this.tell('Rotation', phase, seen);
    }
    this.begin();
  }

  private seen(pair: Pair): TwoFingerMove {
    const [one, other] = [...this.fingers.values()];
    const line = this.line() ?? pair;
    const between = (name: keyof WirePoint): number => ((one?.[name] ?? 0) + (other?.[name] ?? 0)) / 2;
    return {
      at: { x: between('x'), y: between('y'), windowX: between('windowX'), windowY: between('windowY') },
      scale: line.distance / Math.max(1, pair.distance),
      angle: pair.rotatingFrom === undefined ? 0 : turned(line.direction - pair.rotatingFrom),
    };
  }

  private line(): { readonly distance: number; readonly direction: number } | undefined {
    const [one, other] = [...this.fingers.values()];
    if (one === undefined || other === undefined) {
      return undefined;
    }
    const [dx, dy] = [other.windowX - one.windowX, other.windowY - one.windowY];
    return { distance: Math.hypot(dx, dy), direction: (Math.atan2(dy, dx) * 180) / Math.PI };
  }

  private least(type: 'Pinch' | 'Rotation', option: string, otherwise: number): number {
    const asked = this.gestures().filter((gesture) => gesture.type === type).map(({ options }) => Number(options[option]));
    return Math.min(...asked.map((value) => (value > 0 ? value : otherwise)), Infinity);
  }
}

/** Degrees from -180 to 180. */
function turned(degrees: number): number {
  return ((degrees % 360) + 540) % 360 - 180;
}
