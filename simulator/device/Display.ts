/** The screen of a device. Sizes in vp. */
export interface Display {
  readonly type: 'phone' | 'tablet' | 'wearable';
  readonly width: number;
  readonly height: number;
  readonly shape: 'rect' | 'round';
  /** Physical pixels of one vp. */
  readonly density: number;
  /** How many vp one fp is: what the user has chosen as the size of texts. */
  readonly fontScale: number;
  /** Bars of the system at the edges. */
  readonly safeArea: { readonly top: number; readonly bottom: number };
}

export const PHONE: Display = {
  type: 'phone', width: 360, height: 780, shape: 'rect', density: 3, fontScale: 1, safeArea: { top: 36, bottom: 28 },
};

/** A watch with a rectangular screen is a child's: the documents tell them apart by nothing else (bpta-smartwatch.md). */
export function isChildsWatch({ type, shape }: Display): boolean {
  return type === 'wearable' && shape === 'rect';
}

/** What the user or the system may change while the app runs (js-apis-app-ability-configuration.md). */
export interface ConfigurationChange {
  readonly locale?: string;
  readonly isDark?: boolean;
  readonly display?: Partial<Display>;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'iw', 'ug', 'ur']);

/** Which way a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';
}
