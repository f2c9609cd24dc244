import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { KitHost } from '../KitHost.ts';
import { Player } from './Player.ts';
import { playersOf } from './Players.ts';

/** How long the making of a player takes, ms. Assumed. */
const CREATE_MS = 10;

/** Media Kit: the AVPlayer (arkts-apis-media-avplayer.md). */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.MediaKit');
  return {
    ...skeleton,
    media: {
      ...(skeleton.media as object),
      createAVPlayer: () => host.faults.answer('MediaKit.media.createAVPlayer', CREATE_MS, () => {
        const player = new Player(host);
        playersOf(host.process).add(player);
        return player;
      }),
    },
  };
}
