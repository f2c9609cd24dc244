import { useEffect, useState } from 'preact/hooks';

/** The time as the device's language writes it; a new one each minute. */
export function useTime(locale: string): { readonly clock: string; readonly day: string } {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000);
    return () => clearInterval(timer);
  }, []);
  const language = locale.replace('_', '-');
  return {
    clock: now.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false }),
    day: now.toLocaleDateString(language, { weekday: 'long', month: 'long', day: 'numeric' }),
  };
}
