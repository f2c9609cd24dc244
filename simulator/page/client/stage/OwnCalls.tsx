import { type DeviceState, devicesOf, SCREENS } from '../../protocol.ts';
import { Icon } from '../Icon.tsx';
import { useCommand, useDesk } from '../state/hooks.ts';

/** Whose device this is, and whom of the others its app can call. Watches call back only: their page has no field for an id. */
export function OwnCalls({ state }: { readonly state: DeviceState }) {
  const { store, texts, view } = useDesk();
  const others = devicesOf(view).filter((kind) => kind !== state.id).map((kind) => store.devices.get(kind)?.user ?? '');
  const canDial = SCREENS[state.id].type !== 'wearable';
  return (
    <div class="own-calls">
      <span class="id" title={texts.idHint}>{state.user}</span>
      {canDial && others.filter((user) => user !== '').map((user) => <Dial key={user} state={state} user={user} />)}
    </div>
  );
}

function Dial({ state, user }: { readonly state: DeviceState; readonly user: string }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const words = texts.dial.replace('{id}', user);
  return (
    <button type="button" class="dial" data-test={`dial-${user}`} aria-label={words} title={texts.dialHint}
      disabled={state.calls.length > 0 || state.isLocked}
      onClick={() => command({ do: 'dial', to: user, media: 'voice' })}>
      <Icon name="call" /><span class="words">{words}</span><span class="short">{user}</span>
    </button>
  );
}
