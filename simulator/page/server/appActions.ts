import type { WireNode } from '../../arkui/wire/Wire.ts';
import type { CommandOf } from '../protocol/Command.ts';
import { findTarget, type Target } from '../protocol/Target.ts';
import type { DeskDevice } from './DeskDevice.ts';

/** Where a finger that no browser has seen is: in the middle of nothing in particular. */
const AT = { x: 0, y: 0, windowX: 0, windowY: 0 };

/** A scenario is played at the times of then; a machine that is slower now shows what is to be pressed a little later. */
const PATIENCE_MS = 1000;
const LOOK_MS = 50;

/** A finger on the app's page. Rejects where nothing there takes it, now or soon. */
export function tap(device: DeskDevice, { on }: CommandOf<'tap'>): Promise<void> {
  return soon(() => {
    const { page, node } = find(device, on);
    must(device.pages.wire.handle({ kind: 'click', page, node: node.id, at: AT }), on);
  });
}

/** A text that is typed, or a switch that is set. Rejects where nothing there takes it, now or soon. */
export function enter(device: DeskDevice, { on, value }: CommandOf<'enter'>): Promise<void> {
  return soon(() => {
    const { page, node } = find(device, on);
    must(device.pages.wire.handle({ kind: 'change', page, node: node.id, value }), on);
  });
}

/** Opens the app, types whom to call, and calls. Rejects where the app's page has no place for that. */
export async function dial(device: DeskDevice, { to, media }: CommandOf<'dial'>): Promise<void> {
  device.phone.openApp();
  await enter(device, { do: 'enter', on: 'peerId', value: to });
  device.onChange();
  await tap(device, { do: 'tap', on: media === 'video' ? 'dialVideo' : 'dialVoice' });
}

async function soon(act: () => void): Promise<void> {
  for (let waited = 0; ; waited += LOOK_MS) {
    try {
      return act();
    } catch (error) {
      if (waited >= PATIENCE_MS) {
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
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
