import '@fontsource-variable/noto-sans-sc/wght.css';
import { render } from 'preact';
import type { KeyedPicture } from '../../../arkui/wire/Pictures.ts';
import type { WireEvent, WireMessage } from '../../../arkui/wire/Wire.ts';
import { directionOf } from '../../../device/Display.ts';
import { type DeviceState, SCREENS } from '../../protocol.ts';
import { Screen } from '../stage/Screen.tsx';
import type { Connection } from '../state/Connection.ts';
import { DeskStore } from '../state/DeskStore.ts';
import { DeskContext } from '../state/hooks.ts';
import { EN } from '../texts/en.ts';
import '../styles/tokens.css';
import '../styles/controls.css';
import '../styles/device.css';
import '../styles/system.css';
import '../styles/watch.css';
import './pictures.css';

/** The screen of one device and nothing else, in letters that are the same on every machine: for pictures to compare. */

const store = new DeskStore();
const root = document.getElementById('screen') ?? document.body;
/** What the app has asked to be told, such as how large a component came out. */
const events: WireEvent[] = [];
const connection = {
  command: () => undefined,
  touch: (_: string, event: WireEvent) => void events.push(event),
} as unknown as Connection;

function show(state: DeviceState, page: WireMessage, pictures: readonly KeyedPicture[]): void {
  pictures.forEach((picture) => store.take({ type: 'picture', ...picture }));
  store.screen(state.id).apply(page);
  const { width, height, shape, type } = SCREENS[state.id];
  const language = state.locale.startsWith('zh') ? 'zh' : 'en';
  document.documentElement.lang = language;
  render(
    <DeskContext.Provider value={{ store, connection, texts: EN, language, view: state.id, open: () => undefined }}>
      <div class={type === 'wearable' ? 'wrist' : ''}>
        <div class={`device ${state.id} ${shape}`}>
          <div class="screen" lang={language} dir={directionOf(state.locale)} style={{ width: `${width}px`, height: `${height}px` }}>
            <Screen state={state} />
          </div>
        </div>
      </div>
    </DeskContext.Provider>, root);
}

Object.assign(globalThis, { desk: { show, takeEvents: () => events.splice(0) } });
