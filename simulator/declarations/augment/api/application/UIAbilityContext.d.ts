/** Source: js-apis-inner-application-uiabilitycontext.md. */
export default interface UIAbilityContext {
  /** @since 18 */
  setColorMode(colorMode: import('../@ohos.app.ability.ConfigurationConstant').default.ColorMode): void;
}
