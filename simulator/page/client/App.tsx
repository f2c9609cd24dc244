import { useEffect, useState } from 'preact/hooks';
import { DEVICE_KINDS, type DeviceKind, SCREENS } from '../protocol.ts';
import { Findings } from './Findings.tsx';
import { ControlPanel } from './panel/ControlPanel.tsx';
import { useShortcuts } from './shortcuts.ts';
import { Stage } from './stage/Stage.tsx';
import type { Connection } from './state/Connection.ts';
import type { DeskStore } from './state/DeskStore.ts';
import { DeskContext, useSetting, useStore } from './state/hooks.ts';
import { EN } from './texts/en.ts';
import { ZH } from './texts/zh.ts';
import { CallTimesPane } from './timeline/CallTimesPane.tsx';
import { TimelinePane } from './timeline/TimelinePane.tsx';
import { Toasts } from './Toasts.tsx';
import { TopBar } from './TopBar.tsx';

/** Of a device's screen, in vp. */
const WIDE_VP = 600;
const BROWSER_LANGUAGE = navigator.language.startsWith('zh') ? 'zh' : 'en';

/** The whole page: the desk in the middle, its controls on the left, what happened on the right. */
export function App({ store, connection }: { readonly store: DeskStore; readonly connection: Connection }) {
  useStore(store);
  const [language, setLanguage] = useSetting<'en' | 'zh'>('language', BROWSER_LANGUAGE);
  const [chosen, setChosen] = useState<DeviceKind>('phone');
  const [isAll, setAll] = useState(false);
  const shown = isAll ? DEVICE_KINDS : [chosen];
  // Side by side the timeline is of whatever happens; a device that is touched comes first.
  const told = isAll ? store.lastActive : chosen;
  const choose = (kind: DeviceKind): void => {
    setChosen(kind);
    store.lastActive = kind;
  };
  // A wide device has the timeline below it, a tall one beside it.
  const isWide = isAll || SCREENS[chosen].width > WIDE_VP;
  useEffect(() => shown.forEach((kind) => connection.show(kind)), [isAll, chosen]);
  useEffect(() => void (document.documentElement.lang = language), [language]);
  useShortcuts(store, connection, chosen);
  const texts = language === 'zh' ? ZH : EN;
  return (
    <DeskContext.Provider value={{ store, connection, texts, language }}>
      <TopBar chosen={chosen} isAll={isAll} onChoose={choose} onAll={setAll} onLanguage={setLanguage} />
      {!store.isConnected && <p class="lost" role="alert">{texts.lost}</p>}
      <div class={`desk${isAll ? ' all' : ''}${isWide ? ' wide' : ''}`}>
        <ControlPanel kind={chosen} isNamed={isAll} />
        <main class="middle" aria-label={texts.title}>
          <div class="stages">
            {shown.map((kind) => (
              <Stage key={kind} kind={kind} isChosen={isAll && kind === chosen} onChoose={() => choose(kind)} />
            ))}
          </div>
        </main>
        <aside class="side">
          <TimelinePane kind={told} />
          <CallTimesPane kind={told} />
          <Findings kind={told} />
        </aside>
      </div>
      <Toasts />
    </DeskContext.Provider>
  );
}
