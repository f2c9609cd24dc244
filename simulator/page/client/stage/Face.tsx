import type { CallState } from '../../protocol.ts';
import { useDesk } from '../state/hooks.ts';

/** The caller as the app has reported them: the picture, or the first letter where the system shows none. */
export function Face({ call }: { readonly call: CallState }) {
  const { store } = useDesk();
  const url = store.pictures.get(call.picture ?? '');
  return (
    <span class="face">
      {url === undefined ? [...call.name][0] ?? '?' : <img src={url} alt="" draggable={false} />}
    </span>
  );
}
