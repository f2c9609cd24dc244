import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer } from 'preact/hooks';

import type { WireEvent, WireNode } from '../../../arkui/wire/Wire.ts';
import type { StoredPage, WireStore } from './WireStore.ts';

type Untold<T> = T extends unknown ? Omit<T, 'page'> : never;

/** What a component says happened to it; which page that is on is added. */
export type PageEvent = Untold<WireEvent>;

/** What every component of one screen shares. */
export interface Screen {
  readonly store: WireStore;
  readonly page: StoredPage;
  readonly send: (event: PageEvent) => void;
  /** How many pixels of the browser one vp is, since the page may show the device smaller. */
  readonly zoom: () => number;
  /** Movements are left out: for pictures that are compared. */
  readonly isStill: boolean;
}

export const ScreenContext = createContext<Screen | undefined>(undefined);

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === undefined) {
    throw new Error('A component is drawn on an AppScreen only.');
  }
  return screen;
}

/** A node, and again whenever it has changed. */
export function useNode(id: number): WireNode | undefined {
  const { store } = useScreen();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const node = store.node(id);
  useLayoutEffect(() => {
    const end = store.subscribeNode(id, () => redraw(undefined));
    // It may have changed between being drawn and being listened to.
    if (store.node(id) !== node) {
      redraw(undefined);
    }
    return end;
  }, [store, id]);
  return node;
}
