import type { BadApp } from '../BadApp.ts';
import { ABILITIES } from './abilities.ts';
import { CALL_INVARIANTS } from './callInvariants.ts';
import { CALL_REPORTS } from './callReports.ts';
import { CALL_SCREEN } from './callScreen.ts';
import { CALL_SERVICE } from './callService.ts';
import { PAGES } from './pages.ts';
import { CAMERAS } from './cameras.ts';
import { CARRIER } from './carrier.ts';
import { CLOUD_REQUESTS } from './cloudRequests.ts';
import { CLOUD_SERVICE } from './cloudService.ts';
import { ERRORS } from './errors.ts';
import { NETWORK } from './network.ts';
import { NOTIFICATIONS } from './notifications.ts';
import { PUSH_NOTICES } from './pushNotices.ts';
import { SENSES } from './senses.ts';
import { SMALL_PICTURES } from './smallPictures.ts';
import { SESSIONS, SOUND } from './sound.ts';
import { STORAGE } from './storage.ts';
import { STREAMS } from './streams.ts';
import { TASKS } from './tasks.ts';
import { WATCHES } from './watches.ts';

/** Every bad app, by what it is about. */
export const BAD_APPS: ReadonlyArray<readonly [area: string, apps: readonly BadApp[]]> = [
  ['what is reported', CALL_REPORTS],
  ['the call service', CALL_SERVICE],
  ['the screen', CALL_SCREEN],
  ['the carrier', CARRIER],
  ['a whole call', CALL_INVARIANTS],
  ['abilities, permissions and pushes', ABILITIES],
  ['sound', SOUND],
  ['sessions', SESSIONS],
  ['streams of sound', STREAMS],
  ['vibration, pictures and heat', SENSES],
  ['the network', NETWORK],
  ['storage and resources', STORAGE],
  ['notifications', NOTIFICATIONS],
  ['notifications of a server', PUSH_NOTICES],
  ['tasks in the background', TASKS],
  ['errors and the log', ERRORS],
  ['watches', WATCHES],
  ['pages', PAGES],
  ['picture in picture', SMALL_PICTURES],
  ['cameras', CAMERAS],
  ['requests to the push cloud', CLOUD_REQUESTS],
  ['the push cloud', CLOUD_SERVICE],
];
