import type { PageHost } from '../../arkui/PageHost.ts';
import type { WireMessage } from '../../arkui/wire/Wire.ts';
import { WIRE_VERSION } from '../../arkui/wire/Wire.ts';

/** The app's windows on one device, as the page draws and touches them. */
export interface AppWindow {
  message(): WireMessage;
  listen(listener: (message: WireMessage) => void): void;
  handle(event: unknown): void;
}

export function appWindowOf(_pages: PageHost): AppWindow {
  return {
    message: () => ({ v: WIRE_VERSION, kind: 'blank' }),
    listen: () => undefined,
    handle: () => undefined,
  };
}
