/**
 * Call Service Kit: calls inside the app, as the system knows them.
 * Source: call-voipcall.md (2026-05-26). API 11 unless a member says otherwise; nothing above API 23.
 */
import type { Callback } from '@ohos.base';
import type image from '@ohos.multimedia.image';

declare namespace voipCall {
  enum VoipCallType {
    VOIP_CALL_VOICE = 0,
    VOIP_CALL_VIDEO = 1,
  }

  enum VoipCallState {
    VOIP_CALL_STATE_IDLE = 0,
    VOIP_CALL_STATE_RINGING = 1,
    VOIP_CALL_STATE_ACTIVE = 2,
    VOIP_CALL_STATE_HOLDING = 3,
    VOIP_CALL_STATE_DISCONNECTED = 4,
    /** @since 12 */
    VOIP_CALL_STATE_DIALING = 5,
    /** @since 12 */
    VOIP_CALL_STATE_ANSWERED = 6,
    /** @since 12 */
    VOIP_CALL_STATE_DISCONNECTING = 7,
  }

  enum VoipCallUiEvent {
    VOIP_CALL_EVENT_NONE = 0,
    VOIP_CALL_EVENT_VOICE_ANSWER = 1,
    VOIP_CALL_EVENT_VIDEO_ANSWER = 2,
    VOIP_CALL_EVENT_REJECT = 3,
    VOIP_CALL_EVENT_HANGUP = 4,
    /** @since 12 */
    VOIP_CALL_EVENT_MUTED = 5,
    /** @since 12 */
    VOIP_CALL_EVENT_UNMUTED = 6,
    /** Reserved: the system does not send it. @since 12 */
    VOIP_CALL_EVENT_SPEAKER_ON = 7,
    /** Reserved: the system does not send it. @since 12 */
    VOIP_CALL_EVENT_SPEAKER_OFF = 8,
    /** A key silenced the ring; comes only if `isUserMuteRingToneAllowed`. @since 22 */
    VOIP_CALL_EVENT_MUTE_RINGTONE = 9,
  }

  enum ErrorReason {
    ERROR_NONE = 0,
    CELLULAR_CALL_EXISTS = 1,
    VOIP_CALL_EXISTS = 2,
    INVALID_CALL = 3,
    USER_ANSWER_CELLULAR_FIRST = 4,
  }

  enum VoipCallFailureCause {
    OTHER = 0,
    ROUTE_BUSY = 1,
    CONNECTION_FAILED = 2,
  }

  /** @since 12 */
  enum CallAudioEvent {
    AUDIO_EVENT_MUTED = 0,
    AUDIO_EVENT_UNMUTED = 1,
    AUDIO_EVENT_SPEAKER_ON = 2,
    AUDIO_EVENT_SPEAKER_OFF = 3,
  }

  interface VoipCallUiEventInfo {
    callId: string;
    voipCallUiEvent: VoipCallUiEvent;
    errorReason: ErrorReason;
  }

  interface VoipCallAttribute {
    callId: string;
    voipCallType: VoipCallType;
    userName: string;
    /** At most 221 x 221 pixels and less than 196608 by `getPixelBytesNumber()`. */
    userProfile: image.PixelMap;
    abilityName: string;
    voipCallState: VoipCallState;
    /** Default true. @since 12 */
    showBannerForIncomingCall?: boolean;
    /** Default false. @since 12 */
    isConferenceCall?: boolean;
    /** Whether a video call may be answered by voice. Default true. @since 12 */
    isVoiceAnswerSupported?: boolean;
    /** Default false. @since 22 */
    isUserMuteRingToneAllowed?: boolean;
    /** Default false. @since 22 */
    isDialingAllowedDuringCarrierCall?: boolean;
  }

  /**
   * Errors of all functions: 401, 1007200001 bad value, 1007200002 no connection, 1007200003 internal, 1007200999
   * unknown.
   */
  function on(type: 'voipCallUiEvent', callback: Callback<VoipCallUiEventInfo>): void;

  /** Without a callback: all of the app's. */
  function off(type: 'voipCallUiEvent', callback?: Callback<VoipCallUiEventInfo>): void;

  function reportIncomingCall(voipCallAttribute: VoipCallAttribute): Promise<ErrorReason>;

  /** The attribute's state must be DIALING. @since 12 */
  function reportOutgoingCall(voipCallAttribute: VoipCallAttribute): Promise<ErrorReason>;

  function reportIncomingCallError(callId: string, voipCallFailureCause: VoipCallFailureCause): Promise<void>;

  /** Cannot change the call's type. */
  function reportCallStateChange(callId: string, callState: VoipCallState): Promise<void>;

  /** Also for a video call answered by voice, and for changes between voice and video. @since 12 */
  function reportCallStateChange(callId: string, callState: VoipCallState, callType: VoipCallType): Promise<void>;

  /** @since 12 */
  function reportCallAudioEventChange(callId: string, callAudioEvent: CallAudioEvent): Promise<void>;
}

export default voipCall;
