/** A call as the core of the app has it; only what a page can show. */
interface AppCall {
  state: string;
  media: string;
  reason: string | undefined;
  activeAt: number;
  isMuted: boolean;
  isMicrophoneBlocked: boolean;
  isInterrupted: boolean;
  isCameraOff: boolean;
  isCameraBlocked: boolean;
  isPeerMuted: boolean;
  isPeerUnseen: boolean;
  isCooled: boolean;
  isPeerRinging: boolean;
}

/** The app's own classes: the page is dressed by its view model and by nothing beside it. */
export interface Wardrobe {
  readonly Call: new (invite: object, deliveredAt: number, way: string) => AppCall;
  readonly CallInvite: new (callId: string, sessionId: string, media: string, caller: object, sentAt: number,
    ttl: number, joinToken: string) => object;
  readonly Caller: new (id: string, name: string, avatar: string) => object;
  readonly CallBook: { of(calls: readonly AppCall[]): object };
  readonly callsViewModel: {
    show(book: object): void;
    readonly sound: { canPick: boolean };
    readonly reachability: { isMicrophoneMissing: boolean; isCameraMissing: boolean; isLinkUp: boolean };
  };
}

/** What can be seen of a call, and of the device around it. */
export interface CallLook extends Partial<AppCall> {
  readonly state: string;
  readonly name?: string;
  readonly offer?: 'voice' | 'video';
  readonly isOutgoing?: boolean;
  /** Somebody else calls, too. */
  readonly waiting?: string;
  /** The user has refused it. */
  readonly missing?: 'microphone' | 'both';
  /** The connection to the server is gone. */
  readonly isCutOff?: boolean;
}

/** All there are: tests/endReasons.test.ts holds it to the app's enum. */
const REASONS = ['localHangup', 'remoteHangup', 'rejected', 'cancelled', 'answeredElsewhere', 'declinedElsewhere',
  'noAnswer', 'busy', 'connectFailed', 'expired', 'carrierCall', 'systemRefused', 'reportFailed', 'peerRejected',
  'peerBusy', 'peerNoAnswer', 'mediaLost', 'loggedOut', 'blocked', 'glare', 'duplicate'];

/** Everything that the call page can be. */
export const CALL_LOOKS: Readonly<Record<string, CallLook>> = {
  'incoming-voice': { state: 'ringing' },
  'incoming-video': { state: 'ringing', offer: 'video' },
  'incoming-unknown': { state: 'ringing', name: '' },
  'preparing': { state: 'preparing' },
  'connecting': { state: 'answering' },
  'dialling': { state: 'dialing', isOutgoing: true },
  'ringing-there': { state: 'dialing', isOutgoing: true, isPeerRinging: true },
  'active-voice': { state: 'active' },
  'active-video': { state: 'active', offer: 'video' },
  'active-video-unseen': { state: 'active', offer: 'video', isCameraOff: true, isPeerUnseen: true, isPeerMuted: true },
  'active-video-blocked': { state: 'active', offer: 'video', isCameraBlocked: true },
  'active-peer-muted': { state: 'active', isPeerMuted: true },
  'active-cooled': { state: 'active', offer: 'video', media: 'voice', isCooled: true },
  'active-notes': { state: 'active', isMuted: true, isMicrophoneBlocked: true, isInterrupted: true },
  'active-cut-off': { state: 'active', isCutOff: true },
  'waiting': { state: 'active', waiting: 'Grace Hopper' },
  'waiting-video': { state: 'active', offer: 'video', waiting: 'Grace Hopper' },
  'refused': { state: 'active', missing: 'microphone' },
  'refused-video': { state: 'active', offer: 'video', missing: 'both', isCameraBlocked: true },
  ...Object.fromEntries(REASONS.map((reason) => [`ended-${reason}`, { state: 'ended', reason }])),
};

let count = 0;

/** Lets the app's view model show this and nothing else. */
export function dress(wardrobe: Wardrobe, look: CallLook, now: number): void {
  const { Call, CallInvite, Caller, CallBook, callsViewModel } = wardrobe;
  const call = (id: string, name: string, { offer = 'voice', isOutgoing = false }: Partial<CallLook>): AppCall =>
    new Call(new CallInvite(id, id, offer, new Caller(name === '' ? '' : `user-${name}`, name, ''), now, 30, 'token'),
      now, isOutgoing ? 'outgoing' : 'push');
  callsViewModel.show(CallBook.of([]));
  const { name = 'Ada Lovelace', offer, isOutgoing, waiting, missing, isCutOff, ...seen } = look;
  const front = Object.assign(call(`front-${count++}`, name, { offer, isOutgoing }),
    look.state === 'active' ? { activeAt: now - 125_000 } : {}, seen);
  const others = waiting === undefined ? [] : [Object.assign(call(`other-${count++}`, waiting, {}), { state: 'ringing' })];
  Object.assign(callsViewModel.reachability, {
    isMicrophoneMissing: missing !== undefined, isCameraMissing: missing === 'both', isLinkUp: isCutOff !== true,
  });
  callsViewModel.sound.canPick = ['dialing', 'answering', 'active'].includes(look.state);
  callsViewModel.show(CallBook.of([front, ...others]));
}
