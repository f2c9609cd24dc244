import { useRef, useState } from 'preact/hooks';
import type { DeviceKind } from '../../protocol.ts';
import type { Recorder } from '../../scenario/Recorder.ts';
import { useKey } from '../shortcuts.ts';
import { useDesk } from '../state/hooks.ts';
import { CallControls } from './CallControls.tsx';
import { DeviceControls } from './DeviceControls.tsx';
import { FaultControls } from './FaultControls.tsx';
import { LookControls } from './LookControls.tsx';
import { OddPushControls } from './OddPushControls.tsx';
import { Sought } from './parts.tsx';
import { PushControls } from './PushControls.tsx';
import { ScenarioControls } from './ScenarioControls.tsx';
import { panelTexts } from './texts.ts';

interface ControlPanelProps {
  readonly kind: DeviceKind;
  /** Where several devices are on the page, it says whose controls these are. */
  readonly isNamed: boolean;
  readonly recorder: Recorder;
}

/** Everything that can happen to a call and to the device, with a line on what it does, and a field to find it by. */
export function ControlPanel({ kind, isNamed, recorder }: ControlPanelProps) {
  const { store, language, texts } = useDesk();
  const [sought, setSought] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useKey('/', () => field.current?.focus());
  const state = store.devices.get(kind);
  const words = panelTexts(language);
  return (
    <nav class={sought === '' ? 'panel' : 'panel seeking'} aria-label={words.controls}>
      {isNamed && <p class="of">{words.controls} · <b>{texts[kind]}</b></p>}
      <input class="seek" type="search" ref={field} data-test="seek" value={sought} placeholder={words.seek}
        aria-label={words.seek} aria-keyshortcuts="/" onInput={(event) => setSought(event.currentTarget.value)} />
      {state !== undefined && (
        <Sought.Provider value={sought.trim().toLowerCase()}>
          <PushControls state={state} />
          <CallControls state={state} />
          <DeviceControls state={state} />
          <LookControls state={state} />
          <OddPushControls state={state} />
          <FaultControls state={state} />
          <ScenarioControls recorder={recorder} />
          <p class="none-found">{words.notFound}</p>
        </Sought.Provider>
      )}
    </nav>
  );
}
