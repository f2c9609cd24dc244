import type { AppProcess } from '../../process/AppProcess.ts';
import type { Prompts } from './Prompts.ts';

const byProcess = new WeakMap<AppProcess, Prompts>();

export function setPrompts(process: AppProcess, prompts: Prompts): void {
  byProcess.set(process, prompts);
}

/** Of the page that was loaded last: what the older module without a page of its own means. */
export function promptsOf(process: AppProcess): Prompts {
  const prompts = byProcess.get(process);
  if (prompts === undefined) {
    throw new Error('There is no page yet that a dialog could lie over.');
  }
  return prompts;
}
