/** What somebody else has written, for a terminal: no line of its own, and nothing that a terminal takes for an order. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
}
