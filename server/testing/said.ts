import type { ChildProcess } from 'node:child_process';

/** Waits until a process has printed this, and goes on reading, or it could not print any more. Rejects if it ends. */
export function said(child: ChildProcess, words: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const found = words.exec(text);
      if (found !== null) {
        resolve(found);
      }
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`It ended (${code}) and had not printed ${words}.`)));
  });
}
