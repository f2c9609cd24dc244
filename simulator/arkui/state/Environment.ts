import { businessError } from '../../device/Faults.ts';
import { heightBreakpoint, widthBreakpoint } from '../../device/windowBreakpoints.ts';
import type { Reactor } from '../reactive/Reactor.ts';
import { Signal } from '../reactive/Signal.ts';
import type { Configuration } from '../resources/Qualifiers.ts';

type Window = NonNullable<Configuration['display']>;
type Values = Readonly<Record<string, unknown>>;

const NO_SUCH_KEY = 140_000;
const NO_WINDOW: Window = { type: 'phone', width: 0, height: 0, density: 1 };

/** What each environment variable holds (ts-env-system-property.md, SystemProperties). */
const VARIABLES: Readonly<Record<string, (window: Window) => Values>> = {
  'system.arkui.breakpoint': (window) => ({ widthBreakpoint: widthBreakpoint(window), heightBreakpoint: heightBreakpoint(window) }),
  'system.window.size': ({ width, height }) => ({ width, height }),
  'system.window.size.px': ({ width, height, density }) => ({ width: width * density, height: height * density }),
  'system.window.avoidarea': (window) => avoidAreas(window, 1),
  'system.window.avoidarea.px': (window) => avoidAreas(window, window.density),
};

/** What `@Env` fields hold: one object for each variable, whose properties are followed, as the window is now. */
export class Environment {
  private readonly signals = new Map<string, Map<string, Signal>>();
  private readonly objects = new Map<string, object>();

  constructor(private readonly reactor: Reactor, private readonly configuration: Configuration) {}

  /** @throws BusinessError 140000 for what is no variable */
  of(key: string): object {
    const known = this.objects.get(key);
    if (known !== undefined) {
      return known;
    }
    const fields = new Map(Object.entries(this.read(key)).map(([name, value]) => [name, new Signal(this.reactor, value)]));
    const made = Object.defineProperties({}, Object.fromEntries([...fields].map(([name, signal]) =>
      [name, { enumerable: true, get: () => signal.get() }])));
    this.signals.set(key, fields);
    this.objects.set(key, made);
    return made;
  }

  /** The window may be another now. */
  reconfigured(): void {
    for (const [key, fields] of this.signals) {
      for (const [name, value] of Object.entries(this.read(key))) {
        const signal = fields.get(name);
        if (JSON.stringify(signal?.peek()) !== JSON.stringify(value)) {
          signal?.set(value);
        }
      }
    }
  }

  private read(key: string): Values {
    const read = Object.hasOwn(VARIABLES, key) ? VARIABLES[key] : undefined;
    if (read === undefined) {
      throw businessError(NO_SUCH_KEY, 'Invalid key for @Env');
    }
    return read(this.configuration.display ?? NO_WINDOW);
  }
}

/** The bars of the system; the desk has no cutout and no keyboard on its screens. */
function avoidAreas({ width, height, safeArea = { top: 0, bottom: 0 } }: Window, scale: number): Values {
  const rect = (top: number, high: number): object =>
    ({ left: 0, top: top * scale, width: high === 0 ? 0 : width * scale, height: high * scale });
  const area = (top: number, bottom: number): object => ({
    visible: top + bottom > 0, leftRect: rect(0, 0), rightRect: rect(0, 0), topRect: rect(0, top),
    bottomRect: rect(bottom === 0 ? 0 : height - bottom, bottom),
  });
  return {
    statusBar: area(safeArea.top, 0), cutout: area(0, 0), keyboard: area(0, 0), navigationIndicator: area(0, safeArea.bottom),
  };
}
