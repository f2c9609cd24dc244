import type { DeviceKind } from '../../protocol.ts';
import { useDesk } from '../state/hooks.ts';
import { CallControls } from './CallControls.tsx';
import { DeviceControls } from './DeviceControls.tsx';
import { FaultControls } from './FaultControls.tsx';
import { LookControls } from './LookControls.tsx';
import { OddPushControls } from './OddPushControls.tsx';
import { PushControls } from './PushControls.tsx';
import { ScenarioControls } from './ScenarioControls.tsx';
import { panelTexts } from './texts.ts';

/** Everything that can happen to a call and to the device, with a line on what it does. */
export function ControlPanel({ kind }: { readonly kind: DeviceKind }) {
  const { store, language } = useDesk();
  const state = store.devices.get(kind);
  const words = panelTexts(language);
  return (
    <nav class="panel" aria-label={words.controls}>
      {state !== undefined && (
        <>
          <PushControls state={state} />
          <CallControls state={state} />
          <OddPushControls state={state} />
          <DeviceControls state={state} />
          <LookControls state={state} />
          <FaultControls state={state} />
          <ScenarioControls state={state} />
        </>
      )}
    </nav>
  );
}
