/** Times as texts, by the letters of the formats of TextTimer and TextClock. No Node: the page counts on by the same. */

const [HOUR, MINUTE, SECOND] = [3_600_000, 60_000, 1000];

function padded(value: number, length: number): string {
  return String(Math.floor(value)).padStart(length, '0');
}

/** ts-basic-components-texttimer.md: a part that the format has not got goes into the next smaller one. */
export function timerText(ms: number, format: string): string {
  let rest = ms;
  const take = (letter: string, unit: number): number => {
    const count = format.includes(letter) ? Math.floor(rest / unit) : 0;
    rest -= count * unit;
    return count;
  };
  const parts: Record<string, number> = { H: take('H', HOUR), m: take('m', MINUTE), s: take('s', SECOND) };
  return format.replace(/H+|m+|s+|S+/g, (letters) => letters.startsWith('S')
    ? padded(rest, 3).slice(0, Math.min(letters.length, 3)) : padded(parts[letters[0] ?? ''] ?? 0, letters.length));
}

/** ts-basic-components-textclock.md. */
export function clockText(ms: number, format: string, locale: string): string {
  const date = new Date(ms);
  const word = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale.replace('_', '-'), options).format(date);
  const hour = date.getHours();
  const sized: Record<string, number> = {
    M: date.getMonth() + 1, d: date.getDate(), H: hour, h: hour % 12 === 0 ? 12 : hour % 12, m: date.getMinutes(),
    s: date.getSeconds(),
  };
  return format.replace(/y+|M+|d+|E+|H+|h+|m+|s+|S+|a+/g, (letters) => {
    switch (letters[0]) {
      case 'y':
        return letters.length === 2 ? padded(date.getFullYear() % 100, 2) : String(date.getFullYear());
      case 'E':
        return word({ weekday: letters.length > 3 ? 'long' : 'short' });
      case 'S':
        return padded(date.getMilliseconds(), 3).slice(0, letters.length > 2 ? 3 : 2);
      case 'a':
        return format.includes('H') ? '' : locale.startsWith('zh') ? (hour < 12 ? '上午' : '下午') : hour < 12 ? 'AM' : 'PM';
      default:
        return padded(sized[letters[0] ?? ''] ?? 0, letters.length);
    }
  });
}
