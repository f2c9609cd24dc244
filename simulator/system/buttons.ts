import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { Button } from './Button.ts';
import type { SystemCall } from './SystemCall.ts';

export type { Button } from './Button.ts';

/** Enforced by which buttons there are. */
rule('call.banner-permission', 'documented', 'call-faq-1.md',
  'Without the permission for notifications a call has no banner and no button outside of the app.');
rule('call.banner-wanted', 'documented', 'call-voipcall.md',
  'A call that is reported with showBannerForIncomingCall false rings without a banner.');
rule('call.foreground-banner', 'assumed', 'incoming-calls.md',
  'A banner is shown for an app in the background; for one in front it may be missing, and the desk can do both.',
  'Keep the app in front and unlocked, let somebody call, and look whether the system shows a banner above the page.');
rule('call.no-capsule-in-front', 'documented', 'changelogs-for-all-apps-5032.md',
  'While the app is in front its call has no capsule: mute and hang-up are on the panel of notifications.');
rule('call.lock-screen', 'documented', 'push-voip.md', 'On the lock screen a call is answered by voice only.');
rule('call.voice-answer', 'documented', 'call-voipcall.md',
  'A video call is answered by voice only where isVoiceAnswerSupported is not false.');
rule('call.silence-key', 'documented', 'call-voipcall.md',
  'The key that silences the ring reaches an app that has set isUserMuteRingToneAllowed, and no other.');
rule('call.buttons', 'assumed', 'incoming-calls.md',
  'What rings can be answered or rejected; what runs can be hung up; what is dialled or active can be muted.',
  'Ring, answer and dial one call each; write down which buttons banner, capsule and lock screen show in each ' +
  'state.');

/** The buttons of a call as it is now. */
export function buttonsOf(device: Device, call: SystemCall): readonly Button[] {
  const keys: readonly Button[] = call.state === 'ringing' && call.canSilence ? ['silence'] : [];
  return device.isNotificationAllowed ? [...keys, ...onScreen(device, call)] : keys;
}

function onScreen(device: Device, call: SystemCall): readonly Button[] {
  switch (call.state) {
    case 'ringing':
      return hasBanner(device, call) ? [...answers(device, call), 'reject'] : [];
    case 'answered':
      return ['hangup'];
    case 'dialing':
    case 'active':
      return ['hangup', call.isMuted ? 'unmute' : 'mute'];
    default:
      return [];
  }
}

/** A banner, or on a locked device the lock screen. */
function hasBanner(device: Device, call: SystemCall): boolean {
  return call.hasBanner && (device.bannersInFront || !device.isForeground);
}

function answers(device: Device, call: SystemCall): readonly Button[] {
  const canVoice = call.canVoiceAnswer && device.offersVoiceAnswer;
  const voice: readonly Button[] = !call.isVideo || canVoice ? ['answerVoice'] : [];
  return call.isVideo && !device.isLocked ? ['answerVideo', ...voice] : voice;
}
