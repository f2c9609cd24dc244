import { attack } from './attackers.ts';
import { Honest } from './honest.ts';

/** Who is there beside the server. */
export type Party =
  | { readonly party: 'honest'; readonly port: number; readonly devices: number; readonly calls: number }
  | { readonly party: 'attackers'; readonly port: number };

/** A party that has come. */
export interface Running {
  /** Honest people talk that long, in ms, and say how long each word took; attackers say how often they have come. */
  ask(ms: number): Promise<readonly number[]>;
  stop(): Promise<void>;
}

/** Brings a party to the server, in this process. */
export async function begin(party: Party): Promise<Running> {
  if (party.party === 'attackers') {
    const { connections, stop } = attack(party.port);
    return { ask: () => Promise.resolve([connections()]), stop: () => Promise.resolve(stop()) };
  }
  const honest = await Honest.come(party.port, party.devices, party.calls);
  return { ask: (ms) => honest.talk(ms), stop: () => Promise.resolve(honest.leave()) };
}
