/**
 * Source: ts-env-system-property.md, ts-custom-component-new-lifecycle.md, ts-universal-attributes-accessibility.md,
 * ts-types.md, ts-universal-events-crown.md, ts-universal-attributes-reuse.md.
 */

/** @since 22 */
declare enum SystemProperties {
  /** Gives a `uiObserver.WindowSizeLayoutBreakpointInfo`. */
  BREAK_POINT = 'system.arkui.breakpoint',
  /** Gives a `window.UIEnvWindowAvoidAreaInfoVP`. @since 23 */
  WINDOW_AVOID_AREA = 'system.window.avoidarea',
  /** Gives a `window.UIEnvWindowAvoidAreaInfoPX`. @since 23 */
  WINDOW_AVOID_AREA_PX = 'system.window.avoidarea.px',
  /** Gives a `window.SizeInVP`. @since 23 */
  WINDOW_SIZE = 'system.window.size',
  /** Gives a `window.Size`. @since 23 */
  WINDOW_SIZE_PX = 'system.window.size.px',
}

/** The field is read-only and follows the window. Error 140000: no such property. @since 22 */
declare const Env: (value: SystemProperties) => PropertyDecorator;

/** @since 18 */
declare const ReusableV2: ClassDecorator;

/** @since 18 */
declare interface ReuseOptions {
  reuseId?: () => string;
}

/** @since 14 */
declare interface AccessibilityOptions {
  accessibilityPreferred?: boolean;
  /** @since 23 */
  stateControllerRoleType?: AccessibilityRoleType;
  /** @since 23 */
  stateControllerId?: string;
  /** @since 23 */
  actionControllerRoleType?: AccessibilityRoleType;
  /** @since 23 */
  actionControllerId?: string;
}

/** @since 23 */
declare interface AccessibilityActionOptions {
  scrollStep?: number;
}

/** @since 18 */
declare enum AccessibilitySamePageMode {
  SEMI_SILENT = 0,
  FULL_SILENT = 1,
}

