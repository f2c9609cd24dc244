import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';

import type { WireEvent } from '../../../arkui/wire/Wire.ts';
import { type Screen, ScreenContext } from './Context.ts';
import { Component } from './Component.tsx';
import { PAGE_FLOW } from './style/Flow.ts';
import { BASE_CSS } from './style/base.ts';
import type { WireStore } from './WireStore.ts';

export interface AppScreenProps {
  readonly store: WireStore;
  readonly send: (event: WireEvent) => void;
  /** Leaves movements out. */
  readonly isStill?: boolean;
}

/**
 * The app's page on the screen of a device. Fills its parent, which is as large as the device in vp; nothing of the app
 * is there while no page is in front.
 */
export function AppScreen({ store, send, isStill = false }: AppScreenProps) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const box = useRef<HTMLDivElement>(null);
  const { page } = store;
  useLayoutEffect(() => {
    const end = store.subscribe(() => redraw(undefined));
    // It may have changed between being drawn and being listened to.
    if (store.page !== page) {
      redraw(undefined);
    }
    return end;
  }, [store]);
  const screen = useMemo<Screen | undefined>(() => page && {
    store, page, isStill,
    send: (event) => send({ ...event, page: page.id } as WireEvent),
    zoom: () => (box.current?.getBoundingClientRect().width ?? 1) / (box.current?.offsetWidth ?? 1),
  }, [store, page, send, isStill]);
  if (screen === undefined || page === undefined) {
    return null;
  }
  const { surface } = page;
  const look = `ark-screen${surface.isDark ? ' ark-dark' : ''}${surface.device === 'wearable' ? ' ark-watch' : ''}`;
  const style = `font-size:${(surface.device === 'wearable' ? 15 : 16) * surface.fontScale}px`;
  return (
    <div class={look} dir={surface.direction} lang={surface.locale.replace('_', '-')} ref={box} style={style}
      data-page={page.name}>
      <style>{BASE_CSS}</style>
      <div class="ark-page" style={`top:${surface.safeArea.top}px;bottom:${surface.safeArea.bottom}px`}>
        <ScreenContext.Provider value={screen}>
          <Component key={page.root} id={page.root} flow={PAGE_FLOW} />
        </ScreenContext.Provider>
      </div>
    </div>
  );
}
