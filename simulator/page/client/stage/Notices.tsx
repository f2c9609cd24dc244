import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { AppPicture } from './AppPicture.tsx';

/** The notifications, newest first. A tap opens what they name. */
export function Notices({ state, onTap }: { readonly state: DeviceState; readonly onTap?: () => void }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const tap = (id: string): void => {
    command({ do: 'notice', id, what: 'tap' });
    onTap?.();
  };
  return (
    <>
      {[...state.notices].reverse().map(({ id, title, text }) => (
        <div key={id} class="notice" data-test="notice">
          <button type="button" class="notice-text" onClick={() => tap(id)}>
            <AppPicture />
            <span class="notice-words"><strong>{title}</strong><span>{text}</span></span>
          </button>
          <button type="button" class="notice-end" aria-label={`${texts.removeNotice}: ${title}`}
            onClick={() => command({ do: 'notice', id, what: 'remove' })}>×</button>
        </div>
      ))}
    </>
  );
}
