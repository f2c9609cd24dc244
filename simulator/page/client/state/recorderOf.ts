import { stepOf } from '../../scenario/appStep.ts';
import { Recorder } from '../../scenario/Recorder.ts';
import { fromLink } from '../../scenario/Scenario.ts';
import type { Connection } from './Connection.ts';
import type { DeskStore } from './DeskStore.ts';

/** What stands in the page's address before a scenario. */
export const FRAGMENT = '#play=';

/** Hears all that is done on the page; holds the scenario of the address, if there is one. */
export function recorderOf(store: DeskStore, connection: Connection): Recorder {
  const recorder = new Recorder({
    now: () => performance.now(),
    setTimeout: (work, ms) => setTimeout(work, ms),
    clearTimeout: (timer) => clearTimeout(timer),
    command: (device, command) => connection.command(device, command),
    ready: (devices) => until(store, () => devices.every((device) => store.devices.has(device))),
    callOn: (device) => store.devices.get(device)?.calls[0]?.id,
  });
  recorder.scenario = location.hash.startsWith(FRAGMENT) ? fromLink(location.hash.slice(FRAGMENT.length)) : undefined;
  connection.onCommand = (device, command) => recorder.note(device, command);
  connection.onTouch = (device, event) => {
    const { shown } = store.screen(device);
    const command = recorder.state === 'recording' && shown !== undefined ? stepOf(event, shown) : undefined;
    if (command !== undefined) {
      recorder.note(device, command);
    }
  };
  return recorder;
}

function until(store: DeskStore, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isSo()) {
        end();
        resolve();
      }
    };
    const end = store.subscribe(look);
    look();
  });
}
