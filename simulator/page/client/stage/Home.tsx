import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { AppPicture } from './AppPicture.tsx';
import { OngoingCall } from './OngoingCall.tsx';
import { useTime } from './time.ts';

/** The launcher: the time and the app's icon. */
export function Home({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const time = useTime(state);
  return (
    <div class="layer home" data-owner={texts.system}>
      <div class="home-time">
        <strong>{time.clock}</strong>
        <span>{time.day}</span>
      </div>
      <OngoingCall state={state} />
      <button type="button" class="app-icon" data-test="app-icon" title={texts.openApp}
        onClick={() => command({ do: 'openApp' })}>
        <AppPicture />
        <span>{state.appLabel}</span>
      </button>
    </div>
  );
}
