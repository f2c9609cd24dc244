import { animationOf } from '../../arkui/wire/Animations.ts';

/** LengthUnit (js-apis-arkui-graphics.md). */
const UNITS = { PX: 0, VP: 1, FP: 2, PERCENT: 3, LPX: 4 } as const;
const OPAQUE = 0xff;

/** A length with its unit (js-apis-arkui-graphics.md, LengthMetrics). */
export class LengthMetrics {
  readonly value: number;
  readonly unit: number;

  constructor(value: number, unit: number = UNITS.VP) {
    this.value = value;
    this.unit = unit;
  }

  static px(value: number): LengthMetrics {
    return new LengthMetrics(value, UNITS.PX);
  }

  static vp(value: number): LengthMetrics {
    return new LengthMetrics(value, UNITS.VP);
  }

  static fp(value: number): LengthMetrics {
    return new LengthMetrics(value, UNITS.FP);
  }

  /** @param value 1 for all */
  static percent(value: number): LengthMetrics {
    return new LengthMetrics(value, UNITS.PERCENT);
  }

  static lpx(value: number): LengthMetrics {
    return new LengthMetrics(value, UNITS.LPX);
  }
}

/** A colour by its parts (js-apis-arkui-graphics.md, ColorMetrics). */
export class ColorMetrics {
  private constructor(readonly red: number, readonly green: number, readonly blue: number, readonly alpha: number) {}

  /** @param value `0xRRGGBB` or `0xAARRGGBB` */
  static numeric(value: number): ColorMetrics {
    const alpha = value > 0xffffff ? value >>> 24 : OPAQUE;
    return new ColorMetrics((value >> 16) & OPAQUE, (value >> 8) & OPAQUE, value & OPAQUE, alpha);
  }

  /** @param alpha 0 to 1 */
  static rgba(red: number, green: number, blue: number, alpha = 1): ColorMetrics {
    return new ColorMetrics(red, green, blue, Math.round(alpha * OPAQUE));
  }

  get color(): string {
    return `rgba(${this.red}, ${this.green}, ${this.blue}, ${Math.round((this.alpha / OPAQUE) * 100) / 100})`;
  }
}

/** A curve that pages hand to animations: what CSS would call it (js-apis-curve.md). */
class Curve {
  constructor(readonly css: string) {}

  interpolate(_fraction: number): number {
    throw new Error('not on the desk: @kit.ArkUI curves ICurve.interpolate');
  }
}

/** Curve.Linear. */
const LINEAR = 0;
/** Springs have no name in CSS; their way is near to that of these points. */
const SPRING = 'cubic-bezier(0.3, 1.3, 0.5, 1)';

export const curves = {
  initCurve: (curve = LINEAR) => new Curve(animationOf({ curve }).curve),
  cubicBezierCurve: (x1: number, y1: number, x2: number, y2: number) =>
    new Curve(`cubic-bezier(${x1}, ${y1}, ${x2}, ${y2})`),
  stepsCurve: (count: number, isEnd: boolean) => new Curve(`steps(${count}, ${isEnd ? 'end' : 'start'})`),
  springCurve: () => new Curve(SPRING),
  springMotion: () => new Curve(SPRING),
  responsiveSpringMotion: () => new Curve(SPRING),
  interpolatingSpring: () => new Curve(SPRING),
};
