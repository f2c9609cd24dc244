import path from 'node:path';
import type { AppProcess } from '../../simulator/process/AppProcess.ts';
import type { Phone } from '../../simulator/Phone.ts';
import { APP_ROOT } from '../../tests/Stage.ts';
import { toText } from './plain.ts';

/** One step of an engine, each part as text: what came in, and what came of it. */
export interface JournalStep {
  /** Which process of the app, counted from 1. */
  readonly process: number;
  readonly event: string;
  /** Before the step: given for the first one of a process. */
  readonly before?: string;
  readonly book: string;
  readonly effects: string;
}

interface Step {
  readonly book: unknown;
  readonly effects: unknown;
}

/**
 * The event log of a run: all that the engines of the phone's processes go through. It holds names and tokens, and so
 * belongs on the desk and nowhere else.
 */
export class Journal {
  readonly steps: JournalStep[] = [];
  private processes = 0;

  constructor(phone: Phone) {
    phone.onStart.push((process) => this.follow(process));
  }

  /** One step a line. */
  text(): string {
    return this.steps.map((step) => JSON.stringify(step)).join('\n');
  }

  private follow(process: AppProcess): void {
    const number = ++this.processes;
    let isFirst = true;
    const { EngineJournal } = process.import(path.join(APP_ROOT, 'entry/src/main/ets/service/EngineJournal.ets')) as
      { EngineJournal: { listener: unknown } };
    EngineJournal.listener = {
      onStep: (event: unknown, before: unknown, { book, effects }: Step) => {
        const start = isFirst ? { before: toText(before) } : {};
        isFirst = false;
        const came = { book: toText(book), effects: toText(effects) };
        this.steps.push({ process: number, event: toText(event), ...start, ...came });
      },
    };
  }
}

/** @throws SyntaxError where a line is no step */
export function readJournal(text: string): JournalStep[] {
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as JournalStep);
}
