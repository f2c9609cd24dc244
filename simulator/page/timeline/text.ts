const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 has no way to write. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => XML[character] ?? '');
}

/** A word, or a character that is as wide as it is high, with what may not begin a line; what a line may break between. */
const PIECE = /\s+|[\u2e80-\uffef][，。：；、）”]*|[^\s\u2e80-\uffef]+/g;

/** In characters of the small print: a Chinese one counts for two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character >= '\u2e80' ? 2 : 1), 0);
}

/** Breaks a text into lines of at most `most` characters, at its blanks and between Chinese ones; a longer word where it must be. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of (text.match(PIECE) ?? []).flatMap((one) => cut(one, most))) {
    if (line !== '' && widthOf(line) + widthOf(piece.trim()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trim() : piece.replace(/\s+/, ' ');
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

function cut(word: string, most: number): string[] {
  return widthOf(word) <= most ? [word] : [word.slice(0, most), ...cut(word.slice(most), most)];
}
