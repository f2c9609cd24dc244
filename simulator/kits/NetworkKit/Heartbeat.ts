import type { DeskClock } from '../../device/Clock.ts';
import type { SocketHandle } from '../../network/SocketHandle.ts';

export interface HeartbeatTimes {
  /** Seconds between pings; 0 for none. */
  readonly pingInterval: number;
  /** Seconds that a pong may take. */
  readonly pongTimeout: number;
}

/** The system's own pings on an open socket (websocket-connection.md). @returns stops them */
export function startHeartbeat(clock: DeskClock, socket: SocketHandle, times: HeartbeatTimes, onLost: () => void):
  () => void {
  if (times.pingInterval === 0) {
    return () => undefined;
  }
  const waiting = new Set<number>();
  const beat = clock.setInterval(() => {
    const patience = clock.setTimeout(onLost, times.pongTimeout * 1000);
    waiting.add(patience);
    socket.ping(() => {
      waiting.delete(patience);
      clock.clearTimeout(patience);
    });
  }, times.pingInterval * 1000);
  return () => {
    clock.clearInterval(beat);
    waiting.forEach((id) => clock.clearTimeout(id));
  };
}
