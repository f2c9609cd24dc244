/**
 * What the device says to a page that draws it, and what the page says back. JSON, no Node and no DOM: both sides share
 * this file.
 *
 * A page of the app is a flat list of nodes that name their children by id. The first message holds all of them; after
 * a change of state only those come that were drawn again, so what a change costs can be counted on the wire.
 */
export const WIRE_VERSION = 1;

/**
 * What an attribute may be given, once resources, two-way bindings and functions are resolved. An object of one field with a `$` stands for
 * what only its name can say: `$picture` is the key of a picture's data in `assets`; `$symbol` a glyph of the system's font
 * (`sys.symbol.phone_fill`); `$system` a value that only devices know (`sys.color.font_primary`): what it is given to looks as if it were not.
 */
export type WireValue =
  | null | boolean | number | string | readonly WireValue[] | { readonly [name: string]: WireValue };

/**
 * A gesture that a node listens to. `handler` is its place in the node's list; a GestureGroup lists its own in `of`.
 */
export interface WireGesture {
  readonly handler: number;
  readonly type: 'Tap' | 'LongPress' | 'Pan' | 'Swipe' | 'Pinch' | 'Rotation' | 'Group';
  readonly priority: 'normal' | 'high' | 'parallel';
  readonly options: { readonly [name: string]: WireValue };
  readonly of?: readonly WireGesture[];
}

/** How the change that a patch brings is to be seen: the values of `animateTo`, in ms. */
export interface WireAnimation {
  readonly duration: number;
  /** A CSS timing function. */
  readonly curve: string;
  readonly delay: number;
  /** -1 for ever. */
  readonly iterations: number;
  readonly playMode: 'normal' | 'reverse' | 'alternate' | 'alternate-reverse';
}

/** One component as it is now. */
export interface WireNode {
  /** Stays the same as long as the component lives, and is never used again. */
  readonly id: number;
  /** `Text`, `Column`, or the name of a struct. */
  readonly type: string;
  /** True for a component that the app has written as a struct: it has no look of its own. */
  readonly isCustom: boolean;
  /** Place in the source, from the folder of the project: `entry/src/main/ets/pages/Index.ets:12:5`. */
  readonly site: string;
  /** What the component was created with: `Column({ space: 8 })` has `[{ space: 8 }]`. */
  readonly args: readonly WireValue[];
  /** Values of each attribute, in the order in which the source names them; lengths as the app wrote them. */
  readonly attributes: { readonly [name: string]: readonly WireValue[] };
  /** What it shows in the language of the device. Of Text, Span, Button, TextInput and the like. */
  readonly text?: string;
  /** Attributes that take a function (`onClick`, `onChange` …); the page tells of these and no others. */
  readonly events: readonly string[];
  readonly gestures: readonly WireGesture[];
  /** How often the component was drawn again since it appeared. */
  readonly redraws: number;
  readonly children: readonly number[];
  /** What the system keeps inside the component: which tab is chosen, whether a switch is on. */
  readonly inner?: { readonly [name: string]: WireValue };
  /** Content that attributes bring, by attribute: `title`, `menus`, `overlay`, `navDestination`, `header` … */
  readonly slots?: { readonly [name: string]: readonly number[] };
}

/** Something on the page that cannot be drawn as the app means it. */
export interface WireProblem {
  readonly kind: 'component' | 'attribute' | 'value';
  /** `Blink` or `Text.blink`. */
  readonly name: string;
  readonly site: string;
  /** What that means for who looks at the page. */
  readonly message: string;
}

/** What the page is drawn on. */
export interface WireSurface {
  readonly locale: string;
  readonly isDark: boolean;
  readonly direction: 'ltr' | 'rtl';
  /** Size of fp against vp. */
  readonly fontScale: number;
  /** Of the window, vp. */
  readonly width: number;
  readonly height: number;
  readonly shape: 'rect' | 'round';
  readonly device: 'phone' | 'tablet' | 'wearable';
  /** Physical pixels of one vp. */
  readonly density: number;
  /** Bars of the system that pages stay clear of, vp. */
  readonly safeArea: { readonly top: number; readonly bottom: number };
}

