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
  'overlay', 'enabled', 'hitTestBehavior', 'expandSafeArea', 'stateStyles',
];

/** Attributes of every component that a person meets otherwise than by looking: by voice, by keyboard, by touch. */
export const COMMON_SENSES: readonly string[] = [
  'accessibilityText', 'accessibilityDescription', 'accessibilityLevel', 'accessibilityGroup', 'accessibilityRole',
  'accessibilityChecked', 'accessibilitySelected', 'focusable', 'tabIndex', 'defaultFocus', 'id', 'key', 'gesture',
  'priorityGesture', 'parallelGesture',
];

/** Attributes that leave a picture of the page as it is on a device, too, or that pass with the touch of a finger. */
export const WITHOUT_LOOK: readonly string[] = [
  'renderGroup', 'restoreId', 'pixelRound', 'monopolizeEvents', 'hoverEffect', 'clickEffect', 'stateEffect', 'reuseId', 'reuse',
  'responseRegion', 'mouseResponseRegion', 'syncLoad', 'copyOption', 'friction', 'cachedCount', 'nestedScroll',
  'edgeEffect', 'scrollBar', 'scrollBarColor', 'scrollBarWidth', 'autoResize', 'interpolation', 'sourceSize',
  'enableScrollInteraction', 'accessibilityNextFocusId', 'accessibilityDefaultFocus', 'accessibilityUseSamePage',
  'accessibilityScrollTriggerable', 'accessibilityTextHint', 'nextFocus', 'focusOnTouch', 'groupDefaultFocus',
  'enableAutoFill', 'contentType', 'enterKeyType', 'enableKeyboardOnFocus', 'selectionMenuHidden', 'focusBox',
  'allowForceDark', 'systemBarStyle', 'recoverable', 'enableDataDetector', 'privacySensitive', 'textSelectable',
  'draggable', 'enableAnalyzer', 'enableSecure', 'multiSelectable', 'selectable', 'customProperty',
  'maintainVisibleContentPosition', 'heightAdaptivePolicy', 'effectStrategy', 'symbolEffect', 'animationDuration',
  'animationCurve', 'animationMode', 'fadingEdge', 'effectMode', 'enableHapticFeedback',
];

/** Events that the page tells of. */
export const EVENTS: readonly string[] = [
  'onClick', 'onTouch', 'onChange', 'onSubmit', 'onFocus', 'onBlur', 'onKeyEvent', 'onAppear', 'onDisAppear',
  'onAttach', 'onDetach', 'onAreaChange', 'onSizeChange', 'onVisibleAreaChange', 'onScroll', 'onDidScroll',
  'onReachStart', 'onReachEnd', 'onBreakpointChange', 'onLoad', 'onDestroy', 'onBackPressed', 'onReady',
  'onEditChange',
];

const FONT: readonly string[] = ['fontSize', 'fontColor', 'fontWeight', 'fontStyle', 'fontFamily', 'font'];
const FONT_SCALE: readonly string[] = ['minFontScale', 'maxFontScale'];
const TEXT: readonly string[] = [
  ...FONT, ...FONT_SCALE, 'textAlign', 'maxLines', 'textOverflow', 'lineHeight', 'letterSpacing', 'decoration',
  'textCase', 'minFontSize', 'maxFontSize', 'textShadow', 'fontFeature', 'textIndent', 'wordBreak',
  'lineBreakStrategy',
];
const NAVIGATION: readonly string[] = [
  'title', 'menus', 'hideTitleBar', 'hideBackButton', 'toolbarConfiguration', 'hideToolBar', 'titleMode', 'mode',
  'navBarWidth', 'navBarPosition', 'hideNavBar', 'navDestination',
];
const INPUT: readonly string[] = [
  ...FONT, ...FONT_SCALE, 'letterSpacing', 'lineHeight', 'decoration', 'fontFeature', 'wordBreak', 'placeholderColor', 'placeholderFont', 'maxLength', 'textAlign', 'caretColor',
];

const SHAPE: readonly string[] = ['fill', 'stroke', 'strokeWidth', 'fillOpacity', 'strokeOpacity', 'strokeDashArray',
  'strokeDashOffset', 'strokeLineCap', 'strokeLineJoin'];
