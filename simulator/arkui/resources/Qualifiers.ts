/** What of the device's state chooses between resources. */
export interface Configuration {
  /** `zh_CN`, `en_US`. */
  readonly locale: string;
  readonly isDark: boolean;
}

/** What a folder of resources is for (resource-categories-and-access.md); `base` is for all. */
export interface Qualifiers {
  readonly language?: string;
  /** Undefined: for every region of the language. */
  readonly region?: string;
  readonly isDark?: boolean;
}

const LOCALE = /^([a-z]{2,3})(?:_[A-Z][a-z]{3})?(?:_([A-Z]{2}))?$/;

/**
 * Reads the name of a folder: `base`, `zh_CN`, `dark`, `en-dark` …
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
  const [, language, region] = LOCALE.exec(part) ?? [];
  if (language === undefined) {
    throw new Error(`The desk does not know the resource qualifier "${part}" of the folder ${folder}. `
      + 'Add it in simulator/arkui/resources/Qualifiers.ts.');
  }
  return region === undefined ? { language } : { language, region };
}

/** How well a folder fits; higher is better, undefined is not at all. The language counts before the colour mode. */
export function fit({ language, region, isDark }: Qualifiers, configuration: Configuration): number | undefined {
  const [, deviceLanguage, deviceRegion] = LOCALE.exec(configuration.locale) ?? [];
  const isOther = (language !== undefined && language !== deviceLanguage)
    || (region !== undefined && region !== deviceRegion)
    || (isDark !== undefined && isDark !== configuration.isDark);
  return isOther
    ? undefined
    : (language === undefined ? 0 : 4) + (region === undefined ? 0 : 2) + (isDark === undefined ? 0 : 1);
}
