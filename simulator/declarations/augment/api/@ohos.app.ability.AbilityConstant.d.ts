/** Source: js-apis-app-ability-abilityconstant.md. */
declare namespace AbilityConstant {
  interface LaunchParam {
    /** @since 18 */
    launchReasonMessage?: string;
  }

  enum LaunchReason {
    /** @since 20 */
    PRELOAD = 11,
  }

  enum LastExitReason {
    /** @since 18 */
    USER_REQUEST = 9,
    /** @since 18 */
    SIGNAL = 10,
  }
}
