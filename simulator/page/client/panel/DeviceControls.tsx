import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { Action, Choice, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

/** What the owner does with the device, and what the device is like. */
export function DeviceControls({ state }: { readonly state: DeviceState }) {
  const { language } = useDesk();
  const command = useCommand(state.id);
  const words = panelTexts(language);
  const isOpen = state.front !== undefined;
  return (
    <Group title={words.groups.device} isOpen>
      <Action name="locked" label={words.lock[0]} does={words.lock[1]} isOn={state.isLocked}
        onPress={() => command({ do: 'lock', isOn: !state.isLocked })} />
      <Action name="reboot" label={words.reboot[0]} does={words.reboot[1]} onPress={() => command({ do: 'reboot' })} />
      <Action name="open-app" label={words.openApp[0]} does={words.openApp[1]} isDisabled={state.isLocked}
        onPress={() => command({ do: 'openApp' })} />
      <Action name="go-home" label={words.home[0]} does={words.home[1]} isDisabled={!isOpen} onPress={() => command({ do: 'home' })} />
      <Action name="kill" label={words.kill[0]} does={words.kill[1]} isDisabled={!state.isAppRunning}
        onPress={() => command({ do: 'kill' })} />
      <Choice name="ringer" label={words.ringer[0]} does={words.ringer[1]} value={state.ringer} options={words.ringerModes}
        onChoose={(mode) => command({ do: 'ringer', mode })} />
      <Choice name="network" label={words.network[0]} does={words.network[1]} value={state.network} options={words.networks}
        onChoose={(mode) => command({ do: 'network', mode })} />
      <Choice name="load" label={words.load[0]} does={words.load[1]} value={String(state.load)} options={words.loads}
        onChoose={(level) => command({ do: 'load', level: Number(level) })} />
      <Action name="notifications" label={words.notifications[0]} does={words.notifications[1]} isOn={state.isNotificationAllowed}
        onPress={() => command({ do: 'notifications', isOn: !state.isNotificationAllowed })} />
      {state.permissions.map(({ name, state: decided }) => (
        <Choice key={name} name={`permission-${name}`} label={words.permissions[name] ?? name} does={words.permission[0]}
          value={decided} options={words.permissionStates} onChoose={(chosen) => command({ do: 'permission', name, state: chosen })} />
      ))}
      <Action name="auto-allow" label={words.autoAllow[0]} does={words.autoAllow[1]} isOn={state.isAutoAllowed}
        onPress={() => command({ do: 'autoAllow', isOn: !state.isAutoAllowed })} />
    </Group>
  );
}
