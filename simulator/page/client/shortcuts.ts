import { useEffect } from 'preact/hooks';
import type { Command, DeviceKind, DeviceState } from '../protocol.ts';
import type { Connection } from './state/Connection.ts';
import type { DeskStore, How } from './state/DeskStore.ts';

/** Keys that work wherever nothing is typed; what they do now, undefined where they can do nothing. */
export const SHORTCUTS = {
  c: ({ caller }, how) => (isBusy(caller.phase) ? { do: 'callerHangup' } : { do: 'ring', scene: 'voice', ...how }),
  w: ({ caller }, how) => (isBusy(caller.phase) ? undefined : { do: 'ring', scene: 'video', ...how }),
  a: (state) => onCall(state, 'ringing', (call) => ({ do: 'answer', call, media: 'voice' })),
  v: (state) => onCall(state, 'ringing', (call) => ({ do: 'answer', call, media: 'video' })),
  d: (state) => onCall(state, 'ringing', (call) => ({ do: 'reject', call })),
  h: (state) => onCall(state, 'talking', (call) => ({ do: 'hangup', call })),
  m: (state) => onCall(state, 'talking', (call, isMuted) => ({ do: 'mute', call, isOn: !isMuted })),
  s: (state) => onCall(state, 'ringing', (call) => ({ do: 'silence', call })),
  l: ({ isLocked }) => ({ do: 'lock', isOn: !isLocked }),
  o: ({ isLocked }) => (isLocked ? undefined : { do: 'openApp' }),
  g: ({ front }) => (front === undefined ? undefined : { do: 'home' }),
  k: ({ isAppRunning }) => (isAppRunning ? { do: 'kill' } : undefined),
} satisfies Record<string, (state: DeviceState, how: How) => Command | undefined>;

export type Shortcut = keyof typeof SHORTCUTS;

/** Gives the commands of single keys to the chosen device. */
export function useShortcuts(store: DeskStore, connection: Connection, device: DeviceKind): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const state = store.devices.get(device);
      if (state === undefined || isTyping(event) || !Object.hasOwn(SHORTCUTS, event.key)) {
        return;
      }
      const command = SHORTCUTS[event.key as Shortcut](state, store.how);
      if (command !== undefined) {
        connection.command(device, command);
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [device]);
}

/** Does something at a key of the page itself. */
export function useKey(key: string, work: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === key && !isTyping(event)) {
        event.preventDefault();
        work();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

const FIELDS = 'input, select, textarea, dialog, [contenteditable]';

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.closest(FIELDS) !== null;
  return isField || ctrlKey || metaKey || altKey;
}

function isBusy(phase: string): boolean {
  return !['none', 'ended', 'refused'].includes(phase);
}

function onCall(state: DeviceState, phase: 'ringing' | 'talking',
  make: (call: string, isMuted: boolean) => Command): Command | undefined {
  const call = state.calls.find((one) => (one.state === 'ringing') === (phase === 'ringing'));
  return call && make(call.id, call.isMuted);
}
