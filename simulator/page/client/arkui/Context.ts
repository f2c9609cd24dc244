import { createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';

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
  useEffect(() => store.subscribeNode(id, () => redraw(undefined)), [store, id]);
  return store.node(id);
}
