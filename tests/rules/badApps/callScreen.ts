import type { BadApp } from '../BadApp.ts';
import { told } from '../BadApp.ts';
import { callApp, playing } from './callApp.ts';

const BUTTONS = `return world.buttons('c1');`;
const CAPSULE = `try { world.phone.tapCapsule(); return true; } catch (error) { return false; }`;
const VOICE = callApp(`await ring(world); ${BUTTONS}`);
const VIDEO = callApp(`await ring(world, 'c1', VIDEO); ${BUTTONS}`);
const VOICE_BUTTONS = ['answerVoice', 'reject'];
const VIDEO_BUTTONS = ['answerVideo', 'answerVoice', 'reject'];

const silenced = (fields: string): string =>
  `await ring(world, 'c1', ${fields}); world.phone.silence(); await world.after(10); return heard;`;

const heardIn = (mode: string): string =>
  `world.device.turnRinger('${mode}'); await ring(world); await playRing(world); return world.device.isHeard;`;

/** What the person sees of a call: an app has no other buttons to count on. */
export const CALL_SCREEN: readonly BadApp[] = [
  told('call.banner-permission',
    [callApp(`world.device.isNotificationAllowed = false; await ring(world); ${BUTTONS}`), []], [VOICE, VOICE_BUTTONS]),
  told('call.banner-wanted',
    [callApp(`await ring(world, 'c1', { showBannerForIncomingCall: false }); ${BUTTONS}`), []], [VOICE, VOICE_BUTTONS]),
  told('call.lock-screen', [callApp(`world.phone.lock(); await ring(world, 'c1', VIDEO); ${BUTTONS}`), VOICE_BUTTONS],
    [VIDEO, VIDEO_BUTTONS]),
  told('call.voice-answer',
    [callApp(`await ring(world, 'c1', { voipCallType: 1, isVoiceAnswerSupported: false }); ${BUTTONS}`),
      ['answerVideo', 'reject']], [VIDEO, VIDEO_BUTTONS]),
  told('call.silence-key', [callApp(silenced('{}')), []],
    [callApp(silenced('{ isUserMuteRingToneAllowed: true }')), [['c1', 9, 0]]]),
  told('audio.ringer-mode', [playing(heardIn('silent')), false], [playing(heardIn('normal')), true]),
  told('call.buttons', [callApp(`await ring(world); await state('c1', STATE.ANSWERED); ${BUTTONS}`), ['hangup']],
    [VOICE, VOICE_BUTTONS]),
  told('call.waiting', [callApp(`await talk(world, 'c1'); await ring(world, 'c2'); return world.shows();`),
    ['as a banner', 'as a banner, waiting']],
  [callApp(`await talk(world, 'c1'); await state('c1', STATE.DISCONNECTED); await ring(world, 'c2');
    return world.shows();`),
    ['as a banner', 'as a banner']]),
  told('call.capsule', [callApp(`listen(); await dial('o1'); return world.shows();`), ['as a capsule']],
    [callApp(`await ring(world); return world.shows();`), ['as a banner']]),
  told('call.foreground-banner',
    [callApp(`world.device.bannersInFront = false; await ring(world); ${BUTTONS}`), []],
    [callApp(`world.phone.home(); world.device.bannersInFront = false; await ring(world); ${BUTTONS}`), VOICE_BUTTONS]),
  told('call.no-capsule-in-front', [callApp(`await talk(world, 'c1'); ${CAPSULE}`), false],
    [callApp(`await talk(world, 'c1'); world.phone.home(); ${CAPSULE}`), true]),
];
