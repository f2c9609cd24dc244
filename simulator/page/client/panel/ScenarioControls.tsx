import { useEffect, useReducer } from 'preact/hooks';
import type { Recorder } from '../../scenario/Recorder.ts';
import { devicesIn, toLink } from '../../scenario/Scenario.ts';
import { viewOf } from '../../protocol.ts';
import { type Desk, useDesk } from '../state/hooks.ts';
import { FRAGMENT } from '../state/recorderOf.ts';
import { copy } from '../timeline/hand.ts';
import { Action, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

/** Records what is done on the page, does it again, and makes a link of it. */
export function ScenarioControls({ recorder }: { readonly recorder: Recorder }) {
  const desk = useDesk();
  const words = panelTexts(desk.language).scenario;
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    recorder.onChange = () => again(undefined as never);
    if (location.hash.startsWith(FRAGMENT)) {
      showGroup();
    }
  }, [recorder]);
  const { scenario } = recorder;
  const count = scenario?.steps.length ?? 0;
  const isRecording = recorder.state === 'recording';
  const isPlaying = recorder.state === 'playing';
  const [play, does] = isPlaying ? words.stop : words.play;
  return (
    <Group name="scenario" title={words.title} isOpen={count > 0}>
      <Action name="record" words={words.record} isOn={isRecording} isDisabled={isPlaying}
        onPress={() => (isRecording ? recorder.stop() : recorder.record())} />
      <Action name="play" words={[`${play} (${isPlaying ? `${recorder.done}/` : ''}${count})`, does]}
        isDisabled={count === 0 || isRecording} onPress={() => (isPlaying ? recorder.stop() : playOn(desk, recorder))} />
      <Action name="share" words={words.share} isDisabled={count === 0}
        onPress={() => void share(desk, recorder, words)} />
    </Group>
  );
}

/** Whoever opens a link wants to play it: the controls are at the end of a long panel, and may be closed. */
function showGroup(): void {
  const group = document.querySelector<HTMLDetailsElement>('details[data-group=scenario]');
  if (group !== null) {
    group.open = true;
    group.scrollIntoView({ block: 'end' });
  }
}

/** Whoever has got the link may not have all of its devices on the page. */
function playOn({ open, view }: Desk, recorder: Recorder): void {
  const { scenario } = recorder;
  if (scenario !== undefined) {
    open(viewOf(devicesIn(scenario), view));
    void recorder.play(scenario);
  }
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
