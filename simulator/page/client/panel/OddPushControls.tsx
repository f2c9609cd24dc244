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
    <Group title={words.groups.odd}>
      {BAD_PUSHES.map((kind) => (
        <Action key={kind} name={`bad-${kind}`} label={words.bad[kind][0]} does={words.bad[kind][1]}
          onPress={() => command({ do: 'badPush', kind })} />
      ))}
      <Action name="blocked" label={words.blocked[0]} does={words.blocked[1]} isOn={state.isCloudBlocked}
        onPress={() => command({ do: 'blockCloud', isOn: !state.isCloudBlocked })} />
    </Group>
  );
}
