import { createContext } from 'preact';
import { useContext, useEffect, useReducer, useState } from 'preact/hooks';
import type { Command, DeviceKind, View } from '../../protocol.ts';
import { EN, type Texts } from '../texts/en.ts';
import type { Connection } from './Connection.ts';
import type { DeskStore } from './DeskStore.ts';

export interface Desk {
  readonly store: DeskStore;
  readonly connection: Connection;
  readonly texts: Texts;
  readonly language: 'en' | 'zh';
  readonly view: View;
  readonly open: (view: View) => void;
}

export const DeskContext = createContext<Desk>({ texts: EN, language: 'en' } as Desk);

export function useDesk(): Desk {
  return useContext(DeskContext);
}

/** Draws again whenever the desk has told something. */
export function useStore(store: DeskStore): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => store.subscribe(() => again(undefined as never)), [store]);
}

/** Gives commands to one device. */
export function useCommand(device: DeviceKind): (command: Command) => void {
  const { connection } = useDesk();
  return (command) => connection.command(device, command);
}

/** A setting of the page that outlives it. */
export function useSetting<T extends string>(name: string, first: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => read(name) as T ?? first);
  const set = (next: T): void => {
    setValue(next);
    try {
      localStorage.setItem(`desk.${name}`, next);
    } catch {
      // A browser that keeps nothing: the setting lasts as long as the page.
    }
  };
  return [value, set];
}

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(`desk.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Seconds since `isOn` became true, counting. */
export function useSeconds(isOn: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!isOn) {
      return undefined;
    }
    const started = Date.now();
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - started) / 1000)), 500);
    return () => clearInterval(timer);
  }, [isOn]);
  return seconds;
}

export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
