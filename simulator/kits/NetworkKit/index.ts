import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { KitHost } from '../KitHost.ts';
import { createHttp } from './HttpDouble.ts';
import { WebSocketDouble } from './WebSocketDouble.ts';

/** Network Kit: webSocket and http over the device's virtual network. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.NetworkKit');
  return {
    ...skeleton,
    webSocket: { ...(skeleton.webSocket as object), createWebSocket: () => new WebSocketDouble(host) },
    http: { ...(skeleton.http as object), createHttp: () => createHttp(host) },
  };
}
