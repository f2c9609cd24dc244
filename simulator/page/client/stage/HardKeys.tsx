import type { DeviceState } from '../../protocol.ts';
import { Icon } from '../Icon.tsx';
import { useCommand, useDesk } from '../state/hooks.ts';

/** The keys and gestures of the device that lie outside its screen. */
export function HardKeys({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const ringing = state.calls.find((call) => call.state === 'ringing');
  const isOpen = state.front !== undefined && !state.isLocked;
  return (
    <div class="keys" role="group" aria-label={texts.system}>
      <button type="button" disabled={!isOpen} onClick={() => command({ do: 'back' })}>
        <Icon name="back" />{texts.back}
      </button>
      <button type="button" data-test="key-home" disabled={!isOpen} onClick={() => command({ do: 'home' })}>
        <Icon name="home" />{texts.home}
      </button>
      <button type="button" data-test="lock" onClick={() => command({ do: 'lock', isOn: !state.isLocked })}>
        <Icon name="lock" />{state.isLocked ? texts.unlock : texts.lock}
      </button>
      <button type="button" disabled={ringing === undefined}
        onClick={() => ringing && command({ do: 'silence', call: ringing.id })}>
        <Icon name="quiet" />{texts.silence}
      </button>
    </div>
  );
}
