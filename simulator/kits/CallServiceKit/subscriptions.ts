import type { CallSystem } from '../../system/CallSystem.ts';
import type { KitHost } from '../KitHost.ts';

type UiEventInfo = { callId: string; voipCallUiEvent: number; errorReason: number };
type Listener = (info: UiEventInfo) => void;

interface Subscription {
  readonly listener: Listener;
  end(): void;
}

/** What one process has subscribed. The same function twice is two subscriptions: it hears everything twice. */
export interface Subscriptions {
  add(listener: Listener): void;
  /** @param listener the same function as was given to `add`; all of the process if not given */
  remove(listener?: Listener): void;
  count(): number;
}

export function subscriptionsOf(host: KitHost, system: CallSystem): Subscriptions {
  let all: Subscription[] = [];
  // A service that has died has forgotten its listeners; the app does not know.
  const live = (): Subscription[] => (system.isUp && system.listeners.size > 0 ? all : []);
  const add = (listener: Listener): void => {
    const deliver = (callId: string, voipCallUiEvent: number, errorReason: number): void => {
      for (let left = host.faults.repeats('CallServiceKit.voipCall.on'); left > 0; left--) {
        // An IPC: the app hears of it in a later turn, if it still listens then.
        host.clock.setTimeout(() => host.process.call('a call event',
          () => all.includes(subscription) && listener({ callId, voipCallUiEvent, errorReason })), 0);
      }
    };
    const stop = system.listen(deliver);
    const release = host.hold('subscription', 'voipCallUiEvent');
    const subscription: Subscription = {
      listener,
      end: () => {
        release();
        stop();
      },
    };
    all.push(subscription);
  };
  const remove = (listener?: Listener): void => {
    const gone = all.filter((one) => listener === undefined || one.listener === listener);
    all = all.filter((one) => !gone.includes(one));
    gone.forEach((one) => one.end());
  };
  host.process.onKill.push(() => system.processDied(), () => remove());
  return { add, remove, count: () => live().length };
}
