import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runScenario } from './runScenario.ts';
import type { Start } from './Scenario.ts';
import type { Step, Words } from './Step.ts';

const CALM: Start = { app: 'closed', isLocked: false, isFirstUnlocked: true, ringer: 'normal', hasMicrophone: true };

/** Each was found by chance, shrunk, and mended: the app, or the desk's rule. */
interface Found {
  /** What used to go wrong, as it is now. */
  readonly says: string;
  readonly start?: Partial<Start>;
  readonly steps: readonly Step[];
}

function at(after: number, kind: string, words: Words): Step {
  return { after, do: kind, words };
}

function ring(after = 0, media = 'voice'): Step {
  return at(after, 'ring', { media, ttl: 30, avatar: '' });
}

function fails(point: string, kind: string, times = 1): Step {
  return at(0, 'fault', { point, kind, times, late: 1 });
}

/** Both sides see each other, three seconds after the ring. */
const SEEN: readonly Step[] = [ring(0, 'video'), at(700, 'answer', { media: 'video' }), at(2300, 'heat', { level: 0 })];
const FILMED: Partial<Start> = { app: 'open', isFilmed: true };

const FOUND: readonly Found[] = [
  {
    says: 'a carrier call takes the session in the moment of its deactivation: it is not deactivated twice',
    steps: [
      ring(), at(500, 'answer', { media: 'voice' }), at(500, 'button', { pick: 2, call: 0, isTwice: false }),
      at(0, 'carrier', { act: 'dials' }),
    ],
  },
  {
    says: 'the microphone that never answers how it wants to be interrupted is given back with the call',
    steps: [
      fails('AudioKit.AudioCapturer.setWillMuteWhenInterrupted', 'never'), ring(), at(500, 'answer', { media: 'voice' }),
    ],
  },
  {
    says: 'a call that is placed is not shown where nobody can listen to its buttons',
    start: { app: 'open' },
    steps: [fails('CallServiceKit.voipCall.on', 'throws', 2), at(0, 'dial', { media: 'video', to: 'carol' })],
  },
  {
    says: 'a call comes in while the end of one of three was refused and is to be said again: its caller hears busy',
    start: { app: 'open' },
    steps: [
      at(0, 'fault', { point: 'CallServiceKit.voipCall.reportCallStateChange', kind: 'rejects', times: 2, late: 1 }),
      ring(), at(668, 'oddPush', { kind: 'unknownScene' }), ring(48), ring(),
    ],
  },
  {
    says: 'a new process, which gets the push of a missed call again, finds it in the list of calls and is silent',
    start: { app: 'open' },
    steps: [
      ring(), at(637, 'carrier', { act: 'dials' }), at(10_551, 'death', { of: 'app' }),
      at(14, 'phone', { act: 'notice' }), at(359, 'pushAgain', { session: 0, isSameId: true }),
    ],
  },
  {
    says: 'the user calls somebody and leaves the app in the same moment',
    start: { app: 'open' },
    steps: [at(0, 'dial', { media: 'voice', to: 'carol' }), at(0, 'phone', { act: 'back' })],
  },
  {
    says: 'a call from the link is over when the service gets to its report',
    start: { app: 'open' },
    steps: [
      at(0, 'fault', { point: 'CallServiceKit.voipCall.reportIncomingCall', kind: 'late', times: 1, late: 20_000 }),
      at(0, 'place', { media: 'voice', ttl: 5, from: 'ada', way: 'both' }),
    ],
  },
  {
    says: 'the link breaks between the invite and its report',
    start: { app: 'open' },
    steps: [
      at(0, 'fault', { point: 'ImageKit.ImageSource.createPixelMap', kind: 'rejectsLate', times: 1000, late: 1500 }),
      at(0, 'place', { media: 'video', ttl: 30, from: 'ada', way: 'both' }), at(500, 'network', { mode: 'offline' }),
    ],
  },
  {
    says: 'a stream whose release is refused late is released once more',
    steps: [
      at(0, 'fault', { point: 'AudioKit.AudioCapturer.release', kind: 'rejectsLate', times: 1, late: 4000 }),
      ring(), at(500, 'answer', { media: 'voice' }),
    ],
  },
  {
    says: 'a call of the link rings anew in the process that comes after the one that died',
    start: { app: 'open' },
    steps: [
      at(0, 'place', { media: 'voice', ttl: 5, from: 'ada', way: 'both' }),
      at(500, 'place', { media: 'video', ttl: 30, from: 'ada', way: 'both' }), at(0, 'death', { of: 'app' }),
    ],
  },
  {
    says: 'an end that overtakes the report of a placed call is said again when the service has taken the call',
    start: { app: 'open' },
    steps: [
      at(0, 'fault', { point: 'CallServiceKit.voipCall.reportOutgoingCall', kind: 'late', times: 1, late: 20_000 }),
      at(0, 'dial', { media: 'voice', isTwice: false }),
    ],
  },
  {
    says: 'a session of the system\'s picker that cannot be destroyed serves the next call: no second one beside it',
    start: { app: 'open' },
    steps: [
      fails('AVSessionKit.AVSession.destroy', 'rejects', 2), at(0, 'dial', { media: 'voice', isTwice: false }),
      at(1000, 'peer', { act: 'hangup', media: 'voice' }), at(500, 'dial', { media: 'voice', isTwice: false }),
    ],
  },
  {
    says: 'the service has died unnoticed, and tells nobody of the mute of the next call',
    start: { app: 'open' },
    steps: [
      ring(), at(1000, 'death', { of: 'service' }), at(2000, 'dial', { media: 'voice', isTwice: false }),
      at(500, 'button', { pick: 1, call: 0, isTwice: false }), at(1500, 'heat', { level: 0 }),
    ],
  },
  {
    says: 'the service has died unnoticed, tells nobody that a call is rejected, and the caller of another one gives up',
    steps: [
      ring(), at(1500, 'death', { of: 'service' }), at(0, 'oddPush', { kind: 'bareScene' }),
      at(100, 'button', { pick: 2, call: 0, isTwice: false }),
    ],
  },
  {
    says: 'the service has forgotten a call that is being answered: it is listened to anew once, and not after the next',
    steps: [
      ring(), at(109, 'phone', { act: 'open' }), at(0, 'answer', { media: 'voice' }), at(0, 'death', { of: 'service' }),
      at(0, 'place', { media: 'voice', ttl: 5, from: 'ada', way: 'both' }),
    ],
  },
  {
    says: 'a call of the link that could not be connected rings anew in the next process, whose server has heard of no end',
    start: { app: 'open' },
    steps: [
      fails('ImageKit.image.createImageSource', 'throws', 2),
      at(0, 'fault', { point: 'NetworkKit.webSocket.send', kind: 'rejectsLate', times: 1, late: 400 }),
      at(0, 'place', { media: 'video', ttl: 5, from: 'carol', way: 'both' }), at(87, 'death', { of: 'phone' }), ring(),
    ],
  },
  {
    says: 'a continuous task whose WantAgent comes when a later call has its own is not asked for any more',
    start: { app: 'open' },
    steps: [
      at(0, 'fault', { point: 'AbilityKit.wantAgent.getWantAgent', kind: 'late', times: 1, late: 20_000 }),
      at(0, 'dial', { media: 'voice', isTwice: false }), at(1300, 'peer', { act: 'hangup', media: 'voice' }),
      at(1900, 'dial', { media: 'video', isTwice: false }), at(20_000, 'peer', { act: 'hangup', media: 'voice' }),
    ],
  },
  {
    says: 'the user mutes a call whose end the service has refused: it is over for the app, which confirms nothing',
    start: { app: 'open' },
    steps: [
      at(0, 'fault', {
        point: 'CallServiceKit.voipCall.reportCallStateChange', kind: 'rejectsLate', times: 2, late: 400,
      }),
      at(0, 'dial', { media: 'voice', isTwice: false }), at(5, 'button', { pick: 0, call: 0, isTwice: false }),
      at(0, 'button', { pick: 3, call: 0, isTwice: false }), at(1500, 'heat', { level: 0 }),
    ],
  },
  {
    says: 'the user mutes, hangs up and calls again in one breath: the second call waits for the end of the first',
    start: { app: 'open' },
    steps: [
      at(0, 'dial', { media: 'voice', isTwice: false }), at(100, 'button', { pick: 3, call: 0, isTwice: false }),
      at(0, 'button', { pick: 0, call: 0, isTwice: false }), at(0, 'dial', { media: 'voice', isTwice: false }),
    ],
  },
  {
    says: 'the end of a call waits for a mute report that is never answered: the one that waits may ring already',
    steps: [
      at(0, 'fault', { point: 'CallServiceKit.voipCall.reportCallAudioEventChange', kind: 'never', times: 1, late: 1 }),
      ring(), at(136, 'answer', { media: 'voice' }), at(1000, 'oddPush', { kind: 'longName' }),
      at(500, 'button', { pick: 1, call: 0, isTwice: false }), at(0, 'caller', { act: 'hangup', session: 0 }),
    ],
  },
  {
    says: 'a continuous task whose end is never answered is still there when the next call asks for its own',
    steps: [
      at(0, 'phone', { act: 'open' }),
      at(0, 'fault', {
        point: 'BackgroundTasksKit.backgroundTaskManager.stopBackgroundRunning', kind: 'never', times: 1, late: 1,
      }),
      ring(), at(500, 'answer', { media: 'voice' }), at(500, 'button', { pick: 0, call: 0, isTwice: false }),
      ring(6000), at(500, 'answer', { media: 'voice' }),
    ],
  },
  {
    says: 'a mute that the service refuses each time is reported anew with the next press, and is refused again',
    steps: [
      at(0, 'fault', {
        point: 'CallServiceKit.voipCall.reportCallAudioEventChange', kind: 'rejects', times: 1000, late: 1,
      }),
      ring(), at(500, 'answer', { media: 'voice' }), at(500, 'button', { pick: 1, call: 0, isTwice: false }),
      at(3000, 'button', { pick: 1, call: 0, isTwice: false }), at(1500, 'heat', { level: 0 }),
    ],
  },
  {
    says: 'the service forgets a call, and its push comes again: the app has it, and it rings on',
    steps: [ring(), at(500, 'death', { of: 'service' }), at(0, 'pushAgain', { session: 0, isSameId: true }), ring(1282)],
  },
  {
    says: 'a report of a call that is over answers late that nobody knows it: the one that is talked stays listened to',
    steps: [
      at(0, 'fault', { point: 'CallServiceKit.voipCall.reportCallStateChange', kind: 'late', times: 1, late: 4000 }),
      ring(), at(700, 'answer', { media: 'voice' }), ring(1000), at(500, 'button', { pick: 1, call: 1, isTwice: false }),
      at(4000, 'heat', { level: 0 }),
    ],
  },
  {
    says: 'an ACTIVE that is refused after everybody has stopped waiting for it is said again: it is the last word',
    steps: [
      at(0, 'fault', {
        point: 'CallServiceKit.voipCall.reportCallStateChange', kind: 'rejectsLate', times: 2, late: 4000,
      }),
      ring(), at(108, 'button', { pick: 1, call: 0, isTwice: false }), at(15_000, 'answer', { media: 'voice' }),
      at(3000, 'heat', { level: 0 }),
    ],
  },
  {
    says: 'a knock that the system begins twenty seconds late is felt for a moment, whatever has become of the call',
    start: { app: 'open' },
    steps: [
      at(0, 'dial', { media: 'voice', isTwice: false }), at(900, 'peer', { act: 'accept', media: 'voice' }),
      at(0, 'fault', { point: 'SensorServiceKit.vibrator.startVibration', kind: 'late', times: 1, late: 12_950 }),
      ring(500), at(700, 'button', { pick: 0, call: 0, isTwice: false }),
    ],
  },
  {
    says: 'the service refuses an end late, and the user rejects in the meantime: it is said again',
    steps: [
      at(0, 'fault', { point: 'CallServiceKit.voipCall.reportCallStateChange', kind: 'rejectsLate', times: 1000, late: 4000 }),
      at(0, 'ring', { media: 'voice', ttl: 5, avatar: '' }), at(10_689, 'button', { pick: 2, call: 0, isTwice: false }),
    ],
  },
  {
    says: 'a new process gets the push of a call that is over, and no answer to its report: it takes the call back',
    start: { app: 'open' },
    steps: [
      ring(), at(500, 'caller', { act: 'cancel', session: 0 }), at(500, 'death', { of: 'app' }),
      at(0, 'fault', { point: 'CallServiceKit.voipCall.reportIncomingCall', kind: 'never', times: 1, late: 1 }),
      at(0, 'pushAgain', { session: 0, isSameId: true }), at(9000, 'heat', { level: 0 }),
    ],
  },
  {
    says: 'a camera that never answers its closing keeps neither the receiver of its pictures nor what packs them',
    steps: [
      fails('CameraKit.CameraInput.close', 'never'), ring(0, 'video'), at(500, 'answer', { media: 'video' }),
      at(500, 'button', { pick: 4, call: 0, isTwice: false }),
    ],
  },
  {
    says: 'a camera that opens when its call is long over is asked for nothing more',
    steps: [
      at(0, 'fault', { point: 'CameraKit.CameraInput.open', kind: 'late', times: 1, late: 20_000 }), ring(0, 'video'),
      at(500, 'answer', { media: 'video' }), at(3000, 'caller', { act: 'hangup', session: 0 }),
    ],
  },
  {
    says: 'a call ends five seconds after the listening began, and the next is on its way: the grace begins with that end',
    start: { app: 'open' },
    steps: [
      at(0, 'fault', { point: 'ImageKit.ImageSource.createPixelMap', kind: 'never', times: 1, late: 1 }),
      at(0, 'dial', { media: 'voice', isTwice: false }), at(4629, 'button', { pick: 0, call: 0, isTwice: false }),
      at(0, 'place', { media: 'voice', ttl: 5, from: 'ada', way: 'linkOnly' }), at(500, 'heat', { level: 0 }),
    ],
  },
  {
    says: 'a small picture that is not to start by itself any more, and refuses that once, is told again',
    start: { app: 'open' },
    steps: [
      at(0, 'place', { media: 'video', ttl: 30, from: 'ada', way: 'both' }),
      at(700, 'button', { pick: 1, call: 0, isTwice: false }),
      at(1500, 'fault', { point: 'ArkUI.PiPController.setAutoStartEnabled', kind: 'throws', times: 1, late: 1 }),
      at(0, 'caller', { act: 'hangup', session: 0 }),
    ],
  },
  {
    says: 'a receiver of pictures that is refused at its release keeps not what packs them',
    steps: [
      fails('CameraKit.Session.beginConfig', 'rejects', 2), fails('ImageKit.ImageReceiver.release', 'rejects'),
      ring(0, 'video'), at(500, 'answer', { media: 'video' }), at(3000, 'caller', { act: 'hangup', session: 0 }),
    ],
  },
  {
    says: 'a camera without a surface for its pictures is closed, and what packs them is not left',
    start: { app: 'open' },
    steps: [
      fails('ImageKit.ImageReceiver.getReceivingSurfaceId', 'throws', 1000), fails('CameraKit.CameraInput.close', 'never', 1000),
      ring(0, 'video'), at(500, 'answer', { media: 'video' }), at(3000, 'caller', { act: 'hangup', session: 0 }),
    ],
  },
  {
    says: 'a camera that is never set up, with a receiver that cannot be unheard, is given back with the call',
    steps: [
      fails('CameraKit.Session.beginConfig', 'never'), fails('ImageKit.ImageReceiver.off', 'rejectsLate', 2),
      ring(0, 'video'), at(500, 'answer', { media: 'video' }), at(3000, 'caller', { act: 'hangup', session: 0 }),
    ],
  },
  {
    says: 'a continuous task that begins twenty seconds late meets its successor, which is just being stopped',
    steps: [
      at(0, 'fault', {
        point: 'BackgroundTasksKit.backgroundTaskManager.startBackgroundRunning', kind: 'late', times: 1, late: 20_000,
      }),
      ring(37, 'video'), at(100, 'button', { pick: 1, call: 0, isTwice: false }), at(5474, 'phone', { act: 'open' }),
      at(14_011, 'phone', { act: 'open' }),
    ],
  },
  {
    says: 'a picture of the other side whose release is never answered keeps not what it was decoded from',
    start: FILMED,
    steps: [...SEEN, fails('ImageKit.PixelMap.release', 'never', 1000), at(1000, 'heat', { level: 2 })],
  },
  {
    says: 'a small picture that cannot be listened to does not come: nobody would take it away',
    start: FILMED,
    steps: [
      fails('ArkUI.PiPController.on', 'rejects'), ring(0, 'video'), at(500, 'answer', { media: 'video' }),
      at(88, 'camera', { act: 'away' }),
    ],
  },
  {
    says: 'a dialog for a permission that fails opens no settings for one that is granted',
    start: { ...FILMED, app: 'open', hasMicrophone: false },
    steps: [
      fails('AbilityKit.requestPermissionsFromUser', 'throws', 2), ring(0, 'video'), at(700, 'answer', { media: 'video' }),
      at(10, 'pageButton', { target: 'askAccess', isTwice: false }),
    ],
  },
  {
    says: 'a small picture that is refused its stop once is stopped with the second try, and does not outlive its call',
    start: FILMED,
    steps: [
      fails('ArkUI.PiPController.stopPiP', 'throws'), ring(0, 'video'), at(500, 'answer', { media: 'video' }),
      at(500, 'phone', { act: 'home' }), at(0, 'heat', { level: 5 }),
    ],
  },
  {
    says: 'a video call that the service has forgotten, and whose push comes again, is turned into voice: the app has it',
    start: FILMED,
    steps: [
      ring(0, 'video'), at(500, 'answer', { media: 'video' }), at(0, 'pushAgain', { session: 3, isSameId: true }),
      at(0, 'death', { of: 'service' }), at(500, 'camera', { act: 'media' }),
    ],
  },
  {
    says: 'an answer that the service refuses twenty seconds late is no matter to the type that is reported afterwards',
    start: FILMED,
    steps: [
      at(0, 'fault', {
        point: 'CallServiceKit.voipCall.reportCallStateChange', kind: 'rejectsLate', times: 1, late: 20_000,
      }),
      ring(0, 'video'), at(500, 'answer', { media: 'video' }), at(30_415, 'heat', { level: 5 }),
    ],
  },
  {
    says: 'ANSWERED and ACTIVE are refused twenty seconds late, one after the other: ACTIVE is said again, which is enough',
    start: FILMED,
    steps: [
      at(0, 'fault', {
        point: 'CallServiceKit.voipCall.reportCallStateChange', kind: 'rejectsLate', times: 2, late: 20_000,
      }),
      at(0, 'place', { media: 'video', ttl: 5, from: 'ada', way: 'linkOnly' }), at(500, 'answer', { media: 'video' }),
      at(24_455, 'heat', { level: 0 }),
    ],
  },
  {
    says: 'a loudspeaker that is tried again waits for a session that comes back in the same instant',
    steps: [
      ring(0, 'voice'), at(100, 'answer', { media: 'voice' }), at(53, 'carrier', { act: 'dials' }),
      at(2517, 'button', { pick: 3, call: 0, isTwice: false }),
    ],
  },
];

describe('What random runs have found', () => {
  for (const { says, start, steps } of FOUND) {
    it(says, async () => {
      assert.deepEqual(await runScenario({ start: { ...CALM, ...start }, steps }), []);
    });
  }
});
