/**
 * Source: arkts-apis-audio-audiosessionmanager.md, arkts-apis-audio-e.md, arkts-apis-audio-i.md,
 * arkts-apis-audio-audiorenderer.md, arkts-apis-audio-audiocapturer.md.
 */
declare namespace audio {
  /** @since 20 */
  enum AudioSessionScene {
    AUDIO_SESSION_SCENE_MEDIA = 0,
    AUDIO_SESSION_SCENE_GAME = 1,
    AUDIO_SESSION_SCENE_VOICE_COMMUNICATION = 2,
  }

  /** @since 20 */
  enum AudioSessionStateChangeHint {
    AUDIO_SESSION_STATE_CHANGE_HINT_RESUME = 0,
    AUDIO_SESSION_STATE_CHANGE_HINT_PAUSE = 1,
    AUDIO_SESSION_STATE_CHANGE_HINT_STOP = 2,
    AUDIO_SESSION_STATE_CHANGE_HINT_TIME_OUT_STOP = 3,
    AUDIO_SESSION_STATE_CHANGE_HINT_DUCK = 4,
    AUDIO_SESSION_STATE_CHANGE_HINT_UNDUCK = 5,
    /** @since 23 */
    AUDIO_SESSION_STATE_CHANGE_HINT_MUTE_SUGGESTION = 6,
    /** @since 23 */
    AUDIO_SESSION_STATE_CHANGE_HINT_UNMUTE_SUGGESTION = 7,
  }

  /** @since 20 */
  interface AudioSessionStateChangedEvent {
    stateChangeHint: AudioSessionStateChangeHint;
  }

  /** @since 20 */
  enum OutputDeviceChangeRecommendedAction {
    DEVICE_CHANGE_RECOMMEND_TO_CONTINUE = 0,
    DEVICE_CHANGE_RECOMMEND_TO_STOP = 1,
  }

  /** @since 20 */
  interface CurrentOutputDeviceChangedEvent {
    devices: AudioDeviceDescriptors;
    changeReason: AudioStreamDeviceChangeReason;
    recommendedAction: OutputDeviceChangeRecommendedAction;
  }

  /** @since 21 */
  interface CurrentInputDeviceChangedEvent {
    devices: AudioDeviceDescriptors;
    changeReason: AudioStreamDeviceChangeReason;
  }

  interface AudioSessionManager {
    /** Before activation. Error 6800103 in a wrong state. @since 20 */
    setAudioSessionScene(scene: AudioSessionScene): void;
    /** @since 20 */
    on(type: 'audioSessionStateChanged', callback: Callback<AudioSessionStateChangedEvent>): void;
    /** @since 20 */
    off(type: 'audioSessionStateChanged', callback?: Callback<AudioSessionStateChangedEvent>): void;
    /** EARPIECE, SPEAKER or DEFAULT. @since 20 */
    setDefaultOutputDevice(deviceType: DeviceType): Promise<void>;
    /** @since 20 */
    getDefaultOutputDevice(): DeviceType;
    /** @since 20 */
    on(type: 'currentOutputDeviceChanged', callback: Callback<CurrentOutputDeviceChangedEvent>): void;
    /** @since 20 */
    off(type: 'currentOutputDeviceChanged', callback?: Callback<CurrentOutputDeviceChangedEvent>): void;
    /** @since 21 */
    getAvailableDevices(deviceUsage: DeviceUsage): AudioDeviceDescriptors;
    /** @since 21 */
    on(type: 'availableDeviceChange', deviceUsage: DeviceUsage, callback: Callback<DeviceChangeAction>): void;
    /** @since 21 */
    off(type: 'availableDeviceChange', callback?: Callback<DeviceChangeAction>): void;
    /** @since 21 */
    on(type: 'currentInputDeviceChanged', callback: Callback<CurrentInputDeviceChangedEvent>): void;
    /** @since 21 */
    off(type: 'currentInputDeviceChanged', callback?: Callback<CurrentInputDeviceChangedEvent>): void;
    /** @since 23 */
    enableMuteSuggestionWhenMixWithOthers(enable: boolean): void;
    /** @since 23 */
    isOtherMediaPlaying(): boolean;
  }

  enum DeviceType {
    /** @since 18 */
    USB_DEVICE = 25,
    /** @since 19 */
    HDMI = 27,
    /** @since 19 */
    LINE_DIGITAL = 28,
    /** @since 18 */
    REMOTE_DAUDIO = 29,
  }

  enum AudioStreamDeviceChangeReason {
    /** @since 20 */
    REASON_SESSION_ACTIVATED = 4,
    /** @since 20 */
    REASON_STREAM_PRIORITY_CHANGED = 5,
  }

  enum InterruptHint {
    /** @since 20 */
    INTERRUPT_HINT_MUTE = 6,
    /** @since 20 */
    INTERRUPT_HINT_UNMUTE = 7,
  }

  enum SourceType {
    /** @since 20 */
    SOURCE_TYPE_LIVE = 17,
  }

  interface AudioManager {
    /** @since 20 */
    on(type: 'audioSceneChange', callback: Callback<AudioScene>): void;
    /** @since 20 */
    off(type: 'audioSceneChange', callback?: Callback<AudioScene>): void;
  }

  interface AudioVolumeGroupManager {
    /** @since 18 */
    off(type: 'ringerModeChange', callback?: Callback<AudioRingMode>): void;
  }

  interface AudioRenderer {
    /** @since 18 */
    off(type: 'audioInterrupt', callback?: Callback<InterruptEvent>): void;
    /** @since 18 */
    off(type: 'stateChange', callback?: Callback<AudioState>): void;
  }

  interface AudioCapturer {
    /** Losing focus mutes instead of stopping. @since 20 */
    setWillMuteWhenInterrupted(muteWhenInterrupted: boolean): Promise<void>;
    /** @since 18 */
    off(type: 'stateChange', callback?: Callback<AudioState>): void;
  }
}
