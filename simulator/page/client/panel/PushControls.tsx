import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { Action, Choice, Field, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

/** How the other side calls when the big button is pressed. */
export function PushControls({ state }: { readonly state: DeviceState }) {
  const { language, store } = useDesk();
  const command = useCommand(state.id);
  const words = panelTexts(language);
  const { way, hasPicture, toOther } = store.how;
  return (
    <Group name="push" title={words.groups.push} isOpen>
      <Field name="caller-name" words={words.callerName} value={store.how.name} most={60}
        onType={(name) => store.callSo({ name })} />
      <Choice name="way" words={words.way} value={way} options={words.ways} onChoose={(one) => store.callSo({ way: one })} />
      <Choice name="ring-time" words={words.ringTime} value={state.ringTime} options={words.ringTimes}
        onChoose={(seconds) => command({ do: 'ringTime', seconds })} />
      <Action name="plain" words={words.plain} isOn={!hasPicture} onPress={() => store.callSo({ hasPicture: !hasPicture })} />
      <Action name="to-other" words={words.both} isOn={toOther} onPress={() => store.callSo({ toOther: !toOther })} />
      <Action name="no-voice-answer" words={words.noVoiceAnswer} isOn={!state.isVoiceAnswerOffered}
        onPress={() => command({ do: 'voiceAnswer', isOn: !state.isVoiceAnswerOffered })} />
    </Group>
  );
}
