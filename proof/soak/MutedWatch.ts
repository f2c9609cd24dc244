import { KIND } from '../../server/link/mediaFrame.ts';
import { moduleOf } from '../../tests/AppInside.ts';
import type { Finding } from './Past.ts';
import type { World } from './World.ts';

/** What the user reads of the call in front. */
interface ShownCall {
  readonly isMuted: boolean;
}

/**
 * Whoever is muted on the page is not heard: of each sound that the app sends, the call that it shows in that moment is
 * looked at. Keep-alives go on, so that silence is never taken for a loss.
 */
export class MutedWatch {
  readonly found: Finding[] = [];

  constructor(private readonly world: World) {
    const { network } = world;
    const open = network.openSocket.bind(network);
    network.openSocket = (url, events) => {
      const socket = open(url, events);
      const send = socket.send.bind(socket);
      socket.send = (message) => {
        this.look(message);
        send(message);
      };
      return socket;
    };
  }

  private look(message: string | Uint8Array): void {
    const isSound = typeof message !== 'string' && (message[0] === KIND.sound || message[0] === KIND.oldSound);
    if (isSound && this.front()?.isMuted === true) {
      this.found.push({ text: 'sound: the app sends what a muted user says', at: this.world.clock.now() });
    }
  }

  private front(): ShownCall | undefined {
    const { callsViewModel } = moduleOf(this.world.phone, 'viewmodel/CallsViewModel.ets');
    return (callsViewModel as { front?: ShownCall }).front;
  }
}
