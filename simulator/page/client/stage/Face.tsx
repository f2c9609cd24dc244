import type { CallState } from '../../protocol.ts';

/** The caller as the app has reported them: the picture, or the first letter where the system shows none. */
export function Face({ call }: { readonly call: CallState }) {
  return (
    <span class="face">
      {call.picture === undefined ? [...call.name][0] ?? '?' : <img src={call.picture} alt="" draggable={false} />}
    </span>
  );
}
