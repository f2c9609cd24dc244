import { useEffect, useState } from 'preact/hooks';
import type { DeviceState } from '../../protocol.ts';

/** The time that the device's clock shows, as its language writes it; a new one each minute. */
export function useTime({ locale, clockAheadS }: Pick<DeviceState, 'locale' | 'clockAheadS'>): { readonly clock: string; readonly day: string } {
  const [right, setRight] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setRight(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  const now = new Date(right + clockAheadS * 1000);
  const language = locale.replace('_', '-');
  return {
    clock: now.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false }),
    day: now.toLocaleDateString(language, { weekday: 'long', month: 'long', day: 'numeric' }),
  };
}
