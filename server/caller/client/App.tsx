import { useReducer, useState } from 'preact/hooks';
import { CallerCall, type CallWishes } from './CallerCall.ts';
import { Meter } from './Meter.tsx';
import { Pictures } from './Pictures.tsx';
import { Talk } from './Talk.ts';
import { sentenceOf, type Words } from './words.ts';

/** The page: whom to call, how the call is, and what is heard of both sides. */
export function App({ words }: { readonly words: Words }) {
  const [, again] = useReducer((count: number) => count + 1, 0);
  const [talk] = useState(() => new Talk(() => again(undefined as never)));
  const { call } = talk;
  return (
    <main>
      <h1>{words.title}</h1>
      {call.isOver ? <Form words={words} isSecond={call.state.phase !== 'none'} onCall={(wishes) => talk.begin(wishes)} />
        : <Running words={words} talk={talk} call={call} />}
      <p role="status" data-test="state" data-phase={call.state.phase}>{sentenceOf(words, call.state)}</p>
      {talk.trouble === '' ? null : <p class="trouble" data-test="trouble">{words[talk.trouble]}</p>}
      {talk.cameraTrouble === '' ? null : <p class="trouble" data-test="camera-trouble">{words[talk.cameraTrouble]}</p>}
    </main>
  );
}

interface FormProps {
  readonly words: Words;
  readonly isSecond: boolean;
  readonly onCall: (wishes: CallWishes) => void;
}

function Form({ words, isSecond, onCall }: FormProps) {
  const [name, setName] = useState(localStorage.getItem('name') ?? 'Ada');
  const [to, setTo] = useState(new URLSearchParams(location.search).get('to') ?? '');
  const place = (scene: CallWishes['scene']): void => {
    localStorage.setItem('name', name);
    onCall({ name: name.trim() === '' ? 'Ada' : name, to: to.trim(), scene });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); place('voice'); }}>
      <p>{words.intro}</p>
      <label>{words.name}<input value={name} maxLength={64} onInput={(event) => setName(event.currentTarget.value)} /></label>
      <label>{words.to}<input value={to} maxLength={256} onInput={(event) => setTo(event.currentTarget.value)} />
        <small>{words.toHint}</small></label>
      <div class="buttons">
        <button type="submit" class="go" data-test="call">{isSecond ? words.again : words.voice}</button>
        <button type="button" data-test="call-video" onClick={() => place('video')}>{words.video}</button>
      </div>
    </form>
  );
}

function Running({ words, talk, call }: { readonly words: Words; readonly talk: Talk; readonly call: CallerCall }) {
  const { phase, isMuted, isPeerMuted, media } = call.state;
  const isTalking = phase === 'connected';
  return (
    <section>
      {media === 'video' ? <Pictures words={words} talk={talk} /> : null}
      {isTalking && media !== talk.scene && media === 'voice' ? <p>{words.byVoice}</p> : null}
      {isTalking ? <><Meter label={words.heard} level={talk.heard.level} /><Meter label={words.said} level={talk.said.level} /></> : null}
      {isPeerMuted ? <p>{words.peerMuted}</p> : null}
      <div class="buttons">
        {isTalking ? <button type="button" aria-pressed={isMuted} onClick={() => call.mute(!isMuted)}>
          {isMuted ? words.unmute : words.mute}</button> : null}
        {media === 'video' && isSecureContext ? <CameraButton words={words} talk={talk} /> : null}
        <button type="button" class="stop" data-test="hangup" onClick={() => call.hangup()}>
          {isTalking || phase === 'answered' ? words.hangup : words.cancel}</button>
      </div>
    </section>
  );
}

function CameraButton({ words, talk }: { readonly words: Words; readonly talk: Talk }) {
  const isOn = talk.camera !== undefined;
  return <button type="button" data-test="camera" onClick={() => void talk.film(!isOn)}>{isOn ? words.cameraOff : words.cameraOn}</button>;
}
