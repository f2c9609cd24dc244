import { useState } from 'preact/hooks';
import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { Action, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

/** The ways in which a call arrives, good and bad. */
export function PushControls({ state }: { readonly state: DeviceState }) {
  const { language } = useDesk();
  const command = useCommand(state.id);
  const words = panelTexts(language);
  const [isPlain, setPlain] = useState(false);
  const [toOther, setOther] = useState(false);
  const isBusy = !['none', 'ended', 'refused'].includes(state.caller.phase);
  const ring = (scene: 'voice' | 'video'): void =>
    command({ do: 'ring', scene, name: 'Ada', hasPicture: !isPlain, toOther });
  return (
    <Group title={words.groups.push} isOpen>
      <Action name="push-voice" words={words.voice} isDisabled={isBusy} onPress={() => ring('voice')} />
      <Action name="push-video" words={words.video} isDisabled={isBusy} onPress={() => ring('video')} />
      <Action name="plain" words={words.plain} isOn={isPlain} onPress={() => setPlain(!isPlain)} />
      <Action name="to-other" words={words.both} isOn={toOther} onPress={() => setOther(!toOther)} />
    </Group>
  );
}
