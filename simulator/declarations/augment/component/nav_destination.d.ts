/** Source: ts-basic-components-navdestination.md. */
declare interface NavDestinationAttribute {
  /** @since 14 */
  title(value: Resource): NavDestinationAttribute;
}
