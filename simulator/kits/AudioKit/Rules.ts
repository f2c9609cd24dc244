import { rule } from '../../rules/Rule.ts';

export const SCENE_FIRST = rule('audio.session.scene-before-activate', 'documented', 'audio-session-management.md',
  'An app that works with a scene sets it before each activation; set while the session is active it takes effect ' +
  'with the next activation only.');

export const ACTIVE_FIRST = rule('audio.session.deactivate-what-is-active', 'assumed',
  'arkts-apis-audio-audiosessionmanager.md', 'Only a session that is active is deactivated; else 6800301.',
  'Call deactivateAudioSession() in an app that never activated its session; look for the code: 6800301, another ' +
  'one, or success.');

export const LISTEN_FIRST = rule('audio.session.listen-before-activate', 'assumed', 'audio-session-management.md',
  'An app listens to the end of its session before it activates it: the system may stop it at any time.',
  'Activate without a listener, let a carrier call take the audio, end it; look whether anything but the listener ' +
  'would have told the app.');

export const ROUTE_DEVICES = rule('audio.session.default-output-devices', 'documented',
  'arkts-apis-audio-audiosessionmanager.md',
  'The default output device is EARPIECE, SPEAKER or DEFAULT; else 6800101.');

/** Enforced by IdleWatch: the session ends, and the app is told. */
rule('audio.session.idle-timeout', 'assumed', 'audio-session-management.md',
  'A session that is active while the app plays nothing is stopped by the system after a while (on the desk 60 s).',
  'Activate the session and play nothing for 5 min; look in hilog for audioSessionDeactivated, its reason and the ' +
  'time it came after.');
