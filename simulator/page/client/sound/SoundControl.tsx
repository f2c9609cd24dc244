import { useEffect, useReducer, useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useDesk, useSetting } from '../state/hooks.ts';
import { Ringer } from './Ringer.ts';

/** How loud the ring is on this page, and whether the browser lets it be heard. */
export function SoundControl() {
  const { store, texts } = useDesk();
  const [volume, setVolume] = useSetting<string>('volume', '0.5');
  const [, again] = useReducer((count: number) => count + 1, 0);
  const [ringer] = useState(() => new Ringer(() => again(undefined as never)));
  const isRinging = [...store.devices.values()].some((device) => device.isRinging);
  useEffect(() => ringer.ring(isRinging && store.isConnected), [isRinging, store.isConnected]);
  useEffect(() => void (ringer.volume = Number(volume)), [volume]);
  return (
    <label class="sound" title={ringer.isAllowed ? texts.volume : texts.soundOff}>
      <span data-test="sound" data-state={ringer.isAllowed ? 'on' : 'blocked'}>
        <Icon name={ringer.isAllowed ? 'bell' : 'quiet'} /><span class="unseen">{texts.sound}</span>
      </span>
      <input type="range" min="0" max="1" step="0.05" value={volume} aria-label={texts.volume}
        onInput={(event) => setVolume(event.currentTarget.value)} />
    </label>
  );
}