const PICKER: readonly string[] = ['selectedTextStyle', 'textStyle', 'disappearTextStyle', 'defaultPickerItemHeight', 'divider'];

/** Components, each with the attributes that only it and its kin have. */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Column: ['alignItems', 'justifyContent', 'reverse'],
  Row: ['alignItems', 'justifyContent', 'reverse'],
  Flex: [],
  Stack: ['alignContent'],
  RelativeContainer: ['guideLine', 'barrier'],
  Text: TEXT,
  Span: [...FONT, 'decoration', 'letterSpacing', 'textCase', 'lineHeight', 'textBackgroundStyle'],
  ImageSpan: [],
  SymbolSpan: ['fontSize', 'fontColor', 'fontWeight', 'renderingStrategy'],
  Image: ['objectFit', 'fillColor', 'alt', 'renderMode', 'matchTextDirection', 'fitOriginalSize'],
  SymbolGlyph: ['fontSize', 'fontColor', 'fontWeight', ...FONT_SCALE, 'renderingStrategy'],
  Button: [...FONT, ...FONT_SCALE, 'type', 'labelStyle', 'buttonStyle', 'controlSize', 'role'],
  Blank: ['color'],
  Divider: ['vertical', 'color', 'strokeWidth', 'lineCap'],
  Scroll: ['scrollable'],
  List: ['listDirection', 'divider', 'lanes', 'alignListItem', 'sticky', 'contentStartOffset', 'contentEndOffset',
    'scrollSnapAlign'],
  ListItem: ['swipeAction'],
  ListItemGroup: ['divider'],
  Grid: ['columnsTemplate', 'rowsTemplate', 'columnsGap', 'rowsGap'],
  GridItem: ['rowStart', 'rowEnd', 'columnStart', 'columnEnd'],
  GridRow: ['alignItems'],
  GridCol: ['span', 'gridColOffset', 'order'],
  Navigation: NAVIGATION,
  NavDestination: [...NAVIGATION, 'onShown', 'onHidden', 'onWillShow', 'onWillHide', 'onWillAppear',
    'onWillDisappear'],
  Tabs: ['barHeight', 'barPosition', 'vertical', 'scrollable', 'barMode', 'barWidth', 'divider', 'barOverlap',
    'barBackgroundColor', 'onTabBarClick', 'onContentWillChange', 'onAnimationStart', 'onAnimationEnd', 'onSelected',
    'onUnselected'],
  TabContent: ['tabBar', 'onWillShow', 'onWillHide'],
  Swiper: ['index', 'indicator', 'loop', 'autoPlay', 'interval', 'vertical', 'itemSpace', 'displayCount', 'disableSwipe',
    'displayArrow', 'prevMargin', 'nextMargin', 'indicatorInteractive', 'onAnimationStart', 'onAnimationEnd', 'onSelected',
    'onUnselected'],
  Select: ['selected', 'value', ...FONT, 'controlSize', 'space', 'arrowPosition', 'optionFont', 'optionFontColor',
    'selectedOptionFont', 'selectedOptionFontColor', 'optionBgColor', 'selectedOptionBgColor', 'optionWidth',
    'optionHeight', 'menuBackgroundColor', 'onSelect'],
  Toggle: ['selectedColor', 'switchPointColor', 'switchStyle'],
  Checkbox: ['select', 'selectedColor', 'shape', 'unselectedColor', 'mark'],
  CheckboxGroup: ['selectAll', 'selectedColor', 'checkboxShape', 'unselectedColor', 'mark'],
  Radio: ['checked', 'radioStyle'],
  Slider: ['selectedColor', 'blockColor', 'trackColor'],
  TextInput: [...INPUT, 'type', 'showUnderline', 'style'],
  TextArea: INPUT,
  Search: [...INPUT, 'searchButton', 'searchIcon', 'cancelButton', 'textFont'],
  Progress: ['value', 'color', 'style'],
  LoadingProgress: ['color', 'enableLoading'],
  Badge: [],
  Circle: ['fill', 'stroke', 'strokeWidth'],
  Rect: ['fill', 'stroke', 'strokeWidth', 'radius'],
  Line: [...SHAPE, 'startPoint', 'endPoint'],
  Path: [...SHAPE, 'commands'],
  Ellipse: SHAPE,
  Polyline: [...SHAPE, 'points'],
  Polygon: [...SHAPE, 'points'],
  TextPicker: [...PICKER, 'canLoop', 'selectedIndex', 'onEnterSelectedArea', 'onScrollStop'],
  DatePicker: [...PICKER, 'onDateChange'],
  TimePicker: [...PICKER, 'useMilitaryTime', 'loop'],
  TextTimer: [...FONT, 'format', 'textShadow'],
  TextClock: [...FONT, 'format', 'textShadow', 'fontFeature'],
  Refresh: ['refreshOffset', 'pullToRefresh', 'pullDownRatio', 'maxPullDownDistance', 'onStateChange', 'onRefreshing'],
  DataPanel: ['valueColors', 'trackBackgroundColor', 'strokeWidth'],
  Gauge: ['value', 'startAngle', 'endAngle', 'colors', 'strokeWidth', 'indicator', 'description'],
  Rating: ['stars', 'stepSize'],
  Counter: ['enableInc', 'enableDec', 'onInc', 'onDec'],
  Marquee: FONT,
  Hyperlink: [...FONT, 'color'],
  AlphabetIndexer: ['selected', 'itemSize', 'selectedColor', 'color', 'selectedBackgroundColor', 'onSelect'],
  XComponent: ['renderFit'],
  AVCastPicker: [],
  Menu: [],
  MenuItem: ['selected', 'contentFont', 'contentFontColor'],
  MenuItemGroup: [],
  /** None of ArkUI's: what lies over a page, whichever way it was asked for. */
  Layer: [],
};

