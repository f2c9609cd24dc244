/**
 * What the page can draw. It stands beside the wire and not in the drawing code, so that the device can say by name
 * what will be missing; tests hold the two together.
 */

/** Attributes of every component that change how it looks or where it stands. */
export const COMMON_LOOKS: readonly string[] = [
  'width', 'height', 'size', 'constraintSize', 'padding', 'margin', 'layoutWeight', 'aspectRatio', 'flexGrow',
  'flexShrink', 'flexBasis', 'alignSelf', 'align', 'direction', 'position', 'offset', 'markAnchor', 'alignRules',
  'backgroundColor', 'backgroundImage', 'backgroundImageSize', 'backgroundImagePosition', 'linearGradient',
  'radialGradient', 'sweepGradient', 'border', 'borderWidth', 'borderColor', 'borderStyle', 'borderRadius', 'shadow',
  'opacity', 'blur', 'backdropBlur', 'backgroundBlurStyle', 'brightness', 'grayscale', 'saturate', 'contrast',
  'foregroundColor', 'visibility', 'zIndex', 'clip', 'rotate', 'scale', 'translate', 'animation', 'transition',
  'overlay', 'enabled', 'hitTestBehavior', 'expandSafeArea', 'safeAreaPadding', 'chainMode', 'background',
];

/** Attributes of every component that a person meets otherwise than by looking: by voice, by keyboard, by touch. */
export const COMMON_SENSES: readonly string[] = [
  'accessibilityText', 'accessibilityDescription', 'accessibilityLevel', 'accessibilityGroup', 'accessibilityRole',
  'accessibilityChecked', 'accessibilitySelected', 'accessibilityVirtualNode', 'focusable', 'tabIndex', 'defaultFocus',
  'focusOnTouch', 'groupDefaultFocus', 'id', 'key', 'draggable', 'gesture', 'priorityGesture', 'parallelGesture',
];

/** Attributes that leave the picture as it is on a device, too. */
export const WITHOUT_LOOK: readonly string[] = [
  'renderGroup', 'restoreId', 'pixelRound', 'monopolizeEvents', 'hoverEffect', 'clickEffect', 'stateEffect', 'reuseId',
  'responseRegion', 'mouseResponseRegion', 'syncLoad', 'copyOption', 'friction', 'cachedCount', 'nestedScroll',
  'edgeEffect', 'scrollBar', 'scrollBarColor', 'scrollBarWidth', 'accessibilityTextHint', 'autoResize', 'interpolation',
  'enableScrollInteraction', 'accessibilityFocusDrawLevel', 'accessibilityNextFocusId', 'accessibilityDefaultFocus',
  'accessibilityScrollTriggerable', 'accessibilityUseSamePage', 'nextFocus', 'enableAutoFill', 'contentType',
  'enterKeyType', 'enableKeyboardOnFocus', 'selectionMenuHidden', 'caretColor', 'focusBox', 'fadingEdge',
  'allowForceDark',
  'halfLeading', 'systemBarStyle', 'recoverable', 'enableDataDetector', 'ignoreLayoutSafeArea',
  'privacySensitive',
  'sourceSize', 'textSelectable', 'wordBreak', 'lineBreakStrategy', 'animationDuration', 'customProperty',
];

/** Events that the page tells of. */
export const EVENTS: readonly string[] = [
  'onClick', 'onTouch', 'onChange', 'onSubmit', 'onFocus', 'onBlur', 'onKeyEvent', 'onAppear', 'onDisAppear',
  'onAttach', 'onDetach', 'onAreaChange', 'onSizeChange', 'onVisibleAreaChange', 'onScroll', 'onDidScroll',
  'onScrollStart', 'onScrollStop', 'onReachStart', 'onReachEnd', 'onScrollIndex', 'onBreakpointChange', 'onLoad',
  'onDestroy', 'onComplete', 'onError', 'onShown', 'onHidden', 'onBackPressed', 'onReady', 'onTitleModeChange',
  'onNavBarStateChange', 'onNavigationModeChange', 'onEditChange', 'onHover', 'onStateChange', 'onFinish',
];

const FONT: readonly string[] = ['fontSize', 'fontColor', 'fontWeight', 'fontStyle', 'fontFamily', 'font'];
const FONT_SCALE: readonly string[] = ['minFontScale', 'maxFontScale'];
const TEXT: readonly string[] = [...FONT, ...FONT_SCALE, 'textAlign', 'maxLines', 'textOverflow', 'lineHeight',
  'letterSpacing', 'decoration', 'textCase', 'minFontSize', 'maxFontSize', 'heightAdaptivePolicy', 'textShadow',
  'fontFeature', 'lineSpacing', 'textIndent', 'baselineOffset', 'ellipsisMode', 'textVerticalAlign'];
