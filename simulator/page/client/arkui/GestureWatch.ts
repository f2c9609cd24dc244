import type { WireGesture, WireNode, WirePoint } from '../../../arkui/wire/Wire.ts';
import { directionsOf, fingersOf, flatGestures, isOfTwo } from '../../../arkui/wire/Gestures.ts';
import type { Screen } from './Context.ts';
import { TwoFingers } from './TwoFingers.ts';

type Phase = 'action' | 'start' | 'update' | 'end' | 'cancel';

/** What recognises a gesture where the app says nothing (ts-basic-gestures-*.md). */
const LONG_PRESS_MS = 500;
const PAN_VP = 5;
const SWIPE_VP_PER_S = 100;
const DOUBLE_TAP_MS = 300;

interface Press {
  readonly at: WirePoint;
  readonly since: number;
  isPanning: boolean;
  wasLong: boolean;
}

/** Recognises the gestures of one component from what pointers do: those of one finger, pinch and rotation. */
export class GestureWatch {
  private node: WireNode | undefined;
  private press: Press | undefined;
  private timer: number | undefined;
  private taps: number[] = [];
  private readonly two = new TwoFingers(() => this.gestures().filter(isOfTwo), (type, phase, { at, scale, angle }) =>
    this.all(type).forEach((gesture) => this.send(gesture, phase, at, { dx: 0, dy: 0, speed: 0 }, { scale, angle })));

  constructor(private readonly screen: Screen) {}

  follow(node: WireNode): void {
    this.node = node;
  }

  pointer(phase: 'down' | 'up' | 'move' | 'cancel', event: PointerEvent, at: WirePoint): void {
    if (this.two.pointer(phase, event.pointerId, at)) {
      this.giveUp(at);
    } else if (phase === 'down') {
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      this.press = { at, since: event.timeStamp, isPanning: false, wasLong: false };
      this.timer = window.setTimeout(() => this.long(at), this.longest());
    } else if (this.press !== undefined) {
      this.follows(phase, this.press, event, at);
    }
  }

  /** A wheel that is turned with Ctrl held. */
  wheel(event: WheelEvent, at: WirePoint): void {
    if (event.ctrlKey && this.all('Pinch').length > 0) {
      event.preventDefault();
      this.two.turn(event.deltaY, at);
    }
  }

  /** A second finger has come: what the first one did was no gesture. */
  private giveUp(at: WirePoint): void {
    clearTimeout(this.timer);
    if (this.press?.isPanning === true) {
      this.tell('Pan', 'cancel', at);
    }
    this.press = undefined;
  }

  private follows(phase: 'up' | 'move' | 'cancel', press: Press, event: PointerEvent, at: WirePoint): void {
    const [dx, dy] = [at.windowX - press.at.windowX, at.windowY - press.at.windowY];
    const speed = (Math.hypot(dx, dy) / Math.max(1, event.timeStamp - press.since)) * 1000;
    if (phase === 'move') {
      this.pan(press, dx, dy, speed, at);
      return;
    }
    clearTimeout(this.timer);
    this.press = undefined;
    const end: Phase = phase === 'up' ? 'end' : 'cancel';
    if (press.isPanning) {
      this.tell('Pan', end, at, { dx, dy, speed });
      this.swipe(dx, dy, speed, at, phase);
    } else if (press.wasLong) {
      this.tell('LongPress', end, at);
    } else if (phase === 'up') {
      this.tap(event.timeStamp, at);
    }
  }

  private pan(press: Press, dx: number, dy: number, speed: number, at: WirePoint): void {
    if (press.isPanning) {
      this.tell('Pan', 'update', at, { dx, dy, speed });
    } else if (Math.hypot(dx, dy) >= PAN_VP) {
      clearTimeout(this.timer);
      press.isPanning = true;
      this.tell('Pan', 'start', at, { dx, dy, speed });
    }
  }

  private swipe(dx: number, dy: number, speed: number, at: WirePoint, phase: string): void {
    const gesture = this.all('Swipe')[0];
    if (phase === 'up' && gesture !== undefined && speed >= Number(gesture.options.speed ?? SWIPE_VP_PER_S)) {
      this.tell('Swipe', 'action', at, { dx, dy, speed });
    }
  }

  private long(at: WirePoint): void {
    if (this.press !== undefined && !this.press.isPanning && this.all('LongPress').length > 0) {
      this.press.wasLong = true;
      this.tell('LongPress', 'action', at);
    }
  }

  private tap(now: number, at: WirePoint): void {
    this.taps = [...this.taps.filter((time) => now - time < DOUBLE_TAP_MS), now];
    for (const gesture of this.all('Tap')) {
      if (this.taps.length >= Number(gesture.options.count ?? 1)) {
        this.send(gesture, 'action', at, { dx: 0, dy: 0, speed: 0 });
        this.taps = [];
      }
    }
  }

  private longest(): number {
    return Math.min(...this.all('LongPress').map((one) => Number(one.options.duration ?? LONG_PRESS_MS)), 60_000);
  }

  private tell(type: WireGesture['type'], phase: Phase, at: WirePoint, by = { dx: 0, dy: 0, speed: 0 }): void {
    this.all(type).filter((gesture) => goesAlong(gesture, by.dx, by.dy))
      .forEach((gesture) => this.send(gesture, phase, at, by));
  }

  private send(gesture: WireGesture, phase: Phase, at: WirePoint, by: { dx: number; dy: number; speed: number },
    { scale, angle } = { scale: 1, angle: (Math.atan2(by.dy, by.dx) * 180) / Math.PI }): void {
    this.screen.send({
      kind: 'gesture', node: this.node?.id ?? -1, handler: gesture.handler, phase, at, offsetX: by.dx, offsetY: by.dy,
      speed: by.speed, angle, scale,
    });
  }

  private all(type: WireGesture['type']): WireGesture[] {
    return this.gestures().filter((gesture) => gesture.type === type);
  }

  /** Those for which the page has enough fingers; others are reported with their place in the source. */
  private gestures(): WireGesture[] {
    return flatGestures(this.node?.gestures ?? []).filter((gesture) => fingersOf(gesture) === (isOfTwo(gesture) ? 2 : 1));
  }
}

/** A pan or swipe may be wanted in some directions only. */
function goesAlong(gesture: WireGesture, dx: number, dy: number): boolean {
  const bits = directionsOf(gesture);
  const moved = Math.abs(dx) > Math.abs(dy) ? (dx < 0 ? 1 : 2) : dy < 0 ? 4 : 8;
  return bits === undefined || (bits & moved) !== 0;
}
