import type { WireMessage } from '../../arkui/wire/Wire.ts';
import { fieldsOf, oneOf } from './Checks.ts';
import { type Command, parseCommand } from './Command.ts';
import { type CheckState, DEVICE_KINDS, type DeviceKind, type DeviceState, type TimelineRow } from './State.ts';

/** A message of the page is at most this long, in bytes. */
export const MOST_BYTES = 64 * 1024;

/** What the desk says to the page. */
export type ServerMessage =
  | {
    readonly type: 'hello';
    /** Address of the page from which the phone can be called with sound and pictures. */
    readonly callerPage: string;
  }
  /** Data of a picture, before the first state that names it by its key; the same key is the same picture for ever. */
  | { readonly type: 'picture'; readonly key: string; readonly url: string }
  | { readonly type: 'device'; readonly state: DeviceState }
  /** What the app draws on a device, whole or what has changed of it; all of them in order. */
  | { readonly type: 'screen'; readonly device: DeviceKind; readonly message: WireMessage }
  /** All of it, whenever something is added. */
  | { readonly type: 'timeline'; readonly device: DeviceKind; readonly rows: readonly TimelineRow[] }
  | { readonly type: 'check'; readonly check: CheckState }
  /** The app's sources have changed, and what became of it. `ms` from the change to here. */
  | {
    readonly type: 'reloaded'; readonly device: DeviceKind; readonly files: readonly string[];
    readonly how: 'opened' | 'loaded' | 'waits' | 'stays' | 'restartDesk'; readonly ms: number;
  }
  /** A command could not be done, in a sentence for the person. */
  | { readonly type: 'notice'; readonly device: DeviceKind; readonly text: string };

/** What the page says to the desk. */
export type ClientMessage =
  | { readonly type: 'show'; readonly device: DeviceKind }
  | { readonly type: 'command'; readonly device: DeviceKind; readonly command: Command }
  /** A finger on the app's page. Not read yet: that is the renderer's (parseWireEvent). */
  | { readonly type: 'ui'; readonly device: DeviceKind; readonly event: unknown };

const isKind = oneOf(...DEVICE_KINDS as readonly DeviceKind[]);

/** @returns undefined for what is no message of the page */
export function parseClientMessage(data: string): ClientMessage | undefined {
  const { type, device, command, event } = fieldsOf(parseJson(data));
  if (!isKind(device)) {
    return undefined;
  }
  switch (type) {
    case 'show':
      return { type, device };
    case 'ui':
      return { type, device, event };
    case 'command': {
      const read = parseCommand(command);
      return read && { type, device, command: read };
    }
    default:
      return undefined;
  }
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
