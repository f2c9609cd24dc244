/** Which component may stand in which, as ArkUI's compiler knows it (its component tables, July 2026). */

const words = (text: string): Set<string> => new Set(text.split(' '));

/** Leaves: components without children. */
export const ATOMIC = words(
  'AbilityComponent AlphabetIndexer Animator ArcAlphabetIndexer Blank CalendarPicker Circle Component3D ' +
    'ContentSlot Divider ' +
    'Ellipse EmbeddedComponent FormComponent Image ImageAnimator ImageSpan Line LoadingProgress LocationButton ' +
    'Marquee NodeContainer Particle ' +
    'PasteButton Path PatternLock Polygon Polyline Progress Radio Rect RemoteWindow RichEditor RichText ' +
    'SaveButton Search Slider Span SymbolSpan ' +
    'SymbolGlyph TextArea TextInput UIExtensionComponent Video Web',
);

/** At most one child. */
export const SINGLE = words(
  'ArcListItem ArcScrollBar Button FlowItem FormLink Gauge GridItem GridCol ListItem Navigator Refresh Scroll ' +
    'ScrollBar ' +
    'StepperItem TabContent WithTheme',
);

/** Only these children. */
export const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ArcList', words('ArcListItem')],
  ['ContainerSpan', words('Span ImageSpan')],
  ['Grid', words('GridItem')],
  ['GridRow', words('GridCol')],
  ['Hyperlink', words('Image')],
  ['List', words('ListItem Section ListItemGroup')],
  ['ListItemGroup', words('ListItem')],
  ['Menu', words('Option MenuItem MenuItemGroup')],
  ['MenuItemGroup', words('MenuItem')],
  ['Stepper', words('StepperItem')],
  ['Shape', words('Rect Path Circle Ellipse Shape Polyline Polygon Image Text Column Row')],
  ['Tabs', words('TabContent')],
  ['Text', words('Span ImageSpan ContainerSpan SymbolSpan')],
  ['WaterFlow', words('FlowItem')],
]);

/** Only in these parents. */
export const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ArcListItem', words('ArcList')],
  ['Blank', words('Row Column Flex')],
  ['ContainerSpan', words('Text')],
  ['FlowItem', words('WaterFlow')],
  ['GridCol', words('GridRow')],
  ['GridItem', words('Grid')],
  ['ImageSpan', words('Text ContainerSpan')],
  ['ListItem', words('List ListItemGroup')],
  ['ListItemGroup', words('List')],
  ['Span', words('Text RichEditor ContainerSpan')],
  ['StepperItem', words('Stepper')],
  ['SymbolSpan', words('Text')],
  ['TabContent', words('Tabs')],
]);
