import { render } from 'preact';

import type { WireEvent, WireMessage } from '../../../../arkui/wire/Wire.ts';
import { AppScreen } from '../AppScreen.tsx';
import { WireStore } from '../WireStore.ts';

/** One screen alone, for tests: what the device says is put in, what a person does can be read. */
const store = new WireStore();
const events: WireEvent[] = [];

declare global {
  interface Window {
    ark: { apply: (message: WireMessage) => void; events: WireEvent[]; store: WireStore };
  }
}

window.ark = {
  events, store,
  apply: (message) => {
    if (message.kind === 'page') {
      document.body.style.cssText = `margin:0;position:relative;width:${message.surface.width}px;`
        + `height:${message.surface.height}px`;
    }
    store.apply(message);
  },
};
const still = new URLSearchParams(location.hash.slice(1)).has('still');
render(<AppScreen store={store} send={(event) => void events.push(event)} isStill={still} />, document.body);
