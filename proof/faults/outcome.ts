import path from 'node:path';
import type { AppProcess } from '../../simulator/process/AppProcess.ts';
import { soundWorldOf } from '../../simulator/system/SoundWorld.ts';
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
  };
  let seen: Outcome = { user: '', peer: '', asked: new Set() };
  let looks: string[] = [];
  await runScenario({ start, steps: [...place.before, ...fault, ...place.then] }, {
    made: (world) => {
      // What is said is of no matter here, and would take the most of the time.
      soundWorldOf(world.phone.device).isFlowing = false;
      looks = follow(world);
    },
    begins: ({ phone, clock }) => {
      const passed = place.before.reduce((sum, { after }) => sum + after, 0);
      clock.setTimeout(() => phone.device.faults.asked.clear(), passed);
    },
    ends: (world) => void (seen = {
      user: looks.join(', '), peer: otherSide(world, place), asked: new Set(world.phone.device.faults.asked),
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

/** What the page says of each call: why it is over, and what it lacks. */
function readPage(process: AppProcess, note: (word: string) => void): void {
  const { EngineJournal } = process.import(path.join(APP_ROOT, 'entry/src/main/ets/service/EngineJournal.ets')) as
    { EngineJournal: { listener: unknown } };
  EngineJournal.listener = {
    onStep: (_event: unknown, _before: CallBook, { book }: Step) =>
      book.calls.forEach((call) => wordsOf(call).forEach((word) => note(word))),
  };
}

function wordsOf({ reason, isMicrophoneBlocked, isInterrupted }: Call): string[] {
  return [...reason === undefined ? [] : [`“${reason}”`], ...isMicrophoneBlocked ? ['“no microphone”'] : [],
    ...isInterrupted ? ['“no sound”'] : []];
}

/** What the other side heard, each word once. */
function otherSide({ sessions, peer }: World, { other }: Place): string {
  const heard = other === 'peer' ? peer.heard : sessions.at(-1)?.caller.heard ?? [];
  const words = heard.map(({ type, reason, muted }) => {
    if (type === 'mute') {
      return muted === true ? 'hears that it is not heard' : '';
    }
    return type === 'ended' ? `ended ${String(reason)}` : String(type);
  });
  return [...new Set(words)].filter((word) => !['', 'joined', 'error', 'media'].includes(word)).join(', ');
}