const NAVIGATION: readonly string[] = ['title', 'menus', 'hideTitleBar', 'hideBackButton', 'toolbarConfiguration',
  'hideToolBar', 'titleMode', 'mode', 'navBarWidth', 'navBarPosition', 'hideNavBar', 'navDestination',
  'minContentWidth', 'navBarWidthRange', 'backButtonIcon'];

/** Components, each with the attributes that only it and its kin have. */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Column: ['alignItems', 'justifyContent', 'reverse'],
  Row: ['alignItems', 'justifyContent', 'reverse'],
  Flex: [],
  Stack: ['alignContent'],
  RelativeContainer: ['guideLine', 'barrier'],
  Text: TEXT,
  Span: ['fontSize', 'fontColor', 'fontWeight', 'fontStyle', 'fontFamily', 'font', 'decoration', 'letterSpacing',
    'textCase', 'lineHeight', 'textBackgroundStyle'],
  ImageSpan: ['verticalAlign', 'objectFit', 'colorFilter'],
  SymbolSpan: ['fontSize', 'fontColor', 'fontWeight'],
  Image: ['objectFit', 'fillColor', 'alt', 'objectRepeat', 'renderMode', 'matchTextDirection', 'fitOriginalSize',
    'colorFilter'],
  SymbolGlyph: ['fontSize', 'fontColor', 'fontWeight', 'renderingStrategy', 'effectStrategy', 'symbolEffect',
    ...FONT_SCALE],
  Button: [...FONT, ...FONT_SCALE, 'type', 'labelStyle', 'buttonStyle', 'controlSize', 'role'],
  Blank: ['color'],
  Divider: ['vertical', 'color', 'strokeWidth', 'lineCap'],
  Scroll: ['scrollable'],
  List: ['listDirection', 'divider', 'lanes', 'alignListItem', 'sticky', 'contentStartOffset', 'contentEndOffset',
    'scrollSnapAlign', 'multiSelectable', 'maintainVisibleContentPosition'],
  ListItem: ['selected', 'selectable'],
  ListItemGroup: ['divider'],
  Grid: ['columnsTemplate', 'rowsTemplate', 'columnsGap', 'rowsGap', 'layoutDirection', 'alignItems'],
  GridItem: ['rowStart', 'rowEnd', 'columnStart', 'columnEnd', 'selected', 'selectable'],
  GridRow: ['alignItems'],
  GridCol: ['span', 'gridColOffset', 'order'],
  Navigation: NAVIGATION,
  NavDestination: NAVIGATION,
  Tabs: ['barMode', 'barHeight', 'barWidth', 'vertical', 'scrollable', 'barPosition'],
  TabContent: ['tabBar'],
  Swiper: ['index', 'indicator', 'loop', 'autoPlay', 'interval', 'vertical'],
  Toggle: ['selectedColor', 'switchPointColor', 'switchStyle'],
  Checkbox: ['select', 'selectedColor', 'unselectedColor', 'shape', 'mark'],
  Radio: ['checked', 'radioStyle'],
  Slider: ['blockColor', 'trackColor', 'selectedColor', 'minLabel', 'maxLabel', 'showSteps', 'trackThickness'],
  TextInput: [...FONT, 'type', 'placeholderColor', 'placeholderFont', 'maxLength', 'textAlign', 'showPasswordIcon',
    'showUnderline', 'inputFilter', 'style', 'showError', 'showCounter', 'cancelButton', 'maxLines', ...FONT_SCALE],
  TextArea: [...FONT, 'placeholderColor', 'placeholderFont', 'maxLength', 'textAlign', 'maxLines', ...FONT_SCALE],
  Search: [...FONT, 'textFont', 'placeholderColor', 'placeholderFont', 'searchButton', 'textAlign'],
  Progress: ['value', 'color', 'style'],
  LoadingProgress: ['color', 'enableLoading'],
  Badge: [],
  Circle: ['fill', 'fillOpacity', 'stroke', 'strokeWidth'],
  Rect: ['fill', 'fillOpacity', 'stroke', 'strokeWidth', 'radius', 'radiusWidth', 'radiusHeight'],
  XComponent: ['enableAnalyzer', 'enableSecure'],
  AVCastPicker: [],
};

/** Attributes of the bars that stand at the edge of a page, and of pages, which say nothing about one component. */
const ANYWHERE = new Set([...COMMON_LOOKS, ...COMMON_SENSES, ...WITHOUT_LOOK, ...EVENTS]);

export function isDrawn(component: string): boolean {
  return COMPONENTS[component] !== undefined;
}

/** @param component a name of ArkUI's; a struct of the app has the common attributes */
export function drawsAttribute(component: string, attribute: string): boolean {
  return ANYWHERE.has(attribute) || (COMPONENTS[component]?.includes(attribute) ?? false);
}
