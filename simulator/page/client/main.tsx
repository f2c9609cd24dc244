import { render } from 'preact';
import { App } from './App.tsx';
import { Connection } from './state/Connection.ts';
import { DeskStore } from './state/DeskStore.ts';
import './styles/tokens.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/device.css';
import './styles/system.css';
import './styles/talk.css';
import './styles/several.css';
import './styles/timeline.css';
import './styles/callTimes.css';
import './styles/watch.css';

const store = new DeskStore();
const connection = new Connection(store);
const root = document.getElementById('desk');
if (root !== null) {
  render(<App store={store} connection={connection} />, root);
}
