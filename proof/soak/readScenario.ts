import { existsSync, readFileSync } from 'node:fs';
import { WrongOption } from '../../scripts/commandLine.ts';
import { unpack, type Scenario } from './Scenario.ts';

/** The scenario that a command line names. @param text the word of `pack`, JSON, or a file of either @throws WrongOption */
export function readScenario(text: string): Scenario {
  try {
    return unpack(existsSync(text) ? readFileSync(text, 'utf8') : text);
  } catch {
    throw new WrongOption(`'${text.slice(0, 40)}' is no scenario: neither a file with one, nor JSON, nor the word that a failed run prints.`);
  }
}
