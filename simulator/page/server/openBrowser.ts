import { spawn } from 'node:child_process';

/** Shows an address in the browser of whoever sits here; where none can be opened, the printed line has to do. */
export function openBrowser(address: string): void {
  const [command, ...first] = process.platform === 'darwin' ? ['open']
    : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const opener = spawn(command ?? 'xdg-open', [...first, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
