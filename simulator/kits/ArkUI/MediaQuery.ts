import type { Device } from '../../device/Device.ts';

interface Listener {
  readonly condition: string;
  matches: boolean;
  readonly calls: Set<(result: object) => void>;
}

/** `width >= 600vp`, `600vp <= width`, `min-width: 600vp`, `orientation: landscape` … */
const COMPARED = /^(width|height)\s*(<=|>=|<|>)\s*([\d.]+)(vp|px)?$/;
const NAMED = /^([a-z-]+)\s*:\s*([\w.]+)$/;

/**
 * Whether a condition holds on a device (js-apis-mediaquery.md).
 * @throws Error for a condition that the desk does not know: guessing would draw another page than a device
 */
function matchesMedia(condition: string, device: Device): boolean {
  return condition.split(/,|\bor\b/).some((part) => holdsAll(part.trim(), device));
}

function holdsAll(part: string, device: Device): boolean {
  const isNot = /^not\s/.test(part);
  const features = [...part.matchAll(/\(([^()]*)\)/g)].map(([, feature = '']) => feature.trim());
  const rest = part.replace(/\([^()]*\)/g, '').replace(/\b(not|only|screen|all|and)\b/g, '').trim();
  if (rest !== '') {
    throw new Error(`not on the desk: the media query "${part}"`);
  }
  return features.every((feature) => holds(feature, device)) !== isNot;
}

function holds(feature: string, device: Device): boolean {
  const [, side, operator, number = '', unit] = COMPARED.exec(feature) ?? [];
  if (side !== undefined) {
    return compare(device.display[side as 'width' | 'height'], operator ?? '', toVp(number, unit, device));
  }
  const [, name = '', value = ''] = NAMED.exec(feature) ?? [];
  const { display, isDark } = device;
  switch (name) {
    case 'orientation':
      return value === (display.width > display.height ? 'landscape' : 'portrait');
    case 'dark-mode':
      return value === String(isDark);
    case 'round-screen':
      return value === String(display.shape === 'round');
    case 'device-type':
      return value === display.type || (value === 'default' && display.type === 'phone');
    default:
      return holdsLimit(feature, name, value, device);
  }
}

/** `min-width: 600vp` and its like. */
function holdsLimit(feature: string, name: string, value: string, device: Device): boolean {
  const [, limit, side] = /^(min|max)-(width|height)$/.exec(name) ?? [];
  const [, number, unit] = /^([\d.]+)(vp|px)?$/.exec(value) ?? [];
  if (side === undefined || number === undefined) {
    throw new Error(`not on the desk: the media feature "${feature}"`);
  }
  const wanted = toVp(number, unit, device);
  return compare(device.display[side as 'width' | 'height'], limit === 'min' ? '>=' : '<=', wanted);
}

/** Numbers without a unit are pixels in media queries. */
function toVp(number: string, unit: string | undefined, device: Device): number {
  return unit === 'vp' ? Number(number) : Number(number) / device.display.density;
}

function compare(found: number, operator: string, wanted: number): boolean {
  return operator === '<=' ? found <= wanted : operator === '>=' ? found >= wanted
    : operator === '<' ? found < wanted : found > wanted;
}

/** What `getMediaQuery()` gives: listeners that are told when the device is turned, resized or goes dark. */
export class MediaQuery {
  readonly #listeners = new Set<Listener>();

  constructor(private readonly device: Device, call: (code: () => void) => void) {
    device.onConfiguration.push(() => call(() => this.#check()));
  }

  matchMediaSync(condition: string): object {
    const listener: Listener = { condition, matches: matchesMedia(condition, this.device), calls: new Set() };
    this.#listeners.add(listener);
    return {
      media: condition,
      get matches(): boolean {
        return listener.matches;
      },
      on: (_type: 'change', callback: (result: object) => void) => void listener.calls.add(callback),
      off: (_type: 'change', callback?: (result: object) => void) =>
        callback === undefined ? listener.calls.clear() : void listener.calls.delete(callback),
    };
  }

  #check(): void {
    for (const listener of this.#listeners) {
      const matches = matchesMedia(listener.condition, this.device);
      if (matches !== listener.matches) {
        listener.matches = matches;
        listener.calls.forEach((call) => call({ media: listener.condition, matches }));
      }
    }
  }
}
