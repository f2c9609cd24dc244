import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { SUBSCRIBED } from '../../invariants/ListenWatch.ts';
import type { CallSystem } from '../../system/CallSystem.ts';
import { callSystemOf } from '../../system/callSystemOf.ts';
import type { KitHost } from '../KitHost.ts';
import { reportIncoming, reportIncomingError } from './incoming.ts';
import { reportOutgoing } from './outgoing.ts';
import { reportAudio, reportState } from './reports.ts';
import type { Ask } from './service.ts';
import { askService, invalid, requireService } from './service.ts';
import { subscriptionsOf } from './subscriptions.ts';

/** Call Service Kit (call-voipcall.md). */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.CallServiceKit');
  const system = callSystemOf(host.device);
  const subscriptions = subscriptionsOf(host, system);
  system.heldByApp = () => host.process.holdings.list();
  return {
    ...skeleton,
    voipCall: {
      ...(skeleton.voipCall as object),
      on: (type: unknown, listener: unknown) => {
        checkEvent(host, system, 'on', type);
        if (typeof listener !== 'function') {
          throw invalid(host, 401, 'on: the callback is no function');
        }
        subscriptions.add(listener as () => void);
      },
      off: (type: unknown, listener?: unknown) => {
        checkEvent(host, system, 'off', type);
        subscriptions.remove(listener as (() => void) | undefined);
      },
      ...reports(host, system, () => subscriptions.count() > 0 || system.hasForgotten),
    },
  };
}

function checkEvent(host: KitHost, system: CallSystem, name: string, type: unknown): void {
  host.faults.check(`CallServiceKit.voipCall.${name}`);
  requireService(system);
  if (type !== 'voipCallUiEvent') {
    throw invalid(host, 401, `${name}: there is no event of this name`);
  }
}

function reports(host: KitHost, system: CallSystem, isSubscribed: () => boolean): Record<string, unknown> {
  const ask = (name: string, callId: unknown): Ask => askService(host, system, name, callId);
  const checkSubscribed = (): void => {
    if (!isSubscribed()) {
      host.ledger.violate(SUBSCRIBED, 'a call was reported before voipCallUiEvent was subscribed');
    }
  };
  return {
    reportIncomingCall: (attribute: unknown) => {
      checkSubscribed();
      return reportIncoming(host, system, attribute, ask('reportIncomingCall', callIdOf(attribute)));
    },
    reportIncomingCallError: (callId: unknown, cause: unknown) =>
      reportIncomingError(host, system, callId, cause, ask('reportIncomingCallError', callId)),
    reportCallStateChange: (callId: unknown, state: unknown, ...[type]: unknown[]) =>
      reportState(host, system, { callId, state, type }, ask('reportCallStateChange', callId)),
    reportCallAudioEventChange: (callId: unknown, event: unknown) =>
      reportAudio(host, system, callId, event, ask('reportCallAudioEventChange', callId)),
    reportOutgoingCall: (attribute: unknown) => {
      checkSubscribed();
      return reportOutgoing(host, system, attribute, ask('reportOutgoingCall', callIdOf(attribute)));
    },
  };
}

function callIdOf(attribute: unknown): unknown {
  return (attribute as { callId?: unknown } | undefined)?.callId;
}
