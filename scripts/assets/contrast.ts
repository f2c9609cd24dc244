/** Which of the app's colours lie on which, and how far they have to stand out (WCAG 2 and the platform's guidance). */

/** The people's colours (viewmodel/PersonHue.ets). */
const HUES = ['sky', 'lagoon', 'indigo', 'lavender', 'mauve', 'sand'] as const;
/** What the page's own texts stand on: the page, a card, and the upper end of each backdrop. */
const GROUNDS = ['call_background', 'call_surface', 'glow_over', ...HUES.map((hue) => `glow_${hue}`)];
const TEXTS = ['text_primary', 'text_secondary', 'text_positive', 'text_warning', 'text_negative'];

/** Each text colour over each background it is drawn on. WCAG and the platform's guidance ask 4.5 for text. */
const TEXT_PAIRS: readonly (readonly [text: string, background: string])[] = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)),
  ...HUES.map((hue) => ['on_person', `person_${hue}`] as const),
  ['on_action', 'answer'],
  ['on_action', 'decline'],
  ['on_neutral', 'action_neutral'],
  ['on_muted', 'muted_on'],
  ['on_pill_quiet', 'pill_quiet'],
  ['on_pill_warning', 'pill_warning'],
  ['on_picture', 'picture_ground'],
  ['on_picture', 'picture_scrim'],
  ['on_picture', 'picture_action'],
  ['on_picture_action_on', 'picture_action_on'],
];

/** The buttons against what they lie on: 3 is asked of what is not text. */
const SHAPE_PAIRS: readonly (readonly [shape: string, background: string])[] = [
  ['answer', 'call_background'],
  ['answer', 'call_surface'],
  ['decline', 'call_background'],
  ['decline', 'call_surface'],
  ['muted_on', 'call_background'],
  ['muted_on', 'call_surface'],
];
/** What may lie behind a colour that lets something through: the worst for white letters. */
const BRIGHTEST = 255;

/** The pairs that do not stand out enough, a sentence each; texts by 4.5 to 1, buttons by 3 to 1. @param colours by name */
export function poorContrasts(colours: ReadonlyMap<string, string>): readonly string[] {
  return ([[TEXT_PAIRS, 4.5], [SHAPE_PAIRS, 3]] as const).flatMap(([pairs, least]) => pairs.flatMap(([over, under]) => {
    const ratio = contrast(colours.get(over) ?? '', colours.get(under) ?? '');
    return ratio >= least ? [] : [`${over} on ${under} has ${ratio.toFixed(2)} to 1, not ${least}`];
  }));
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of #RRGGBB as WCAG 2 defines it; of #AARRGGBB over white. NaN for what is no colour. */
function luminance(colour: string): number {
  const opaque = colour.slice(-6);
  const alpha = colour.length === 9 ? Number.parseInt(colour.slice(1, 3), 16) / 255 : 1;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = (Number.parseInt(opaque.slice(at, at + 2), 16) * alpha + BRIGHTEST * (1 - alpha)) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
