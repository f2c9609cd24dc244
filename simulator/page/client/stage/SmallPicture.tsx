import type { DeviceState } from '../../protocol.ts';
import { Icon } from '../Icon.tsx';
import { useCommand, useDesk } from '../state/hooks.ts';

/**
 * The system's small window with the app's moving picture, while the app is out of sight (pipwindow-overview.md). Its
 * buttons are always there: on a device they come with a tap.
 */
export function SmallPicture({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const picture = state.smallPicture;
  if (picture === undefined) {
    return null;
  }
  return (
    <section class="small-picture" data-test="small-picture" data-owner={texts.system} aria-label={texts.smallPicture}>
      <button type="button" class="small-video" data-test="small-open" aria-label={texts.openCall}
        onClick={() => command({ do: 'picture', what: 'tap' })}>
        <svg viewBox="0 0 100 150" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
          <circle cx="50" cy="66" r="22" /><path d="M5 150c0-30 20-46 45-46s45 16 45 46z" />
        </svg>
      </button>
      <button type="button" class="small-close" aria-label={texts.closePicture}
        onClick={() => command({ do: 'picture', what: 'close' })}>×</button>
      <div class="small-controls">
        {picture.isMicrophoneOn !== undefined && (
          <button type="button" class="round quiet" data-test="small-mute" aria-pressed={!picture.isMicrophoneOn}
            aria-label={picture.isMicrophoneOn ? texts.mute : texts.unmute}
            onClick={() => command({ do: 'picture', what: 'microphone' })}><Icon name="mic" /></button>
        )}
        {picture.canHangUp && (
          <button type="button" class="round no" data-test="small-hangup" aria-label={texts.hangup}
            onClick={() => command({ do: 'picture', what: 'hangup' })}><Icon name="hangup" /></button>
        )}
      </div>
    </section>
  );
}
