import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { Player } from './Player.ts';
import { playersOf } from './Players.ts';
import { INSTANCES } from './Rules.ts';

/** How long the making of a player takes, ms. Assumed. */
const CREATE_MS = 10;

/** Players that an app may hold at a time (errorcode-media.md). */
const MOST_PLAYERS = 16;

/** Media Kit: the AVPlayer (arkts-apis-media-avplayer.md). */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.MediaKit');
  return {
    ...skeleton,
    media: {
      ...(skeleton.media as object),
      createAVPlayer: () => host.faults.answer('MediaKit.media.createAVPlayer', CREATE_MS, () => {
        if (playersOf(host.process).size >= MOST_PLAYERS) {
          host.ledger.violate(INSTANCES, `a player more than ${MOST_PLAYERS} was asked for`);
          throw businessError(5400101, 'No memory.');
        }
        const player = new Player(host);
        playersOf(host.process).add(player);
        return player;
      }),
    },
  };
}
