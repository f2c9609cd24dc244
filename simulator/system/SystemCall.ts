import type { Raster } from '../kits/ImageKit/PixelMap.ts';

/** `lost`: the process or the service behind the call has died; the system shows it no longer. */
export type SystemCallState = 'pushed' | 'ringing' | 'dialing' | 'answered' | 'active' | 'over' | 'lost';

/** A call as the system knows it. */
export interface SystemCall {
  readonly callId: string;
  /** `in`: it rings here; `out`: the user of this device makes it. */
  readonly direction: 'in' | 'out';
  /** It came in while another call ran: the banner says that it waits. */
  isWaiting: boolean;
  state: SystemCallState;
  isVideo: boolean;
  name: string;
  /** The caller's, as it was when it was reported; undefined where the system does not show it. */
  picture: Raster | undefined;
  /** A banner is wanted: showBannerForIncomingCall. */
  hasBanner: boolean;
  canVoiceAnswer: boolean;
  canSilence: boolean;
  abilityName: string;
  /** When the push was delivered, ms since 1970; undefined for a call that no push announced. */
  readonly deliveredAt: number | undefined;
  /** When the report was made, ms since 1970. */
  reportedAt: number | undefined;
  /** Outcomes of the push so far: reports and error reports. */
  outcomes: number;
  isMuted: boolean;
  /** The button that decided about the call, as a number of VoipCallUiEvent: an answer, a refusal, a hang-up. */
  decision: number | undefined;
  /** The user wants the ring to stop, and the call to go on. */
  isSilenced: boolean;
  /** DISCONNECTED has been reported, whether or not the service has taken it already. */
  isEndReported: boolean;
  /**
   * It has been reported at some time, also where the service refused it, or the app that had the call is gone: for the
   * app it is over. A call that was lost with the service the app has until then.
   */
  isOverForApp: boolean;
}

/** The system's buttons, with the numbers of VoipCallUiEvent (call-voipcall.md). */
export const UI_EVENT = {
  VOICE_ANSWER: 1, VIDEO_ANSWER: 2, REJECT: 3, HANGUP: 4, MUTED: 5, UNMUTED: 6, MUTE_RINGTONE: 9,
} as const;

const DECISIONS: readonly number[] = [UI_EVENT.VOICE_ANSWER, UI_EVENT.VIDEO_ANSWER, UI_EVENT.REJECT, UI_EVENT.HANGUP];

/** Of two answers in one breath the first one counts. */
function isAnswer(uiEvent: number | undefined): boolean {
  return uiEvent === UI_EVENT.VOICE_ANSWER || uiEvent === UI_EVENT.VIDEO_ANSWER;
}

/** A call that has been announced, and of which nothing else is known yet. */
export function newCall(callId: string, deliveredAt: number | undefined, direction: 'in' | 'out' = 'in'): SystemCall {
  return {
    callId, direction, isWaiting: false, state: 'pushed', isVideo: false, name: '', picture: undefined, hasBanner: true,
    canVoiceAnswer: true, canSilence: false, abilityName: '', deliveredAt, reportedAt: undefined, outcomes: 0, isMuted: false,
    decision: undefined, isSilenced: false, isEndReported: false, isOverForApp: false,
  };
}

/** Announced or reported, and neither over nor lost. */
export function isLive(call: SystemCall): boolean {
  return call.state !== 'over' && call.state !== 'lost';
}

/** Reported and not over: a person can see or hear it. */
export function isShown(call: SystemCall): boolean {
  return call.state === 'ringing' || isRunning(call);
}

/** Dialled, answered or talking: there is a call besides those that ring. */
export function isRunning(call: SystemCall): boolean {
  return call.state === 'dialing' || call.state === 'answered' || call.state === 'active';
}

/** Notes on the call what the user wants by a button. */
export function notePress(call: SystemCall, uiEvent: number): void {
  const isSecondAnswer = isAnswer(uiEvent) && isAnswer(call.decision);
  if (DECISIONS.includes(uiEvent) && !isSecondAnswer) {
    call.decision = uiEvent;
  }
  if (uiEvent === UI_EVENT.MUTE_RINGTONE) {
    call.isSilenced = true;
  }
}
