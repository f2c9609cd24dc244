import type { BadApp } from '../BadApp.ts';
import { CALL_INVARIANTS } from './callInvariants.ts';
import { CALL_REPORTS } from './callReports.ts';
import { CALL_SCREEN } from './callScreen.ts';
import { CALL_SERVICE } from './callService.ts';
import { CARRIER } from './carrier.ts';

/** Every bad app, by what it is about. */
export const BAD_APPS: ReadonlyArray<readonly [area: string, apps: readonly BadApp[]]> = [
  ['what is reported', CALL_REPORTS],
  ['the call service', CALL_SERVICE],
  ['the screen', CALL_SCREEN],
  ['the carrier', CARRIER],
  ['a whole call', CALL_INVARIANTS],
];
