/** Source: js-apis-app-ability-uiability.md. */
export default interface UIAbility {
  /** @since 20 */
  onWillForeground(): void;
  /** @since 20 */
  onDidForeground(): void;
  /** @since 20 */
  onWillBackground(): void;
  /** @since 20 */
  onDidBackground(): void;
  /** @since 15 */
  onPrepareToTerminateAsync(): Promise<boolean>;
}
