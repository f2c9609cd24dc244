import { type CallState, type DeviceState, SCREENS } from '../../protocol.ts';
import { color } from '../arkui/style/Colors.ts';
import { Icon } from '../Icon.tsx';
import { clockText, useCommand, useDesk, useSeconds } from '../state/hooks.ts';
import { useTime } from './time.ts';

/** Time, network and ringer at the top; in its middle the capsule of a call that goes on. */
export function StatusBar({ state, isOnApp, onShade }: {
  readonly state: DeviceState; readonly isOnApp: boolean; readonly onShade: () => void;
}) {
  const { texts } = useDesk();
  const time = useTime(state);
  const count = state.notices.length;
  const isWatch = SCREENS[state.id].type === 'wearable';
  const call = state.calls.find((one) => one.state !== 'ringing');
  return (
    <div class="status" style={isOnApp && state.barColor !== undefined ? { color: color(state.barColor) } : {}}>
      {!isWatch && <span class="status-time">{time.clock}</span>}
      {call !== undefined && <Capsule state={state} call={call} />}
      {!isWatch && (
        <button type="button" class="status-signs" onClick={onShade}
          aria-label={count > 0 ? `${texts.notifications}: ${count}` : texts.notifications}>
          {count > 0 && <span class="badge">{count}</span>}
          {state.ringer !== 'normal' && <Icon name={state.ringer === 'silent' ? 'quiet' : 'wave'} />}
          <span class={`net ${state.network}`}><Icon name="wifi" /></span>
          <span class="battery" />
        </button>
      )}
    </div>
  );
}

function Capsule({ state, call }: { readonly state: DeviceState; readonly call: CallState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const seconds = useSeconds(call.state === 'active');
  return (
    <button type="button" class="capsule" data-test="capsule" data-owner={texts.system} title={texts.openCall}
      onClick={() => command({ do: 'tapCapsule', call: call.id })}>
      <Icon name={call.isVideo ? 'video' : 'call'} />
      <span>
        {call.state === 'active' ? clockText(seconds) : call.state === 'dialing' ? texts.dialing : texts.connecting}
      </span>
    </button>
  );
}
