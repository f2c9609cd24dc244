import type { AppProcess } from '../../process/AppProcess.ts';
import type { Player } from './Player.ts';

/** An audio focus event (arkts-apis-audio-i.md, InterruptEvent), numbers as in InterruptType, -ForceType and -Hint. */
export interface Interrupt {
  readonly eventType: number;
  readonly forceType: number;
  readonly hintType: number;
}

const players = new WeakMap<AppProcess, Set<Player>>();

/** The players that a process has not released. */
export function playersOf(process: AppProcess): Set<Player> {
  let own = players.get(process);
  if (own === undefined) {
    own = new Set();
    players.set(process, own);
  }
  return own;
}

/** The system changes the audio focus of all that the app plays. */
export function interruptPlayers(process: AppProcess, event: Interrupt): void {
  playersOf(process).forEach((player) => player.interrupt(event));
}
