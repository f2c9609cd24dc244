import { useReducer, useState } from 'preact/hooks';
import { CallerCall, type CallWishes } from './CallerCall.ts';
import { Meter } from './Meter.tsx';
import { Pictures } from './Pictures.tsx';
import { Talk } from './Talk.ts';
import { sentenceOf, type Words } from './words.ts';

/** `?to=alice&to=bob`: the first is called unless somebody says otherwise, all are offered. */
const KNOWN = [...new Set(new URLSearchParams(location.search).getAll('to'))].filter((id) => id !== '');

/** The page: whom to call, how the call is, and what is heard of both sides. */
export function App({ words }: { readonly words: Words }) {
  const [, again] = useReducer((count: number) => count + 1, 0);
  const [talk] = useState(() => new Talk(() => again(undefined as never)));
  const [to, setTo] = useState(KNOWN[0] ?? '');
  const { call } = talk;
  const begin = (wishes: CallWishes): void => {
    keepInAddress(wishes.to);
    talk.begin(wishes);
  };
  return (
    <main>
      <h1>{words.title}</h1>
      {call.isOver ? <Form words={words} isSecond={call.state.phase === 'ended'} to={to} onTo={setTo} onCall={begin} />
        : <Running words={words} talk={talk} call={call} />}
      <p role="status" data-test="state" data-phase={call.state.phase}>{sentenceOf(words, call.state, to.trim())}</p>
      {talk.trouble === '' ? null : <p class="trouble" data-test="trouble">{words[talk.trouble]}</p>}
      {talk.cameraTrouble === '' ? null : <p class="trouble" data-test="camera-trouble">{words[talk.cameraTrouble]}</p>}
    </main>
  );
}

/** The page comes back as it was when it is loaded again. */
function keepInAddress(to: string): void {
  const ids = [...new Set([to, ...KNOWN])].filter((id) => id !== '');
  const query = new URLSearchParams(ids.map((id) => ['to', id])).toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

interface FormProps {
  readonly words: Words;
  readonly isSecond: boolean;
  /** Outlives the form, which is away during a call. */
  readonly to: string;
  readonly onTo: (to: string) => void;
  readonly onCall: (wishes: CallWishes) => void;
}

function Form({ words, isSecond, to, onTo, onCall }: FormProps) {
  const [name, setName] = useState(localStorage.getItem('name') ?? 'Ada');
  const place = (scene: CallWishes['scene']): void => {
    localStorage.setItem('name', name);
    onCall({ name: name.trim() === '' ? 'Ada' : name, to: to.trim(), scene });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); place('voice'); }}>
      <p>{words.intro}</p>
      <label>{words.name}<input value={name} maxLength={64} onInput={(event) => setName(event.currentTarget.value)} /></label>
      <label>{words.to}<input value={to} maxLength={256} list="known" data-test="to" onInput={(event) => onTo(event.currentTarget.value)} />
        <small>{words.toHint}{KNOWN.length > 1 ? words.known.replace('{ids}', KNOWN.join(', ')) : ''}</small></label>
      <datalist id="known">{KNOWN.map((id) => <option key={id} value={id} />)}</datalist>
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
