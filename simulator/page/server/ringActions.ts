import { readFileSync } from 'node:fs';
import { pushServiceOf } from '../../system/PushService.ts';
import { filesOf } from '../../kits/CoreFileKit/FileSet.ts';
import type { CommandOf } from '../protocol/Command.ts';
import type { Caller, PlacedCall } from './Caller.ts';
import type { DeskDevice } from './DeskDevice.ts';
import { FRIEND } from './FriendLine.ts';

const PORTRAIT = 'caller.png';
/** In the area that can be read before the first unlock (AvatarSource.ets). */
const KEPT_PICTURES = '/data/storage/el1/base/haps/entry/files/avatars';

/** Somebody else than the other side. */
const SECOND = { id: 'second', name: 'Grace' };

/** The other side calls. @throws Error where it is in a call already, or the way that was chosen is not there */
export async function ring(device: DeskDevice, command: CommandOf<'ring'>): Promise<void> {
  const { caller, phone, desk: { server: { registry } }, other } = device;
  mustBeFree(caller);
  mustBeCallable(device);
  const user = registry.userOf(phone.token);
  if (command.toOther && user !== undefined) {
    registry.put({ user, device: 'other', token: other.token });
  }
  const { scene, name, hasPicture } = command;
  const to = command.toOther && user !== undefined ? { user } : { token: phone.token };
  const avatar = hasPicture ? { avatar: keepPortrait(device) } : {};
  const call: PlacedCall = {
    to, scene, name: name.trim() === '' ? 'Ada' : name, hasOther: 'user' in to, ttl: Number(device.ringTime), ...avatar,
  };
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
  mustBeCallable(device);
  const scene = what === 'ring' ? 'voice' : 'video';
  const to = device.isPushed ? { token: phone.token } : { user: userOnLink(device) };
  await caller.call({ ...SECOND, to, scene, hasOther: false, ttl: Number(device.ringTime) });
}

/**
 * A server that knows no push address invites over the link alone, and one that does not know whose the address is pushes
 * alone.
 */
async function over(way: CommandOf<'ring'>['way'], device: DeskDevice, call: PlacedCall): Promise<void> {
  const { caller, phone, desk, isPushed } = device;
  const { registry } = desk.server;
  const address = registry.find(phone.token);
  const isLinkOnly = way === 'link' || !isPushed;
  if (!isLinkOnly && (way === 'both' || address === undefined)) {
    return caller.call(call);
  }
  const user = isLinkOnly ? userOnLink(device) : undefined;
  registry.drop(phone.token);
  const placed = caller.call(user === undefined ? call : { ...call, to: { user } });
  // Whom a call goes to is decided before its first push leaves.
  if (address !== undefined) {
    registry.put(address);
  }
  return placed;
}

/** Whose app is on the link from here. @throws Error where it is not */
function userOnLink(device: DeskDevice): string {
  const { desk, isPushed, user } = device;
  const onLink = desk.server.link.reception.all().filter((one) => one.user !== FRIEND).map((one) => one.user);
  // Nobody has logged in on the only device: it is whoever is there.
  const found = user === undefined && desk.phones.length === 1 ? onLink[0] : onLink.find((one) => one === user);
  if (found === undefined) {
    throw new Error(isPushed
      ? 'The app is not on the link now, so no invite can reach it. Open the app, then call again.'
      : 'No call push reaches this kind of watch. Open the app on it: while it is open, calls come over its link.');
  }
  return found;
}

/** The app has the caller's picture, where it keeps those of people. @returns its name */
function keepPortrait({ phone }: DeskDevice): string {
  filesOf(phone.device).set(`${KEPT_PICTURES}/${PORTRAIT}`, readFileSync(new URL(PORTRAIT, import.meta.url)));
  return PORTRAIT;
}

/** A log-out has the push service delete the token: there is no address that a call could go to. */
function mustBeCallable({ phone }: DeskDevice): void {
  if (pushServiceOf(phone.device).isDeleted) {
    throw new Error('Nobody is signed in on this device, so no call can reach it: the sign-out has deleted its push '
      + 'address. Open the app, sign in under Settings, then call again.');
  }
}

function mustBeFree(caller: Caller): void {
  if (caller.isBusy) {
    throw new Error('The other side is in a call already. Let it hang up first.');
  }
}
