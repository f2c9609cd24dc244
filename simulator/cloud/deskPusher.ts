import { fetchPost } from '../../server/push/HttpPost.ts';
import { JwtSource } from '../../server/push/JwtSource.ts';
import { PushSender } from '../../server/push/PushSender.ts';
import type { ServiceAccountKey } from '../../server/push/ServiceAccountKey.ts';
import type { DeskClock } from '../device/Clock.ts';
import type { CloudDoor } from './CloudHttp.ts';

/**
 * The app server's way to the desk's push cloud. Signing happens in another thread and the request goes over a real
 * socket: virtual time waits for both, or a busy machine would let a push arrive seconds late.
 */
export function deskPusher(key: ServiceAccountKey, clock: DeskClock, { baseUrl }: CloudDoor): PushSender {
  const signer = new JwtSource(key, clock);
  return new PushSender({
    key, clock, baseUrl,
    post: (request) => clock.waitFor(fetchPost(request)),
    jwt: {
      token: () => clock.waitFor(signer.token()),
      renew: (refused) => clock.waitFor(signer.renew(refused)),
    },
  });
}
