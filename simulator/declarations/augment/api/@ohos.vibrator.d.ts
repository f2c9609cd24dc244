/** Source: js-apis-vibrator.md. */
declare namespace vibrator {
  type VibrateEffect = VibrateTime | VibratePreset | VibrateFromFile | VibrateFromPattern;

  /** @since 18 */
  interface VibrateFromPattern {
    type: 'pattern';
    pattern: VibratorPattern;
  }

  /** @since 18 */
  enum VibratorEventType {
    CONTINUOUS = 0,
    TRANSIENT = 1,
  }

  /** @since 18 */
  interface VibratorCurvePoint {
    /** ms from the start of the event. */
    time: number;
    intensity?: number;
    frequency?: number;
  }

  /** @since 18 */
  interface VibratorEvent {
    eventType: VibratorEventType;
    /** ms from the start of the pattern. */
    time: number;
    /** ms. */
    duration?: number;
    intensity?: number;
    frequency?: number;
    index?: number;
    points?: Array<VibratorCurvePoint>;
  }

  /** @since 18 */
  interface VibratorPattern {
    /** ms. */
    time: number;
    events: Array<VibratorEvent>;
  }

  /** @since 18 */
  interface ContinuousParam {
    intensity?: number;
    frequency?: number;
    points?: VibratorCurvePoint[];
    index?: number;
  }

  /** @since 18 */
  interface TransientParam {
    intensity?: number;
    frequency?: number;
    index?: number;
  }

  /** @since 18 */
  class VibratorPatternBuilder {
    /** `duration` in ms, at most 5000. */
    addContinuousEvent(time: number, duration: number, options?: ContinuousParam): VibratorPatternBuilder;
    addTransientEvent(time: number, options?: TransientParam): VibratorPatternBuilder;
    build(): VibratorPattern;
  }

  enum HapticFeedback {
    /** @since 18 */
    EFFECT_NOTICE_SUCCESS = 'haptic.notice.success',
    /** @since 18 */
    EFFECT_NOTICE_FAILURE = 'haptic.notice.fail',
    /** @since 18 */
    EFFECT_NOTICE_WARNING = 'haptic.notice.warning',
  }

  interface VibrateAttribute {
    /** @since 19 */
    deviceId?: number;
  }

  /** @since 19 */
  interface VibratorInfoParam {
    deviceId?: number;
    vibratorId?: number;
  }

  /** @since 19 */
  interface VibratorInfo {
    deviceId: number;
    vibratorId: number;
    deviceName: string;
    isHdHapticSupported: boolean;
    isLocalVibrator: boolean;
  }

  /** @since 19 */
  interface EffectInfo {
    isEffectSupported: boolean;
  }

  /** @since 19 */
  function getVibratorInfoSync(param?: VibratorInfoParam): Array<VibratorInfo>;

  /** @since 19 */
  function getEffectInfoSync(effectId: string, param?: VibratorInfoParam): EffectInfo;

  /** @since 19 */
  function stopVibration(param?: VibratorInfoParam): Promise<void>;
}
