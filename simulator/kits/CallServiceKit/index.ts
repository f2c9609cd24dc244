import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { CALL_RULES } from '../../system/CallRules.ts';
import { callSystemOf } from '../../system/callSystemOf.ts';
import type { KitHost } from '../KitHost.ts';
import { reportIncoming, reportIncomingError } from './incoming.ts';
import { reportAudio, reportState } from './reports.ts';

/** How long the service takes to answer a report where nothing is wrong, ms. Assumed. */
const LATENCY_MS = 5;

type UiEventInfo = { callId: string; voipCallUiEvent: number; errorReason: number };
type Listener = (info: UiEventInfo) => void;

/** Call Service Kit (call-voipcall.md), for incoming calls. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.CallServiceKit');
  const system = callSystemOf(host.device);
  const subscriptions = new Map<Listener, () => void>();

  const on = (type: string, listener: Listener): void => {
    host.faults.check('CallServiceKit.voipCall.on');
    if (type !== 'voipCallUiEvent' || typeof listener !== 'function') {
      throw businessError(401, 'Parameter error.');
    }
    if (subscriptions.size > 0) {
      host.ledger.violate(CALL_RULES.subscribed, 'voipCallUiEvent was subscribed a second time');
    }
    const deliver = (callId: string, voipCallUiEvent: number, errorReason: number): void => {
      // An IPC: the app hears of it in a later turn.
      host.clock.setTimeout(() => host.process.call('a call event',
        () => subscriptions.has(listener) && listener({ callId, voipCallUiEvent, errorReason })), 0);
    };
    system.listeners.add(deliver);
    const release = host.hold('subscription', 'voipCallUiEvent');
    subscriptions.set(listener, () => {
      system.listeners.delete(deliver);
      release();
    });
    host.process.onKill.push(() => system.listeners.delete(deliver));
  };
  const off = (_type: string, listener?: Listener): void => {
    host.faults.check('CallServiceKit.voipCall.off');
    for (const [known, end] of subscriptions) {
      if (listener === undefined || known === listener) {
        subscriptions.delete(known);
        end();
      }
    }
  };
  const answer = <T>(name: string, work: () => T): Promise<T> =>
    host.faults.answer(`CallServiceKit.voipCall.${name}`, LATENCY_MS, work);

  return {
    ...skeleton,
    voipCall: {
      ...(skeleton.voipCall as object),
      on,
      off,
      reportIncomingCall: (attribute: unknown) =>
        reportIncoming(host, system, attribute, subscriptions.size > 0, (work) => answer('reportIncomingCall', work)),
      reportIncomingCallError: (callId: string, cause: number) =>
        reportIncomingError(host, system, callId, cause, (work) => answer('reportIncomingCallError', work)),
      reportCallStateChange: (callId: string, state: number, type?: number) =>
        answer('reportCallStateChange', () => reportState(host, system, callId, state, type)),
      reportCallAudioEventChange: (callId: string, event: number) =>
        answer('reportCallAudioEventChange', () => reportAudio(host, system, callId, event)),
    },
  };
}
