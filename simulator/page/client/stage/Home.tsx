import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { OngoingCall } from './OngoingCall.tsx';
import { useTime } from './time.ts';

const ICON = '/app/AppScope/resources/base/media';

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
        <span class="app-picture">
          <img src={`${ICON}/background.png`} alt="" />
          <img src={`${ICON}/foreground.png`} alt="" />
        </span>
        <span>{state.appLabel}</span>
      </button>
    </div>
  );
}
