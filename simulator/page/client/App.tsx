import { useEffect, useState } from 'preact/hooks';
import { devicesOf, type DeviceKind, SCREENS, type View } from '../protocol.ts';
import { partnerOf } from '../timeline/merge.ts';
import { Findings } from './Findings.tsx';
import { ControlPanel } from './panel/ControlPanel.tsx';
import { useShortcuts } from './shortcuts.ts';
import { Stage } from './stage/Stage.tsx';
import type { Connection } from './state/Connection.ts';
import type { DeskStore } from './state/DeskStore.ts';
import { DeskContext, useSetting, useStore } from './state/hooks.ts';
import { recorderOf } from './state/recorderOf.ts';
import { EN } from './texts/en.ts';
import { ZH } from './texts/zh.ts';
import { CallTimesPane } from './timeline/CallTimesPane.tsx';
import { TimelinePane } from './timeline/TimelinePane.tsx';
import { Toasts } from './Toasts.tsx';
import { Together } from './stage/Together.tsx';
import { TopBar } from './TopBar.tsx';

/** Of a device's screen, in vp. */
const WIDE_VP = 600;
const BROWSER_LANGUAGE = navigator.language.startsWith('zh') ? 'zh' : 'en';

/** The whole page: the desk in the middle, its controls on the left, what happened on the right. */
export function App({ store, connection }: { readonly store: DeskStore; readonly connection: Connection }) {
  useStore(store);
  const [language, setLanguage] = useSetting<'en' | 'zh'>('language', BROWSER_LANGUAGE);
  const [chosen, setChosen] = useState<DeviceKind>('phone');
  const [view, setView] = useState<View>('phone');
  const [recorder] = useState(() => recorderOf(store, connection));
  const shown = devicesOf(view);
  const areSeveral = shown.length > 1;
  // Side by side the timeline is of whatever happens; a device that is touched comes first.
  const told = areSeveral && shown.includes(store.lastActive) ? store.lastActive : chosen;
  const choose = (kind: DeviceKind): void => {
    setChosen(kind);
    store.lastActive = kind;
  };
  const open = (next: View): void => {
    const [first = 'phone'] = devicesOf(next);
    setView(next);
    choose(devicesOf(next).includes(chosen) ? chosen : first);
  };
  // A wide device has the timeline below it, a tall one beside it.
  const isWide = areSeveral || SCREENS[chosen].width > WIDE_VP;
  useEffect(() => shown.forEach((kind) => connection.show(kind)), [view]);
  useEffect(() => void (document.documentElement.lang = language), [language]);
  useShortcuts(store, connection, chosen);
  const texts = language === 'zh' ? ZH : EN;
  // Two that are in a call with each other have one timeline.
  const partnersOf = (kind: DeviceKind): readonly DeviceKind[] => {
    const rowsOf = (one: DeviceKind) => store.timelines.get(one) ?? [];
    const partner = partnerOf(rowsOf(kind), shown.filter((one) => one !== kind).map((one) => [one, rowsOf(one)] as const));
    return shown.filter((one) => one === kind || one === partner);
  };
  return (
    <DeskContext.Provider value={{ store, connection, texts, language, view, open }}>
      <a class="skip" href="#devices" onClick={skip}>{texts.skip}</a>
      <TopBar onLanguage={setLanguage} />
      {!store.isConnected && <p class="lost" role="alert">{texts.lost}</p>}
      <div class={`desk${areSeveral ? ' several' : ''}${view === 'pair' ? ' pair' : ''}${isWide ? ' wide' : ''}`}>
        <ControlPanel kind={chosen} isNamed={areSeveral} recorder={recorder} />
        <main class="middle" id="devices" tabIndex={-1} aria-label={texts.title}>
          {areSeveral && <Together kinds={shown} />}
          <div class="stages">
            {shown.map((kind) => (
              <Stage key={kind} kind={kind} isChosen={areSeveral && kind === chosen} onChoose={() => choose(kind)} />
            ))}
          </div>
        </main>
        <aside class="side">
          <TimelinePane kinds={partnersOf(told)} />
          <CallTimesPane kind={told} />
          <Findings kind={told} />
        </aside>
      </div>
      <Toasts />
    </DeskContext.Provider>
  );
}

/** The address keeps what it has after the #: it may be a scenario. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('devices')?.focus();
}
