import path from 'node:path';
import type { AppProcess } from '../../simulator/process/AppProcess.ts';
import { isPicture } from '../../server/link/mediaFrame.ts';
import { cameraWorldOf } from '../../simulator/system/CameraWorld.ts';
import { soundWorldOf } from '../../simulator/system/SoundWorld.ts';
import { pictureOn } from '../../tests/pictureOn.ts';
import { APP_ROOT } from '../../tests/Stage.ts';
import type { Call, CallBook, Step } from '../core/CallCore.ts';
import { runScenario } from '../soak/runScenario.ts';
import type { Scenario } from '../soak/Scenario.ts';
import type { World } from '../soak/World.ts';
import type { Place } from './states.ts';

/** What the user and the other side see of a call. */
export interface Outcome {
  readonly user: string;
  readonly peer: string;
  /** The functions of the kits that the app has called from there on: only of these a fault can change anything. */
  readonly asked: ReadonlySet<string>;
}

/** Plays a call with a function that fails in one way from one state on. @param point none for a call without faults */
export async function outcomeOf(place: Place, point?: string, kind?: string): Promise<Outcome> {
  const fault = point === undefined ? []
    : [{ after: 0, do: 'fault', words: { point, kind: kind ?? '', times: 1000, late: 1500 } }];
  const start: Scenario['start'] = {
    app: place.app, isLocked: false, isFirstUnlocked: true, ringer: 'normal', hasMicrophone: true,
    isFilmed: place.films !== undefined,
  };
  let seen: Outcome = { user: '', peer: '', asked: new Set() };
  let looks: string[] = [];
  const pictures = { user: '', peer: '' };
  await runScenario({ start, steps: [...place.before, ...fault, ...place.then] }, {
    made: (world) => {
      // What is said is of no matter here, and would take the most of the time.
      soundWorldOf(world.phone.device).isFlowing = false;
      looks = follow(world);
    },
    begins: (world) => {
      const { phone, clock } = world;
      const passed = place.before.reduce((sum, { after }) => sum + after, 0);
      clock.setTimeout(() => phone.device.faults.asked.clear(), passed);
      if (place.films !== undefined) {
        watchPictures(world, pictures);
      }
    },
    ends: (world) => void (seen = {
      user: looks.join(', ') + pictures.user, peer: otherSide(world, place) + pictures.peer, asked: new Set(world.phone.device.faults.asked),
    }),
  });
  return seen;
}

/** The states of the call as the system shows them, what can be heard, and what the app's page says. */
function follow({ phone }: World): string[] {
  const looks: string[] = [];
  const note = (word: string): void => {
    if (!looks.includes(word)) {
      looks.push(word);
    }
  };
  phone.calls.watches.push({
    changed: (call) => note(call.state === 'over' ? 'gone from the screen' : call.state),
    sensed: () => {
      if (phone.device.isRinging) {
        note('tone');
      }
      if (phone.device.vibration === 'ring') {
        note('vibration');
      }
    },
  });
  phone.onStart.push((process) => readPage(process, note));
  return looks;
}

/** When a call is talked for long, and nothing of its beginning is under way any more, ms. */
const LATER_MS = 12_000;
const A_WHILE_MS = 2_000;

/** Who sees whom then: on the page, in pictures that move, and on the other side. */
function watchPictures({ phone, pages, clock, sessions }: World, seen: { user: string; peer: string }): void {
  const shown: Array<string | undefined> = [];
  const sentTo = (): number => sessions.reduce((sum, { caller }) => sum + caller.sounds.filter(isPicture).length, 0);
  clock.setTimeout(() => {
    const before = sentTo();
    const look = clock.setInterval(() => shown.push(pages.isMounted ? pictureOn(pages, 'peerPicture') : undefined), 300);
    clock.setTimeout(() => {
      clock.clearInterval(look);
      const words = [cameraWorldOf(phone.device).open > 0 ? 'own camera runs' : 'no camera runs',
        new Set(shown).size > 1 ? 'the other side moves' : shown.at(-1) === undefined ? 'the other side is not seen' : 'the other side stands still'];
      seen.user = `; later: ${words.join(', ')}`;
      seen.peer = `; later: ${sentTo() > before ? 'sees pictures' : 'sees none'}`;
    }, A_WHILE_MS);
  }, LATER_MS);
}

/** What the page says of each call: why it is over, and what it lacks. */
function readPage(process: AppProcess, note: (word: string) => void): void {
  const { EngineJournal } = process.import(path.join(APP_ROOT, 'entry/src/main/ets/service/EngineJournal.ets')) as
    { EngineJournal: { listener: unknown } };
  EngineJournal.listener = {
    onStep: (_event: unknown, _before: CallBook, { book }: Step) =>
      book.calls.forEach((call) => wordsOf(call).forEach((word) => note(word))),
  };
}

function wordsOf({ reason, isMicrophoneBlocked, isCameraBlocked, isInterrupted }: Call): string[] {
  return [...reason === undefined ? [] : [`“${reason}”`], ...isMicrophoneBlocked ? ['“no microphone”'] : [],
    ...isCameraBlocked ? ['“no camera”'] : [],
    ...isInterrupted ? ['“no sound”'] : []];
}

/** What the other side heard, each word once. */
function otherSide({ sessions, peer }: World, { other }: Place): string {
  const heard = other === 'peer' ? peer.heard : sessions.at(-1)?.caller.heard ?? [];
  const words = heard.map(({ type, reason, muted, on }) => {
    if (type === 'camera') {
      return on === false ? 'hears that it sees nothing' : '';
    }
    if (type === 'mute') {
      return muted === true ? 'hears that it is not heard' : '';
    }
    return type === 'ended' ? `ended ${String(reason)}` : String(type);
  });
  return [...new Set(words)].filter((word) => !['', 'joined', 'error', 'media'].includes(word)).join(', ');
}
