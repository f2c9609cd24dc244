/** What of the device's state chooses between resources. */
export interface Configuration {
  /** `zh_CN`, `en_US`. */
  readonly locale: string;
  readonly isDark: boolean;
  /** Without one, folders for a kind of device or a way to hold it do not fit. */
  readonly display?: {
    readonly type: string;
    readonly width: number;
    readonly height: number;
    readonly density: number;
    readonly safeArea?: { readonly top: number; readonly bottom: number };
  };
}

/** What a folder of resources is for (resource-categories-and-access.md); `base` is for all. */
export interface Qualifiers {
  readonly language?: string;
  /** Undefined: for every region of the language. */
  readonly region?: string;
  readonly orientation?: 'vertical' | 'horizontal';
  readonly device?: string;
  readonly isDark?: boolean;
  /** Pixels of one vp that the pictures are made for. */
  readonly density?: number;
}

const LOCALE = /^([a-z]{2,3})(?:_[A-Z][a-z]{3})?(?:_([A-Z]{2}))?$/;
const DEVICES = new Set(['phone', 'tablet', '2in1', 'tv', 'wearable', 'car']);
const DENSITIES: Readonly<Record<string, number>> = {
  sdpi: 0.75, mdpi: 1, ldpi: 1.5, xldpi: 2, xxldpi: 3, xxxldpi: 4,
};

/**
 * Reads the name of a folder: `base`, `zh_CN`, `dark`, `en-tablet-dark` …
 * @throws Error for a qualifier that the desk does not know: guessing would show resources that a device does not.
 */
export function readQualifiers(folder: string): Qualifiers {
  const read = (found: Qualifiers, part: string): Qualifiers => ({ ...found, ...readPart(part, folder) });
  return folder === 'base' ? {} : folder.split('-').reduce(read, {});
}

function readPart(part: string, folder: string): Qualifiers {
  if (part === 'dark' || part === 'light') {
    return { isDark: part === 'dark' };
  }
  if (part === 'vertical' || part === 'horizontal') {
    return { orientation: part };
  }
  if (DEVICES.has(part)) {
    return { device: part };
  }
  if (DENSITIES[part] !== undefined) {
    return { density: DENSITIES[part] };
  }
  const [, language, region] = LOCALE.exec(part) ?? [];
  if (language === undefined) {
    throw new Error(`The desk does not know the resource qualifier "${part}" of the folder ${folder}. `
      + 'Add it in simulator/arkui/resources/Qualifiers.ts.');
  }
  return region === undefined ? { language } : { language, region };
}

/**
 * How well a folder fits; higher is better, undefined is not at all. In the order of the document: language and region,
 * then how the device is held, its kind, the colour mode and the density.
 */
export function fit(qualifiers: Qualifiers, configuration: Configuration): number | undefined {
  const { language, region, orientation, device, isDark, density } = qualifiers;
  const [, deviceLanguage, deviceRegion] = LOCALE.exec(configuration.locale) ?? [];
  const isOther = differs(language, deviceLanguage) || differs(region, deviceRegion)
    || differs(orientation, orientationOf(configuration)) || differs(device, configuration.display?.type)
    || differs(isDark, configuration.isDark);
  const bits = [language, region, orientation, device, isDark].map((value) => value === undefined ? '0' : '1');
  return isOther ? undefined : Number.parseInt(bits.join(''), 2) + nearness(density, configuration.display?.density);
}

function differs<T>(wanted: T | undefined, found: T | undefined): boolean {
  return wanted !== undefined && wanted !== found;
}

function orientationOf({ display }: Configuration): 'vertical' | 'horizontal' | undefined {
  return display && (display.width > display.height ? 'horizontal' : 'vertical');
}

/** Below 1: it never counts more than another qualifier. */
function nearness(wanted: number | undefined, found = 1): number {
  return wanted === undefined ? 0 : 1 / (2 + Math.abs(wanted - found));
}
