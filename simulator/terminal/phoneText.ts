import type { Phone } from '../Phone.ts';
import type { SystemCall } from '../system/CallSystem.ts';

/** What the phone shows now, in one line: lock, sound, call, and the buttons that the system offers. */
export function phoneText(phone: Phone): string {
  const { device } = phone;
  const signs = [
    device.isLocked ? 'locked' : 'unlocked',
    ...(device.isHeard ? ['♪ ringing'] : []),
    ...(phone.calls.isFelt ? ['≋ vibrating'] : []),
    ...(phone.front === undefined ? [] : [`app: ${phone.front}`]),
    ...(phone.calls.carrierCall === 'none' ? [] : ['carrier call']),
  ];
  return `[${signs.join(' · ')}] ${callText(phone, phone.call)}`;
}

function callText(phone: Phone, call: SystemCall | undefined): string {
  if (call === undefined) {
    return 'no call';
  }
  const kind = call.isVideo ? 'video call' : 'voice call';
  switch (call.state) {
    case 'ringing':
      return `${phone.device.isLocked ? 'lock screen' : 'banner'}: ${call.name}, ${kind}${call.picture !== undefined ? ', with picture' : ''}` +
        `   ${buttons(phone, call)}`;
    case 'answered':
      return `capsule: ${call.name}, connecting…   h hang up`;
    default:
      return `capsule: ${call.name}, ${kind}${call.isMuted ? ', muted' : ''}   m mute  h hang up`;
  }
}

function buttons(phone: Phone, call: SystemCall): string {
  const video = call.isVideo && !phone.device.isLocked ? 'v answer by video  ' : '';
  return `${video}a answer by voice  r reject  s silence`;
}
