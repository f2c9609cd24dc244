import type { DeviceState } from '../../protocol.ts';
import { useDesk } from '../state/hooks.ts';
import { Notices } from './Notices.tsx';
import { OngoingCall } from './OngoingCall.tsx';

/** The notification list, pulled down over everything. */
export function Shade({ state, onClose }: { readonly state: DeviceState; readonly onClose: () => void }) {
  const { texts } = useDesk();
  return (
    <section class="shade" data-test="shade" data-owner={texts.system} aria-label={texts.notifications}>
      <h2>{texts.notifications}</h2>
      <OngoingCall state={state} />
      {state.notices.length === 0 && <p class="none">{texts.noNotices}</p>}
      <Notices state={state} onTap={onClose} />
      <button type="button" class="unlock" onClick={onClose}>{texts.close}</button>
    </section>
  );
}
