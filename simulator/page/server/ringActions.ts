import type { CommandOf } from '../protocol/Command.ts';
import type { Caller, PlacedCall } from './Caller.ts';
import type { DeskDevice } from './DeskDevice.ts';

/** Somebody else than the other side. */
const SECOND = { id: 'second', name: 'Grace' };

/** The other side calls. @throws Error where it is in a call already, or the way that was chosen is not there */
export async function ring(device: DeskDevice, command: CommandOf<'ring'>): Promise<void> {
  const { caller, phone, desk: { server: { registry } }, other } = device;
  mustBeFree(caller);
  const user = registry.userOf(phone.token);
  if (command.toOther && user !== undefined) {
    registry.put({ user, device: 'other', token: other.token });
  }
  const { scene, name, hasPicture } = command;
  const to = command.toOther && user !== undefined ? { user } : { token: phone.token };
  const avatar = hasPicture ? { avatar: 'example.png' } : {};
  const call: PlacedCall = { to, scene, name: name.trim() === '' ? 'Ada' : name, hasOther: 'user' in to, ...avatar };
  await over(command.way, device, call);
  // Out of the way of callers in a terminal, who name no device where there is only one.
  registry.drop(other.token);
}

/** Another call comes while the first one rings or runs. */
export async function second(device: DeskDevice, { what }: CommandOf<'second'>): Promise<void> {
  const { second: caller, phone } = device;
  if (what === 'end') {
    caller.hangup();
    return;
  }
  mustBeFree(caller);
  const scene = what === 'ring' ? 'voice' : 'video';
  await caller.call({ ...SECOND, to: { token: phone.token }, scene, hasOther: false });
}

/** A server that knows no push address invites over the link alone, and one that does not know whose it is pushes alone. */
async function over(way: CommandOf<'ring'>['way'], { caller, phone, desk }: DeskDevice, call: PlacedCall): Promise<void> {
  const { registry, link } = desk.server;
  const known = registry.find(phone.token);
  if (way === 'both' || known === undefined) {
    return caller.call(call);
  }
  const isOnLink = link.attendees().some(({ user, device }) => user === known.user && device === known.device);
  if (way === 'link' && !isOnLink) {
    throw new Error('The app is not on the link now, so no invite can reach it. Open the app, then call again.');
  }
  registry.drop(phone.token);
  const placed = caller.call(way === 'link' ? { ...call, to: { user: known.user } } : call);
  // Whom a call goes to is decided before its first push leaves.
  registry.put(known);
  return placed;
}

function mustBeFree(caller: Caller): void {
  if (caller.isBusy) {
    throw new Error('The other side is in a call already. Let it hang up first.');
  }
}
