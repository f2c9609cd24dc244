import { BAD_PUSHES, type DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { Action, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

/** Pushes as no good server sends them, and a cloud that sends none. */
export function OddPushControls({ state }: { readonly state: DeviceState }) {
  const { language } = useDesk();
  const command = useCommand(state.id);
  const words = panelTexts(language);
  return (
    <Group name="odd" title={words.groups.odd}>
      {BAD_PUSHES.map((kind) => (
        <Action key={kind} name={`bad-${kind}`} words={words.bad[kind]}
          onPress={() => command({ do: 'badPush', kind })} />
      ))}
      <Action name="blocked" words={words.blocked} isOn={state.isCloudBlocked}
        onPress={() => command({ do: 'blockCloud', isOn: !state.isCloudBlocked })} />
    </Group>
  );
}
