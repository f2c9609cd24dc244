const COMMAND = /^(?:node .*--import tsx|tsx) (\S+)/;

/** package.json with those scripts only whose files are there, and without the one that made this copy. */
export function withScripts(file: string, text: string, has: (start: string) => boolean): string {
  if (file !== 'package.json') {
    return text;
  }
  const pack = JSON.parse(text) as { scripts: Record<string, string> };
  const scripts = Object.entries(pack.scripts).filter(([, command]) => has(COMMAND.exec(command)?.[1] ?? ''));
  return `${JSON.stringify({ ...pack, scripts: Object.fromEntries(scripts) }, undefined, 2)}\n`;
}
