import { useEffect, useReducer, useState } from 'preact/hooks';
import { Recorder } from '../../scenario/Recorder.ts';
import { stepOf } from '../../scenario/appStep.ts';
import { fromLink, toLink } from '../../scenario/Scenario.ts';
import type { DeviceState } from '../../protocol.ts';
import { type Desk, useDesk } from '../state/hooks.ts';
import { copy } from '../timeline/hand.ts';
import { Action, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

const FRAGMENT = '#play=';

/** Records what is done on the page, does it again, and makes a link of it. */
export function ScenarioControls({ state }: { readonly state: DeviceState }) {
  const desk = useDesk();
  const words = panelTexts(desk.language).scenario;
  const [, again] = useReducer((count: number) => count + 1, 0);
  const [recorder] = useState(() => createRecorder(desk));
  useEffect(() => {
    recorder.onChange = () => again(undefined as never);
    desk.connection.onCommand = (device, command) => recorder.note(device, command);
    desk.connection.onTouch = (device, event) => {
      const { shown } = desk.store.screen(device);
      const command = recorder.state === 'recording' && shown !== undefined ? stepOf(event, shown) : undefined;
      if (command !== undefined) {
        recorder.note(device, command);
      }
    };
  }, []);
  const { scenario } = recorder;
  const count = scenario?.steps.length ?? 0;
  const isRecording = recorder.state === 'recording';
  const isPlaying = recorder.state === 'playing';
  const toggle = (): void => (isRecording ? recorder.stop() : recorder.record(state.id));
  return (
    <Group name="scenario" title={words.title} isOpen={count > 0}>
      <Action name="record" words={words.record} isOn={isRecording} onPress={toggle} />
      <Action name="play" words={[`${words.play[0]} (${isPlaying ? `${recorder.done}/` : ''}${count})`, words.play[1]]}
        isDisabled={count === 0 || isPlaying || isRecording} onPress={() => scenario && recorder.play(scenario)} />
      <Action name="share" words={words.share} isDisabled={count === 0}
        onPress={() => void share(desk, recorder, words)} />
    </Group>
  );
}

function createRecorder({ store, connection }: Desk): Recorder {
  const recorder = new Recorder({
    now: () => performance.now(),
    setTimeout: (work, ms) => setTimeout(work, ms),
    clearTimeout: (timer) => clearTimeout(timer),
    command: (device, command) => connection.command(device, command),
    callOn: (device) => store.devices.get(device)?.calls[0]?.id,
  });
  recorder.scenario = location.hash.startsWith(FRAGMENT) ? fromLink(location.hash.slice(FRAGMENT.length)) : undefined;
  return recorder;
}

async function share({ store }: Desk, { scenario }: Recorder,
  words: { readonly copied: string; readonly tooLong: string }): Promise<void> {
  const link = scenario === undefined ? undefined : toLink(scenario);
  if (link === undefined) {
    store.toast(words.tooLong, true);
    return;
  }
  history.replaceState(null, '', FRAGMENT + link);
  // Where the clipboard is closed to the page, the address bar has it.
  await copy(location.href).catch(() => undefined);
  store.toast(words.copied, false);
}
