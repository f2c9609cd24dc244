import { isRef } from '../resources/ResourceRefs.ts';
import { isTwoWay } from '../state/ViewState.ts';
import type { LayerOptions } from './Layers.ts';
import { act, type Content } from './Content.ts';

type Options = Readonly<Record<string, unknown>>;

/** One attribute that brings up a layer, as the app has written it. */
export interface Binding {
  readonly kind: LayerOptions['kind'];
  /** Undefined for a menu that a click or a long press brings up. */
  readonly isShown: boolean | undefined;
  /** What stands for it in the source, where it may be a two-way binding. */
  readonly shown: unknown;
  readonly options: Options;
  readonly isModal: boolean;
  /** A finger beside it sends it away. */
  readonly leavesOutside: boolean;
  readonly look: () => Options;
  readonly build: (content: Content) => void;
}

/** What the app may say of how a layer looks, of all kinds. */
const LOOKS = ['height', 'detents', 'title', 'dragBar', 'showClose', 'maskColor', 'backgroundColor', 'placement',
  'placementOnTop', 'popupColor', 'enableArrow', 'width', 'offset', 'mask', 'modalTransition', 'radius',
  'preferType', 'backgroundBlurStyle'];

/** @param values what the attribute was given; undefined where the component has none */
export function bindingOf(name: string, values: readonly unknown[] | undefined): Binding | undefined {
  if (values === undefined) {
    return undefined;
  }
  const isMenu = name === 'bindMenu' || name === 'bindContextMenu';
  const hasState = !isMenu || typeof values[0] === 'boolean' || isTwoWay(values[0]);
  const [shown, content, last] = hasState ? values
    : [undefined, values[0], name === 'bindMenu' ? values[1] : values[2]];
  const isShown = shown === undefined ? undefined : Boolean(isTwoWay(shown) ? shown.get() : shown);
  const options = optionsOf(name, content, last);
  const made = MAKERS[name]?.(content, options);
  return made === undefined ? undefined
    : { isShown, shown, options, look: () => pick(options), leavesOutside: true, isModal: true, ...made };
}

type Made = Pick<Binding, 'kind' | 'build'> & Partial<Pick<Binding, 'isModal' | 'leavesOutside'>>;

/** What each attribute brings up. */
const MAKERS: Readonly<Record<string, (content: unknown, options: Options) => Made>> = {
  bindSheet: (content, { title, enableOutsideInteractive }) => ({
    kind: 'sheet', isModal: enableOutsideInteractive !== true,
    build: (made) => [title, content].forEach((one) => made.run(one)),
  }),
  // Nothing of the page is left to press beside it; only the back gesture sends it away.
  bindContentCover: (content) => ({ kind: 'cover', build: (made) => made.run(content) }),
  bindPopup: (_content, options) => ({
    kind: 'popup', isModal: options.mask !== false, leavesOutside: options.autoCancel !== false,
    build: (made) => {
      made.run(options.builder);
      made.text(options.message);
      made.buttons([options.primaryButton, options.secondaryButton], act);
    },
  }),
  bindMenu: menu, bindContextMenu: menu,
};

function menu(content: unknown): Made {
  return {
    kind: 'menu',
    build: (made) => Array.isArray(content) ? made.items(content as readonly unknown[], act) : made.run(content),
  };
}

function optionsOf(name: string, content: unknown, last: unknown): Options {
  const given = name === 'bindPopup' ? content : last;
  if (typeof given === 'object' && given !== null && !isRef(given)) {
    return given as Options;
  }
  // ModalTransition stands alone in the older form of bindContentCover.
  return name === 'bindContentCover' && typeof given === 'number' ? { modalTransition: given } : {};
}

function pick(options: Options): Options {
  return Object.fromEntries(LOOKS.filter((name) => options[name] !== undefined && typeof options[name] !== 'function')
    .map((name) => [name, options[name]]));
}
