/** Controls, direction marks and overrides, what cannot be seen, halves of characters: as entry's TextRules has them. */
const HIDDEN = new RegExp('[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff'
  + '\\ufff0-\\uffff\\u{e0000}-\\u{e007f}]|\\p{Cs}', 'gu');

/**
 * A name as it may be shown. Apps look at the names they show themselves; the notice of a missed call is shown by the
 * system, which shows what the server has sent.
 */
export function shownName(name: string): string {
  return name.replace(/\s+/gu, ' ').replace(HIDDEN, '').trim();
}