/** @since 18 */
declare enum AccessibilityRoleType {
  ACTION_SHEET = 0,
  ALERT_DIALOG = 1,
  INDEXER_COMPONENT = 2,
  BADGE_COMPONENT = 3,
  BLANK = 4,
  BUTTON = 5,
  BACK_BUTTON = 6,
  SHEET_DRAG_BAR = 7,
  CALENDAR_PICKER = 8,
  CALENDAR = 9,
  CANVAS = 10,
  CANVAS_GRADIENT = 11,
  CANVAS_PATTERN = 12,
  CHECKBOX = 13,
  CHECKBOX_GROUP = 14,
  CIRCLE = 15,
  COLUMN_SPLIT = 16,
  COLUMN = 17,
  CANVAS_RENDERING_CONTEXT_2D = 18,
  CHART = 19,
  COUNTER = 20,
  CONTAINER_MODAL = 21,
  DATA_PANEL = 22,
  DATE_PICKER = 23,
  DIALOG = 24,
  DIVIDER = 25,
  DRAG_BAR = 26,
  EFFECT_COMPONENT = 27,
  ELLIPSE = 28,
  FLEX = 29,
  FLOW_ITEM = 30,
  FORM_COMPONENT = 31,
  FORM_LINK = 32,
  GAUGE = 33,
  GRID = 34,
  GRID_COL = 35,
  GRID_CONTAINER = 36,
  GRID_ITEM = 37,
  GRID_ROW = 38,
  HYPERLINK = 39,
  IMAGE = 40,
  IMAGE_ANIMATOR = 41,
  IMAGE_BITMAP = 42,
  IMAGE_DATA = 43,
  IMAGE_SPAN = 44,
  LABEL = 45,
  LINE = 46,
  LIST = 47,
  LIST_ITEM = 48,
  LIST_ITEM_GROUP = 49,
  LOADING_PROGRESS = 50,
  MARQUEE = 51,
  MATRIX2D = 52,
  MENU = 53,
  MENU_ITEM = 54,
  MENU_ITEM_GROUP = 55,
  NAV_DESTINATION = 56,
  NAV_ROUTER = 57,
  NAVIGATION = 58,
  NAVIGATION_BAR = 59,
  NAVIGATION_MENU = 60,
  NAVIGATOR = 61,
  OFFSCREEN_CANVAS = 62,
  OFFSCREEN_CANVAS_RENDERING_CONTEXT2D = 63,
  OPTION = 64,
  PANEL = 65,
  PAPER_PAGE = 66,
  PATH = 67,
  PATH2D = 68,
  PATTERN_LOCK = 69,
  PICKER = 70,
  PICKER_VIEW = 71,
  PLUGIN_COMPONENT = 72,
  POLYGON = 73,
  POLYLINE = 74,
  POPUP = 75,
  PROGRESS = 76,
  QRCODE = 77,
  RADIO = 78,
  RATING = 79,
  RECT = 80,
  REFRESH = 81,
  RELATIVE_CONTAINER = 82,
  REMOTE_WINDOW = 83,
  RICH_EDITOR = 84,
  RICH_TEXT = 85,
  ROLE_PAGER = 86,
  ROW = 87,
  ROW_SPLIT = 88,
  SCROLL = 89,
  SCROLL_BAR = 90,
  SEARCH = 91,
  SEARCH_FIELD = 92,
  SELECT = 93,
  SHAPE = 94,
  SIDEBAR_CONTAINER = 95,
  SLIDER = 96,
  SPAN = 97,
  STACK = 98,
  STEPPER = 99,
  STEPPER_ITEM = 100,
  SWIPER = 101,
  SWIPER_INDICATOR = 102,
  SWITCH = 103,
  SYMBOL_GLYPH = 104,
  TAB_CONTENT = 105,
  TAB_BAR = 106,
  TABS = 107,
  TEXT = 108,
  TEXT_CLOCK = 109,
  TEXT_ENTRY = 110,
  TEXT_INPUT = 111,
  TEXT_PICKER = 112,
  TEXT_TIMER = 113,
  TEXT_AREA = 114,
  TEXT_FIELD = 115,
  TIME_PICKER = 116,
  TITLE_BAR = 117,
  TOGGLER = 118,
  UI_EXTENSION_COMPONENT = 119,
  VIDEO = 120,
  WATER_FLOW = 121,
  WEB = 122,
  XCOMPONENT = 123,
  ROLE_NONE = 124,
}

/** @since 18 */
declare enum CrownAction {
  BEGIN = 0,
  UPDATE = 1,
  END = 2,
}

/** @since 18 */
declare interface CrownEvent {
  timestamp: number;
  /** Degrees per second. */
  angularVelocity: number;
  /** Degrees since the last event. */
  degree: number;
  action: CrownAction;
  stopPropagation: Callback<void>;
}

declare interface CommonMethod<T> {
  /** @since 14 */
  accessibilityGroup(isGroup: boolean, accessibilityOptions: AccessibilityOptions): T;
  /** @since 18 */
  accessibilityRole(role: AccessibilityRoleType): T;
  /** @since 18 */
  accessibilityNextFocusId(nextId: string): T;
  /** @since 18 */
  accessibilityDefaultFocus(focus: boolean): T;
  /** @since 18 */
  accessibilityUseSamePage(pageMode: AccessibilitySamePageMode): T;
  /** @since 18 */
  accessibilityScrollTriggerable(isTriggerable: boolean): T;
  /** @since 18 */
  onAccessibilityFocus(callback: (isFocus: boolean) => void): T;
  /** @since 23 */
  accessibilityStateDescription(description: string | Resource | undefined): T;
  /** @since 23 */
  accessibilityActionOptions(option: AccessibilityActionOptions | undefined): T;
  /** @since 18 */
  onDigitalCrown(handler: Optional<Callback<CrownEvent>>): T;
  /** For components with `@ReusableV2`. @since 18 */
  reuse(options: ReuseOptions): T;
  /** @since 14 */
  tabStop(isTabStop: boolean): T;
  /** @since 15 */
  onHoverMove(event: Callback<HoverEvent>): T;
  /** @since 15 */
  onKeyEventDispatch(event: Callback<KeyEvent, boolean>): T;
  /** @since 20 */
  toolbar(value: CustomBuilder): T;
  /** @since 21 */
  allowForceDark(value: boolean): T;
}
