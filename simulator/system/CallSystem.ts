import type { Device } from '../device/Device.ts';
import type { CallWatch } from './CallWatch.ts';
import { Senses } from './Senses.ts';
import type { SystemCall, SystemCallState } from './SystemCall.ts';
import { isLive, isShown, newCall, notePress } from './SystemCall.ts';

export type { SystemCall, SystemCallState } from './SystemCall.ts';
export { UI_EVENT } from './SystemCall.ts';

/** VOIP_CALL_STATE_DISCONNECTED (call-voipcall.md). */
const DISCONNECTED = 4;

export type UiEventListener = (callId: string, uiEvent: number, errorReason: number) => void;

/** `dialled`: the user makes it; `ringing`: it comes in. */
export type CarrierCall = 'none' | 'ringing' | 'dialled' | 'active';

/** The call service of the device: it outlives the app's process. */
export class CallSystem {
  readonly calls = new Map<string, SystemCall>();
  readonly listeners = new Set<UiEventListener>();
  /** Who judges what happens to calls. */
  readonly watches: CallWatch[] = [];
  carrierCall: CarrierCall = 'none';
  /** Another app of the device is in a call. */
  hasOtherAppCall = false;
  /** How an outgoing call is refused because of a carrier call: the documents have a code and an ErrorReason for it. */
  refusesOutgoingBy: 'code' | 'reason' = 'code';
  /** False after `die`: then every function fails with 1007200002. */
  isUp = true;
  /** The service has died with listeners, and nobody has told them: until somebody listens anew. */
  hasForgotten = false;
  /** What the app holds now, `kind label` each; set by the process that talks to the service. */
  heldByApp: () => readonly string[] = () => [];
  /** Called when anything that a person could see has changed. */
  onChange: () => void = () => undefined;
  private readonly device: Device;
  private readonly senses: Senses;

  constructor(device: Device) {
    this.device = device;
    this.senses = new Senses(device, () => this.shown().some((call) => call.state === 'ringing'));
    device.onSense.push(() => {
      this.senses.sensed();
      this.watches.forEach((watch) => watch.sensed?.());
    });
  }

  /** The ring can be felt, also in a pause of its pattern. */
  get isFelt(): boolean {
    return this.senses.isFelt;
  }

  /** The push side announces a call before the app hears of it. */
  announce(callId: string): SystemCall {
    const call = newCall(callId, this.device.clock.now());
    this.calls.set(callId, call);
    this.watches.forEach((watch) => watch.pushed?.(call));
    this.device.lifeChanged();
    return call;
  }

  /** The app reports a call that no push has announced: an outgoing one, or one of its own connection. */
  admit(callId: string, direction: 'in' | 'out'): SystemCall {
    const call = newCall(callId, undefined, direction);
    this.calls.set(callId, call);
    return call;
  }

  /** A report has come to nothing: a call that no push announced has never been. */
  forget(call: SystemCall): void {
    if (call.state === 'pushed' && call.deliveredAt === undefined && this.calls.get(call.callId) === call) {
      this.calls.delete(call.callId);
      call.state = 'over';
      this.device.lifeChanged();
    }
  }

  /** The calls that a person can see or hear: reported and not over. */
  shown(): SystemCall[] {
    return [...this.calls.values()].filter(isShown);
  }

  countOutcome(call: SystemCall): void {
    call.outcomes += 1;
    this.watches.forEach((watch) => watch.outcome?.(call));
  }

  setState(call: SystemCall, state: SystemCallState): void {
    const before = call.state;
    call.state = state;
    this.senses.callChanged();
    this.watches.forEach((watch) => watch.changed?.(call, before));
    if (!isLive(call)) {
      // Calls are remembered when they are over; their pixels would add up.
      call.picture = undefined;
    }
    this.device.lifeChanged();
    this.onChange();
  }

  /** The app reports a state. Whether it is taken on is decided when it gets there: `setState`, `refuseState`. */
  sayState(callId: string, state: number, type: number | undefined): void {
    const call = this.calls.get(callId);
    if (call !== undefined) {
      this.watches.forEach((watch) => watch.stateSaid?.(call, state, type));
      call.isEndReported ||= state === DISCONNECTED;
      call.isOverForApp ||= call.isEndReported;
    }
  }

  refuseState(callId: string, state: number): void {
    const call = this.calls.get(callId);
    if (call !== undefined) {
      this.watches.forEach((watch) => watch.stateRefused?.(call, state));
      call.isEndReported &&= state !== DISCONNECTED;
    }
  }

  /** The app reports an audio event. */
  sayAudio(callId: string, event: number): void {
    const call = this.calls.get(callId);
    if (call !== undefined) {
      this.watches.forEach((watch) => watch.audioSaid?.(call, event));
    }
  }

  refuseAudio(callId: string, event: number): void {
    const call = this.calls.get(callId);
    if (call !== undefined) {
      this.watches.forEach((watch) => watch.audioRefused?.(call, event));
    }
  }

  /**
   * Sends a button to whoever listens; with nobody listening it is lost, as on the device. Where the service has
   * forgotten who listens no app can act on it, and none is judged by it.
   */
  press(call: SystemCall, uiEvent: number, errorReason = 0): void {
    if (this.hasForgotten) {
      return;
    }
    if (this.calls.get(call.callId) === call) {
      notePress(call, uiEvent);
      this.watches.forEach((watch) => watch.pressed?.(call, uiEvent));
    }
    [...this.listeners].forEach((listener) => listener(call.callId, uiEvent, errorReason));
  }

  /** @returns ends the subscription */
  listen(listener: UiEventListener): () => void {
    this.listeners.add(listener);
    this.hasForgotten = false;
    this.tellListening();
    return () => {
      if (this.listeners.delete(listener)) {
        this.tellListening();
      }
    };
  }

  /** The app's process is gone: the system takes down what it had reported, and waits for nothing more. Assumed. */
  processDied(): void {
    this.hasForgotten = false;
    this.calls.forEach((call) => {
      call.isOverForApp = true;
    });
    this.lose('the app is gone');
    // What came over the link and is over nobody knows any more: an invite that comes again is a new call.
    this.calls.forEach((call, callId) => (call.state === 'over' && call.deliveredAt === undefined
      ? this.calls.delete(callId) : undefined));
  }

  /** The service dies: its calls are gone, and nobody is told (open source: VoipCallConnection::ClearVoipCall). */
  die(): void {
    this.isUp = false;
    this.hasForgotten ||= this.listeners.size > 0;
    this.listeners.clear();
    this.lose('the call service is gone');
  }

  /** It is there again, and remembers nothing. */
  restart(): void {
    this.isUp = true;
  }

  private lose(why: string): void {
    for (const call of this.calls.values()) {
      if (isShown(call)) {
        this.device.timeline.add('system', 'takes the call down', why);
      } else if (isLive(call)) {
        // Whatever the app still reports of it comes to nothing, and it hears so.
        call.isOverForApp = true;
      }
      if (isLive(call)) {
        this.setState(call, 'lost');
      }
    }
  }

  private tellListening(): void {
    this.watches.forEach((watch) => watch.listening?.(this.listeners.size));
  }
}