interface Message {
  readonly v: typeof WIRE_VERSION;
  /** Of the page that was loaded into the window; another number with each load. */
  readonly page: number;
}

/** A page, complete. Also after anything that changes all of it: another window, language, colour mode or size. */
export interface WirePage extends Message {
  readonly kind: 'page';
  /** As main_pages.json has it: `pages/Index`. */
  readonly name: string;
  readonly surface: WireSurface;
  readonly root: number;
  readonly nodes: readonly WireNode[];
  /** Data URLs of the pictures, by key. */
  readonly assets: { readonly [key: string]: string };
  readonly problems: readonly WireProblem[];
}

/** What was drawn again since the last message. */
export interface WirePatch extends Message {
  readonly kind: 'patch';
  readonly root: number;
  /** Changed and new nodes, whole. */
  readonly nodes: readonly WireNode[];
  /** Ids of nodes that have gone. */
  readonly gone: readonly number[];
  /** Pictures that were not sent before. */
  readonly assets: { readonly [key: string]: string };
  /** All problems, where they have changed. */
  readonly problems?: readonly WireProblem[];
  readonly animation?: WireAnimation;
}

/** No page of the app is in front. */
export interface WireBlank {
  readonly v: typeof WIRE_VERSION;
  readonly kind: 'blank';
}

export type WireMessage = WirePage | WirePatch | WireBlank;

/** Where a finger is, in vp: on the component, and in the window. */
export interface WirePoint {
  readonly x: number;
  readonly y: number;
  readonly windowX: number;
  readonly windowY: number;
}

/** A component as it was laid out, vp. */
export interface WireArea {
  readonly width: number;
  readonly height: number;
  /** On the parent. */
  readonly x: number;
  readonly y: number;
  readonly windowX: number;
  readonly windowY: number;
}

/**
 * What a person does on the page. An event for a page or node that has gone meanwhile, or that is hidden or disabled,
 * is dropped: the finger was too late.
 */
export type WireEvent =
  | { readonly kind: 'back'; readonly page: number }
  | (OnNode & (
    | { readonly kind: 'click'; readonly at: WirePoint }
    /** Of what a person changes; `mode` says how, of components that tell it (SliderChangeMode). */
    | { readonly kind: 'change'; readonly value: string | number | boolean; readonly mode?: number }
    | { readonly kind: 'submit'; readonly value: string }
    | { readonly kind: 'focus' | 'blur' }
    | { readonly kind: 'touch'; readonly phase: 'down' | 'up' | 'move' | 'cancel'; readonly at: WirePoint }
    | { readonly kind: 'key'; readonly isDown: boolean; readonly key: string }
    | {
      readonly kind: 'gesture'; readonly handler: number;
      readonly phase: 'action' | 'start' | 'update' | 'end' | 'cancel'; readonly at: WirePoint;
      readonly offsetX: number; readonly offsetY: number; readonly speed: number; readonly angle: number;
      readonly scale: number;
    }
    | { readonly kind: 'scroll'; readonly offsetX: number; readonly offsetY: number;
      readonly edge: 'start' | 'end' | null }
    /** Of a GridRow that measures itself. */
    | { readonly kind: 'breakpoint'; readonly value: string }
    | { readonly kind: 'area'; readonly area: WireArea }
    /** Share of the component that can be seen, 0 to 1. */
    | { readonly kind: 'visible'; readonly ratio: number }
    /** Of a layer that a person sends away: a dialog, sheet, popup or menu. */
    | { readonly kind: 'leave'; readonly way: 'outside' | 'close' | 'slide' }
    /** A long press, or the second mouse button, on what has a context menu. */
    | { readonly kind: 'menu' }
    /** The back button of a Navigation's title bar. */
    | { readonly kind: 'navBack' }
  ));

interface OnNode {
  readonly page: number;
  readonly node: number;
}
