import { rule } from '../../rules/Rule.ts';

const CAPTURER = 'arkts-apis-audio-audiocapturer.md';
const RENDERER = 'arkts-apis-audio-audiorenderer.md';

export const STREAM_RULES = {
  options: rule('audio.stream.options', 'documented', 'arkts-apis-audio-f.md',
    'A stream is made with sampling rate, channels, sample format, encoding type, and its usage or source; else ' +
    '6800101.'),
  start: rule('audio.stream.start-state', 'documented', 'using-audiorenderer-for-playback.md',
    'A stream is started in PREPARED, PAUSED or STOPPED only; else 6800301.'),
  stop: rule('audio.stream.stop-state', 'documented', 'using-audiorenderer-for-playback.md',
    'A stream is stopped in RUNNING or PAUSED, a renderer paused in RUNNING only; else 6800301.'),
  release: rule('audio.stream.release-once', 'documented', 'using-audiorenderer-for-playback.md',
    'A stream is released once; else 6800301.'),
  callback: rule('audio.stream.no-calls-in-callback', 'documented', `${CAPTURER}, ${RENDERER}`,
    'In readData and writeData nothing of the stream is called.'),
  session: rule('audio.stream.after-session', 'documented', 'audio-session-management.md',
    'Playback is not started while the activation of the session is still under way: it would not belong to it.'),
  kind: rule('audio.stream.call-kind', 'documented', 'using-right-streamusage-and-sourcetype.md',
    'A call is captured from SOURCE_TYPE_VOICE_COMMUNICATION and not played as music, film or game: else there is no echo ' +
    'or noise taken out, and it is loud by another volume.'),
  parameter: rule('audio.stream.listener', 'documented', `${CAPTURER}, ${RENDERER}`,
    'Streams are listened to by their events, with a function: 6800101.'),
} as const;

/** Enforced by refusal or by silence; an app cannot know beforehand and has to live with it. */
export const STREAM_LIMITS = {
  permission: rule('audio.capturer.permission', 'documented', 'arkts-apis-audio-f.md',
    'Without MICROPHONE a capturer is not made: 6800301.'),
  background: rule('audio.capturer.background', 'documented', 'audio-recording-overview.md',
    'A capture that is started in the background fails: 6800301. One that runs goes on.'),
  revoked: rule('audio.capturer.revoked', 'documented', 'faqs-audio-58.md',
    'A permission that is taken away while a capture runs leaves it running, with silence.'),
  powerOn: rule('audio.capturer.first-100-ms', 'documented', CAPTURER,
    'The first 100 ms after the start are silent.'),
  muted: rule('audio.capturer.mute-when-interrupted', 'documented', 'using-audiocapturer-for-recording.md',
    'With setWillMuteWhenInterrupted(true) an interruption silences the capture; without, it pauses it.'),
  muteHint: rule('audio.capturer.mute-hint', 'assumed', 'arkts-apis-audio-e.md',
    'The capture that is silenced by an interruption is told MUTE, and UNMUTE after it.',
    'Capture with setWillMuteWhenInterrupted(true), take a carrier call and end it; look in hilog for the hints of ' +
    'audioInterrupt and whether the pieces of readData go on, silent.'),
  focus: rule('audio.stream.focus', 'documented', 'bpta-audio-focus-management.md',
    'A carrier call that is taken or dialled pauses the session and the streams of a call; after it, RESUME is offered.'),
  resume: rule('audio.stream.resume-by-session', 'documented', 'audio-session-management.md',
    'Where a session with a scene was paused, only the session is offered RESUME, and not its renderers.'),
  lost: rule('audio.stream.no-focus', 'assumed', 'arkts-apis-audio-audiorenderer.md',
    'While a carrier call has the sound, no session is activated and no stream of a call started: 6800301.',
    'During a carrier call activate a session with the scene VOICE_COMMUNICATION and start a renderer and a capturer; ' +
    'look for the codes that they fail with, or that they do not.'),
  deactivated: rule('audio.session.deactivate-stops-streams', 'documented', 'audio-session-management.md',
    'The end of a session with a scene stops all playback of the app.'),
} as const;