/** Symbols (`sys.symbol.…`) that the page has a picture of its own for. */
export const SYMBOLS: readonly string[] = [
  'arrow_clockwise', 'arrow_left', 'arrow_left_arrow_right', 'arrow_right', 'arrow_up', 'bell', 'bell_fill',
  'bluetooth', 'calendar', 'camera', 'camera_fill', 'car', 'checkmark', 'checkmark_circle', 'checkmark_circle_fill',
  'chevron_backward', 'chevron_down', 'chevron_left', 'chevron_right', 'chevron_up', 'eye', 'eye_slash', 'gearshape',
  'heart', 'heart_fill', 'house', 'house_fill', 'lock', 'lock_fill', 'magnifyingglass', 'message', 'mic', 'mic_fill',
  'minus', 'more', 'ohos_arrow_up', 'ohos_circle', 'ohos_lock', 'ohos_mic', 'ohos_photo', 'ohos_star', 'ohos_trash',
  'ohos_wifi', 'pad', 'pause', 'person', 'person_crop_circle_fill', 'person_crop_circle_fill_1', 'person_fill',
  'phone', 'phone_fill', 'phone_fill_1', 'play', 'play_fill', 'plus', 'record_circle', 'share', 'speaker_fill',
  'speaker_slash_fill', 'speaker_wave_2', 'speaker_wave_2_fill', 'speaker_wave_3', 'square_and_pencil', 'star',
  'star_fill', 'trash', 'video', 'video_fill', 'watch', 'wifi', 'xmark',
];

/** Attributes of every component that bring up something over the page. */
export const LAYERS = ['bindSheet', 'bindContentCover', 'bindPopup', 'bindMenu', 'bindContextMenu'] as const;

const ANYWHERE = new Set([...COMMON_LOOKS, ...COMMON_SENSES, ...LAYERS, ...WITHOUT_LOOK, ...EVENTS]);

export function isDrawn(component: string): boolean {
  return COMPONENTS[component] !== undefined;
}

/** @param component a name of ArkUI's; a struct of the app has the common attributes */
export function drawsAttribute(component: string, attribute: string): boolean {
  return ANYWHERE.has(attribute) || (COMPONENTS[component]?.includes(attribute) ?? false);
}
