import fc from 'fast-check';
import { moduleOf } from '../../../tests/AppInside.ts';
import { Peer } from '../Peer.ts';
import { step } from '../Step.ts';

interface Service {
  callBack(peerId: string, name: string, media: string): void;
}

/** The user calls somebody, out of the list of calls: for that the app is in front. A hasty thumb presses twice. */
export const dial = step({
  name: 'dial',
  weight: 4,
  words: fc.record({ media: fc.constantFrom('voice', 'video'), isTwice: fc.boolean() }),
  run: ({ phone, peer }, { media, isTwice }) => {
    phone.device.secrets.add(Peer.NAME, 'name of who is called');
    peer.attend();
    for (let press = 0; phone.front !== undefined && press < (isTwice ? 2 : 1); press++) {
      const { VoipCallService } = moduleOf(phone, 'service/VoipCallService.ets') as { VoipCallService: Service };
      VoipCallService.callBack(Peer.USER, Peer.NAME, media);
    }
  },
});
