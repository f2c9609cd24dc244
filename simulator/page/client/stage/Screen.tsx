import { useEffect, useReducer, useState } from 'preact/hooks';
import type { DeviceState } from '../../protocol.ts';
import { DeskContext, useDesk } from '../state/hooks.ts';
import { EN } from '../texts/en.ts';
import { ZH } from '../texts/zh.ts';
import { AppScreen, type WireStore } from './appPage.tsx';
import { Banner } from './Banner.tsx';
import { Home } from './Home.tsx';
import { LockScreen } from './LockScreen.tsx';
import { PermissionSheet } from './PermissionSheet.tsx';
import { Shade } from './Shade.tsx';
import { SmallPicture } from './SmallPicture.tsx';
import { StatusBar } from './StatusBar.tsx';

/** A device's screen, in the language of the device: the page around it has one of its own. */
export function Screen({ state }: { readonly state: DeviceState }) {
  const desk = useDesk();
  const texts = state.locale.startsWith('zh') ? ZH : EN;
  return (
    <DeskContext.Provider value={{ ...desk, texts }}>
      <Layers state={state} />
    </DeskContext.Provider>
  );
}

/** What is on the screen, from the back to the front: the app or the home screen, then what the system lays over it. */
function Layers({ state }: { readonly state: DeviceState }) {
  const { store, connection, texts } = useDesk();
  const [isShadeOpen, setShadeOpen] = useState(false);
  const isAppShown = state.front !== undefined && !state.isLocked;
  return (
    <div class={state.isDark ? 'glass dark' : 'glass'}>
      {isAppShown
        ? (
          <div class="layer app" data-owner={texts.app}>
            <AppScreen store={store.screen(state.id)} send={(event) => connection.touch(state.id, event)} />
            <Loading of={store.screen(state.id)} />
          </div>
        )
        : <Home state={state} />}
      {state.isLocked && <LockScreen state={state} />}
      <StatusBar state={state} isOnApp={isAppShown} onShade={() => setShadeOpen(!isShadeOpen)} />
      {!state.isLocked && <SmallPicture state={state} />}
      {!state.isLocked && <Banner state={state} />}
      {isShadeOpen && <Shade state={state} onClose={() => setShadeOpen(false)} />}
      {state.dialog !== undefined && <PermissionSheet state={state} permission={state.dialog} />}
    </div>
  );
}

/** Its first page may need seconds on a busy machine. */
function Loading({ of }: { readonly of: WireStore }) {
  const { texts } = useDesk();
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => of.subscribe(() => again(undefined as never)), [of]);
  return of.page === undefined ? <p class="loading" role="status">{texts.loadingApp}</p> : null;
}
