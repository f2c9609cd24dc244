import type { BAD_PUSHES, FAULT_KINDS } from '../../protocol.ts';
import type { Words } from './texts.ts';

type FaultKind = (typeof FAULT_KINDS)[number];

export const PANEL_EN = {
  controls: 'Controls', seek: 'Find a control  ( / )', notFound: 'No control has that in its words.',
  groups: {
    push: 'How the call comes', odd: 'Odd pushes', call: 'During a call', device: 'Device', look: 'Look',
    faults: 'Faults',
  },
  callerName: ['Caller', 'The name that the system shows.'] as Words,
  way: ['Way', 'An invite on the link reaches an app that is open; the push reaches all.'] as Words,
  ways: { both: 'push and link', push: 'push only', link: 'link only' },
  ringTime: ['Rings for', 'The next call, until somebody answers: its push’s ttl. The guide advises 30 to 60\u00a0s.'] as Words,
  ringTimes: { '30': '30 s', '60': '60 s' },
  noVoiceAnswer: ['Video by video only', 'The banner of a video call has no answer by voice.'] as Words,
  plain: ['Without picture', 'A caller without a picture of his own.'] as Words,
  both: ['Ring a second device too', 'The user has another device that may answer first.'] as Words,
  bad: {
    bareScene: ['Only a scene', 'extraData {"scene":"voice"}, as in the guide: it has to ring.'],
    noJson: ['No JSON', 'extraData is a plain text: the app has to report an error.'],
    noCallId: ['No callId', 'Nothing can be reported for it, and the app must not stumble.'],
    emptyExtra: ['Empty extraData', 'A push with nothing in it.'],
    unknownScene: ['Unknown scene', 'A scene of a later version: rings as a voice call.'],
    longName: ['A very long name', 'Near the limit of a push: it has to be cut to fit.'],
    expired: ['Too late', 'It was sent five minutes ago: nobody is there any more.'],
    duplicate: ['The same again', 'The last push comes a second time: nothing may ring twice.'],
  } as Record<(typeof BAD_PUSHES)[number], Words>,
  blocked: ['Cloud refuses', 'The push cloud takes no pushes from this project.'] as Words,

  callerHangup: ['Caller ends it', 'Cancels before the answer, hangs up after it.'] as Words,
  secondRing: ['A second call', 'Grace calls too: it waits beside the first.'] as Words,
  secondEnd: ['Second caller ends it', 'Grace cancels, or hangs up.'] as Words,
  elsewhereAnswer: ['Answered elsewhere', 'The second device answers: this one stops ringing.'] as Words,
  elsewhereDecline: ['Declined elsewhere', 'The second device declines for both.'] as Words,
  carrierRing: ['Carrier call rings', 'An ordinary telephone call comes in.'] as Words,
  carrierAnswer: ['Take the carrier call', 'It comes first: what rings is rejected, what talks is hung up.'] as Words,
  carrierDial: ['Make a carrier call', 'The owner dials: what rings is rejected, what talks stays.'] as Words,
  carrierEnd: ['Carrier call ends', 'Hung up, or never taken: the line is free again.'] as Words,
  serviceDeath: ['Call service dies', 'The system service behind all calls crashes and starts anew.'] as Words,

  lock: ['Locked', 'On the lock screen a call is answered by voice only.'] as Words,
  reboot: ['Restart', 'Locked until the first unlock: what the app keeps in EL2 cannot be read.'] as Words,
  openApp: ['Open the app', 'As a tap on its icon.'] as Words,
  home: ['Go home', 'The app goes to the background.'] as Words,
  kill: ['Kill the app', 'Its process ends at once, with all it holds.'] as Words,
  notifications: ['Notifications allowed', 'Without them no call may be shown.'] as Words,
  autoAllow: ['Allow all permissions', 'Nobody is asked: the dialog is answered by itself.'] as Words,
  permissions: {
    'ohos.permission.MICROPHONE': 'Microphone', 'ohos.permission.CAMERA': 'Camera',
  } as Record<string, string>,
  permission: ['What the user has decided about it.'] as readonly [string],
  permissionStates: { granted: 'granted', denied: 'denied', notAsked: 'not asked yet' },
  ringer: ['Ringer', 'What rings and what vibrates.'] as Words,
  ringerModes: { normal: 'ring', vibrate: 'vibrate only', silent: 'silent' },
  doNotDisturb: ['Do not disturb', 'The app can ask; what it does to a call is not documented.'] as Words,
  disturbances: { off: 'off', on: 'on', exceptThisApp: 'on, but not for this app' },
  clock: ['Clock', "Beside the server's: a call may neither be lost by it nor ring too long."] as Words,
  clocks: { 0: 'right', 60: 'a minute ahead', '-60': 'a minute behind' } as Record<string, string>,
  network: ['Network', 'Pushes wait while it is off.'] as Words,
  networks: { up: 'on', slow: 'slow (0.8 s a way)', silent: 'dead (nothing gets through)', offline: 'off' },

  load: ['Load and heat', 'The level that the system tells the app, 0 to 7: it has to do less.'] as Words,
  loads: {
    0: '0 low', 1: '1 normal', 2: '2 medium', 3: '3 high', 4: '4 overheated', 5: '5 warning', 6: '6 emergency',
    7: '7 escape',
  } as Record<string, string>,

  dark: ['Dark', 'Colours of the device, not of this page.'] as Words,
  locale: ['Language', 'Of the device and with it of the app.'] as Words,
  locales: { en_US: 'English', zh_CN: '中文', ar_EG: 'right to left (العربية)' },
  fontScale: ['Text size', 'What the user has set in the system.'] as Words,

  slowPicture: ['Slow picture', "The caller's picture takes 5 s: the call may not wait for it."] as Words,
  fault: ['Kit function', 'All that the app calls.'] as Words,
  faultSeek: 'vibrate, socket, Push …',
  faultKind: 'How',
  faultKinds: (kind: FaultKind, isAtOnce: boolean): string => ({
    fails: isAtOnce ? 'throws' : 'rejects', failsOnce: isAtOnce ? 'throws once' : 'rejects once',
    throws: 'throws, where it should reject', late: 'answers 3 s late', never: 'never answers', twice: 'tells all twice',
  })[kind],
  faultDoes: (kind: FaultKind, isAtOnce: boolean): string => ({
    fails: isAtOnce ? 'Each call of it throws the error.' : 'Each promise of it is rejected with the error.',
    failsOnce: 'The next call fails, the ones after it work again.',
    throws: 'No promise at all: the error comes out of the call itself.',
    late: 'It does its work, 3 seconds later than usual.',
    never: 'Its promise stays open: neither an answer nor an error.',
    twice: 'What it tells by its callback comes a second time.',
  })[kind],
  faultCode: ['Error code', 'BusinessError.code; first one that the kit documents.'] as Words,
  setFault: ['Set the fault', 'It stays until it is taken back.'] as Words,
  clearFault: 'Take back',
  scenario: {
    title: 'Scenario',
    record: ['Record', 'Keeps what is done to the devices and when, from the first command on.'] as Words,
    play: ['Play', 'Does it again, at the same times: also taps in the app.'] as Words,
    stop: ['Stop', 'Does no more of it. What is done stays done.'] as Words,
    share: ['Make a link', 'Whoever opens it on a desk of theirs can play it there.'] as Words,
    copied: 'The link is in the address bar and on the clipboard.',
    tooLong: 'Too long for a link. Record a shorter one.',
  },
  clearFaults: ['All well again', 'Takes back every fault.'] as Words,
};

export type PanelTexts = typeof PANEL_EN;
