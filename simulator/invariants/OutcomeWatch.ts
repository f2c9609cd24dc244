import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallWatch } from '../system/CallWatch.ts';
import type { SystemCall } from '../system/SystemCall.ts';

const DEADLINE = rule('invariant.I1.deadline', 'documented', 'push-voip.md',
  'Every pushed call is reported, or error-reported, at most 10 s after the message was delivered.');
const BUDGET = rule('invariant.I1.budget', 'assumed', 'design: the report waits for nothing',
  'A pushed call is reported, or error-reported, within 2 s, whatever hangs.',
  'Call the device and cut its network in the moment of the push; take from the app\'s trace line of the call ' +
  'how long it went from delivered to reported.');
const OUTCOME = rule('invariant.I1.outcome', 'documented', 'push-voip.md',
  'A pushed call has exactly one outcome: a report or an error report.');

const DEADLINE_MS = 10_000;
const BUDGET_MS = 2_000;

/** I1. A report counts from the moment it is made; one that the service refuses is no outcome. */
export class OutcomeWatch implements CallWatch {
  private readonly device: Device;

  constructor(device: Device) {
    this.device = device;
  }

  pushed(call: SystemCall): void {
    const { clock, ledger } = this.device;
    clock.setTimeout(() => {
      if (call.state === 'pushed' && call.outcomes === 0 && call.reportedAt === undefined) {
        ledger.violate(BUDGET, `${call.callId} has neither been reported nor refused after 2 s`);
      }
    }, BUDGET_MS);
    clock.setTimeout(() => {
      if (call.state === 'pushed' && call.outcomes === 0) {
        ledger.violate(DEADLINE, `${call.callId} has no outcome after 10 s`);
      }
    }, DEADLINE_MS);
  }

  outcome(call: SystemCall): void {
    if (call.outcomes > 1) {
      this.device.ledger.violate(OUTCOME, `${call.callId} has ${call.outcomes} outcomes`);
    }
  }
}
