import type { WireNode } from '../../arkui/wire/Wire.ts';
import type { CommandOf } from '../protocol/Command.ts';
import { findTarget, type Target } from '../protocol/Target.ts';
import type { DeskDevice } from './DeskDevice.ts';

/** Where a finger that no browser has seen is: in the middle of nothing in particular. */
const AT = { x: 0, y: 0, windowX: 0, windowY: 0 };

/** A finger on the app's page. @throws Error where nothing there takes it now */
export function tap(device: DeskDevice, { on }: CommandOf<'tap'>): void {
  const { page, node } = find(device, on);
  must(device.pages.wire.handle({ kind: 'click', page, node: node.id, at: AT }), on);
}

/** A text that is typed, or a switch that is set. @throws Error where nothing there takes it now */
export function enter(device: DeskDevice, { on, value }: CommandOf<'enter'>): void {
  const { page, node } = find(device, on);
  must(device.pages.wire.handle({ kind: 'change', page, node: node.id, value }), on);
}

function find({ pages, phone }: DeskDevice, target: Target): { readonly page: number; readonly node: WireNode } {
  if (phone.device.isLocked) {
    throw new Error('The device is locked: unlock it first.');
  }
  const message = pages.wire.message();
  if (message.kind !== 'page') {
    throw new Error(`No page of the app is in front, so there is no "${target}" to press. Open the app first.`);
  }
  const node = findTarget(target, message.root, new Map(message.nodes.map((one) => [one.id, one])));
  if (node === undefined) {
    throw new Error(`There is no "${target}" on the app's page now.`);
  }
  return { page: message.page, node };
}

function must(isTaken: boolean, target: Target): void {
  if (!isTaken) {
    throw new Error(`"${target}" on the app's page takes nothing now: it is disabled, hidden or only to be looked at.`);
  }
}
