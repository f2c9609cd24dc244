import type { DeviceKind, DeviceState } from '../../protocol.ts';
import { callerLink } from '../state/callerLink.ts';
import { useDesk } from '../state/hooks.ts';

/** Devices beside each other: what they can do with each other, or what is to be done next. */
export function Together({ kinds }: { readonly kinds: readonly DeviceKind[] }) {
  const { store, texts } = useDesk();
  const devices = kinds.flatMap((kind) => store.devices.get(kind) ?? []);
  const [next, user] = nextOf(devices);
  return user === '' ? null : (
    <p class={next === 'call' ? 'hint together' : 'hint together next'} role="status" data-test="together">
      {texts.together[next].replaceAll('{id}', user)}
      {next === 'call' && <> <a href={callerLink(store, user)} target="_blank" rel="noreferrer">{texts.callerPage}</a></>}
    </p>
  );
}

type Next = 'call' | 'answer' | 'open' | 'speak' | 'outside';

function nextOf(devices: readonly DeviceState[]): readonly [next: Next, user: string] {
  const find = (isIt: (device: DeviceState) => boolean): string | undefined => devices.find(isIt)?.user;
  const ringing = find(({ calls }) => calls.some(({ state }) => state === 'ringing'));
  const talks = ({ calls }: DeviceState): boolean => calls.some(({ state }) => state === 'active');
  const away = find((device) => talks(device) && device.front === undefined);
  const talking = find(talks);
  const isPair = devices.filter(talks).length > 1;
  return ringing !== undefined ? ['answer', ringing] : away !== undefined ? ['open', away]
    : talking !== undefined ? [isPair ? 'speak' : 'outside', talking] : ['call', devices[1]?.user ?? ''];
}
