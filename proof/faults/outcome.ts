import type { MemoryClient } from '../../server/testing/MemoryClient.ts';
import { runScenario } from '../soak/runScenario.ts';
import type { Scenario } from '../soak/Scenario.ts';
import type { World } from '../soak/World.ts';
import type { Place } from './states.ts';

/** What the user and the other side see of a call. */
export interface Outcome {
  readonly user: string;
  readonly peer: string;
  /** The functions of the kits that the app has called: only of these a fault can change anything. */
  readonly asked: ReadonlySet<string>;
}

const START: Scenario['start'] = {
  app: 'closed', isLocked: false, isFirstUnlocked: true, ringer: 'normal', hasMicrophone: true,
};

/** Plays a call with a function that fails in one way from one state on. @param point none for a call without faults */
export async function outcomeOf(place: Place, point?: string, kind?: string): Promise<Outcome> {
  const fault = point === undefined ? []
    : [{ after: 0, do: 'fault', words: { point, kind: kind ?? '', times: 1000, late: 1500 } }];
  let seen: Outcome = { user: '', peer: '', asked: new Set() };
  let looks: string[] = [];
  await runScenario({ start: START, steps: [...place.before, ...fault, ...place.then] }, {
    begins: (world) => {
      looks = follow(world);
      world.phone.device.faults.asked.clear();
    },
    ends: (world) => {
      const asked = new Set(world.phone.device.faults.asked);
      seen = { user: looks.join(', '), peer: peerOf(world.sessions[0]?.caller), asked };
    },
  });
  return seen;
}

/** The states of the call as the system shows them, and what can be heard. */
function follow({ phone }: World): string[] {
  const looks: string[] = [];
  const note = (word: string): void => {
    if (!looks.includes(word)) {
      looks.push(word);
    }
  };
  phone.calls.watches.push({
    changed: (call) => note(call.state === 'over' ? 'ends' : call.state),
    sensed: () => {
      if (phone.device.isRinging) {
        note('tone');
      }
      if (phone.device.vibration === 'ring') {
        note('vibration');
      }
    },
  });
  return looks;
}

/** What the caller heard, each word once. */
function peerOf(caller: MemoryClient | undefined): string {
  const words = (caller?.heard ?? []).map(({ type, reason }) =>
    type === 'ended' ? `ended ${String(reason)}` : String(type));
  return [...new Set(words)].filter((word) => !['joined', 'error', 'mute', 'media'].includes(word)).join(', ');
}
