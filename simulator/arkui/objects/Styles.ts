/**
 * Objects that a page makes to say how something of the system's is to look, call by call. What was said is in `said`,
 * so that a call and what it has set do not have one name.
 */
type Said = Record<string, unknown>;

interface StyleClass {
  /** Names of the arguments of the constructor and of `of`. */
  readonly first: readonly string[];
  readonly calls: readonly string[];
}

/** Of every indicator of a Swiper (ts-container-swiper.md, Indicator). */
const INDICATOR = ['left', 'top', 'right', 'bottom', 'start', 'end'];
const STYLES: Readonly<Record<string, StyleClass>> = {
  SubTabBarStyle: {
    first: ['content'],
    calls: ['indicator', 'selectedMode', 'board', 'labelStyle', 'padding', 'id'],
  },
  BottomTabBarStyle: {
    first: ['icon', 'content'],
    calls: ['labelStyle', 'padding', 'layoutMode', 'verticalAlign', 'symmetricExtensible', 'id', 'iconStyle'],
  },
  DotIndicator: {
    first: [],
    calls: [...INDICATOR, 'itemWidth', 'itemHeight', 'selectedItemWidth', 'selectedItemHeight', 'mask', 'color',
      'selectedColor', 'maxDisplayCount', 'space'],
  },
  DigitIndicator: {
    first: [],
    calls: [...INDICATOR, 'fontColor', 'selectedFontColor', 'digitFont', 'selectedDigitFont'],
  },
};

export function styleGlobals(): Record<string, unknown> {
  const made = Object.fromEntries(Object.entries(STYLES).map(([name, style]) => [name, styleClass(name, style)]));
  const { DotIndicator, DigitIndicator } = made;
  return {
    ...made, LinearGradient: linearGradient(),
    Indicator: { dot: () => new (DotIndicator as new () => object)(), digit: () => new (DigitIndicator as new () => object)() },
  };
}

function styleClass(style: string, { first, calls }: StyleClass): unknown {
  const made = class {
    readonly style = style;
    readonly said: Said = {};

    constructor(...args: readonly unknown[]) {
      first.forEach((name, at) => { this.said[name] = args[at]; });
    }

    static of(...args: readonly unknown[]): object {
      return new made(...args);
    }
  };
  for (const name of calls) {
    Object.defineProperty(made.prototype, name, {
      value(this: { readonly said: Said }, ...args: readonly unknown[]) {
        this.said[name] = args[0];
        return this;
      },
    });
  }
  Object.defineProperty(made, 'name', { value: style });
  return made;
}

/** LinearGradient of DataPanel and Gauge (ts-basic-components-datapanel.md). */
function linearGradient(): unknown {
  return class LinearGradient {
    readonly stops: readonly unknown[];

    constructor(stops: readonly unknown[]) {
      this.stops = stops;
    }
  };
}
