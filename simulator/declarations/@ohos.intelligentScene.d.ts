/** Source: js-apis-intelligentscene.md. */
declare namespace intelligentScene {
  /**
   * Needs ohos.permission.GET_DONOTDISTURB_STATE; SystemCapability.Applications.IntelligentScene.
   * @since 23
   */
  function isDoNotDisturbEnabled(): Promise<boolean>;
  /** False too where do not disturb is off. @since 23 */
  function isNotifyAllowedInDoNotDisturb(): Promise<boolean>;
}

export default intelligentScene;
