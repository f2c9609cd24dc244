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
    <Group name="device" title={words.groups.device}>
      <Action name="locked" words={words.lock} isOn={state.isLocked}
        onPress={() => command({ do: 'lock', isOn: !state.isLocked })} />
      <Action name="reboot" words={words.reboot} onPress={() => command({ do: 'reboot' })} />
      <Action name="open-app" words={words.openApp} isDisabled={state.isLocked}
        onPress={() => command({ do: 'openApp' })} />
      <Action name="go-home" words={words.home} isDisabled={!isOpen} onPress={() => command({ do: 'home' })} />
      <Action name="kill" words={words.kill} isDisabled={!state.isAppRunning}
        onPress={() => command({ do: 'kill' })} />
      <Choice name="ringer" words={words.ringer} value={state.ringer} options={words.ringerModes}
        onChoose={(mode) => command({ do: 'ringer', mode })} />
      <Choice name="do-not-disturb" words={words.doNotDisturb} value={state.doNotDisturb} options={words.disturbances}
        onChoose={(mode) => command({ do: 'doNotDisturb', mode })} />
      <Choice name="clock" words={words.clock} value={String(state.clockAheadS)} options={words.clocks}
        onChoose={(ahead) => command({ do: 'clock', aheadS: Number(ahead) })} />
      <Choice name="network" words={words.network} value={state.network} options={words.networks}
        onChoose={(mode) => command({ do: 'network', mode })} />
      <Choice name="load" words={words.load} value={String(state.load)} options={words.loads}
        onChoose={(level) => command({ do: 'load', level: Number(level) })} />
      <Action name="notifications" words={words.notifications} isOn={state.isNotificationAllowed}
        onPress={() => command({ do: 'notifications', isOn: !state.isNotificationAllowed })} />
      {state.permissions.map(({ name, state: decided }) => (
        <Choice key={name} name={`permission-${name}`} words={[words.permissions[name] ?? name, words.permission[0]]}
          value={decided} options={words.permissionStates}
          onChoose={(chosen) => command({ do: 'permission', name, state: chosen })} />
      ))}
      <Action name="auto-allow" words={words.autoAllow} isOn={state.isAutoAllowed}
        onPress={() => command({ do: 'autoAllow', isOn: !state.isAutoAllowed })} />
    </Group>
  );
}
