/** Source: js-apis-inner-application-context.md. */
export default interface Context {
  /** A context whose directories lie in another area. @since 18 */
  createAreaModeContext(areaMode: contextConstant.AreaMode): Context;
}
