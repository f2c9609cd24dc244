/** Source: arkts-apis-window-i.md. */
declare namespace window {
  /** vp. @since 23 */
  interface SizeInVP {
    width: number;
    height: number;
  }

  /** vp. @since 23 */
  interface RectInVP {
    left: number;
    top: number;
    width: number;
    height: number;
  }

  /** @since 23 */
  interface UIEnvAvoidAreaVP {
    visible: boolean;
    leftRect: RectInVP;
    topRect: RectInVP;
    rightRect: RectInVP;
    bottomRect: RectInVP;
  }

  /** @since 23 */
  interface UIEnvWindowAvoidAreaInfoVP {
    statusBar: UIEnvAvoidAreaVP;
    cutout: UIEnvAvoidAreaVP;
    keyboard: UIEnvAvoidAreaVP;
    navigationIndicator: UIEnvAvoidAreaVP;
  }

  /** @since 23 */
  interface UIEnvWindowAvoidAreaInfoPX {
    statusBar: AvoidArea;
    cutout: AvoidArea;
    keyboard: AvoidArea;
    navigationIndicator: AvoidArea;
  }
}
