import { useEffect, useReducer, useState } from 'preact/hooks';
import type { DeviceState } from '../../protocol.ts';
import { CameraControl } from '../camera/CameraControl.tsx';
import { callerLink } from '../state/callerLink.ts';
import { useDesk, useSetting } from '../state/hooks.ts';
import { DeviceSound } from './DeviceSound.ts';

/** While a device talks: what it plays is heard, and it can be spoken to with the browser's microphone. */
export function TalkControl({ state }: { readonly state: DeviceState }) {
  return state.isTalking ? <Talking key={state.id} state={state} /> : null;
}

function Talking({ state }: { readonly state: DeviceState }) {
  const { store, texts } = useDesk();
  const [volume] = useSetting<string>('volume', '0.5');
  const [sound, setSound] = useState<DeviceSound>();
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const opened = new DeviceSound(state.id, () => again(undefined as never));
    setSound(opened);
    return () => opened.close();
  }, [state.id]);
  useEffect(() => void (sound !== undefined && (sound.volume = Number(volume))), [sound, volume]);
  if (sound === undefined) {
    return null;
  }
  const isSpeaking = sound.isSpeaking;
  const isEcho = ['answered', 'connected'].includes(state.caller.phase);
  return (
    <section class="talk" aria-label={texts.talk}>
      <button type="button" aria-pressed={isSpeaking} data-test="speak" onClick={() => void sound.speak(!isSpeaking)}>
        <span class="words">{isSpeaking ? texts.speakStop : texts.speak}</span>
        <span class="short">{isSpeaking ? texts.speakStopShort : texts.speakShort}</span>
      </button>
      <CameraControl state={state} />
      <Level label={texts.plays} value={sound.heard.level} />
      {isSpeaking && <Level label={texts.yourVoice} value={sound.said.level} />}
      <p class="hint">{sound.trouble === '' ? (isEcho ? texts.speakHint : texts.speakOther) : texts[sound.trouble]}{' '}
        {isEcho && <a href={callerLink(store, state.user)} target="_blank" rel="noreferrer">{texts.callerPage}</a>}</p>
    </section>
  );
}

function Level({ label, value }: { readonly label: string; readonly value: number }) {
  return <label class="level" title={label}><span>{label}</span><meter min={0} max={1} value={value} data-test="level" /></label>;
}
