import type { Phone } from '../Phone.ts';

/** One key of the terminal. */
export interface Key {
  readonly key: string;
  readonly does: string;
  press(phone: Phone): void;
}

/** What a person can do with the phone; a key that needs a call says so where there is none. */
export const KEYS: readonly Key[] = [
  { key: 'a', does: 'answer by voice', press: (phone) => phone.answer('voice') },
  { key: 'v', does: 'answer by video', press: (phone) => phone.answer('video') },
  { key: 'r', does: 'reject', press: (phone) => phone.reject() },
  { key: 'h', does: 'hang up', press: (phone) => phone.hangup() },
  { key: 'm', does: 'mute or unmute', press: (phone) => phone.mute(!(phone.call?.isMuted ?? false)) },
  { key: 's', does: 'silence the ring', press: (phone) => phone.silence() },
  { key: 'l', does: 'lock or unlock', press: toggleLock },
  { key: 'c', does: 'carrier call: take or end one', press: toggleCarrierCall },
  { key: 'o', does: 'open the app', press: (phone) => phone.openApp() },
  { key: 'b', does: 'leave the app', press: (phone) => phone.home() },
  { key: 'k', does: 'kill the app', press: (phone) => phone.kill() },
];

function toggleLock(phone: Phone): void {
  if (phone.device.isLocked) {
    phone.unlock();
  } else {
    phone.lock();
  }
}

function toggleCarrierCall(phone: Phone): void {
  if (phone.calls.carrierCall === 'none') {
    phone.answerCarrierCall();
  } else {
    phone.carrierEnded();
  }
}

/** @returns a sentence for the person if the key could not do it */
export function pressKey(phone: Phone, key: string): string | undefined {
  const known = KEYS.find((one) => one.key === key);
  if (known === undefined) {
    return `No key ${JSON.stringify(key)}. ${KEYS.map((one) => one.key).join(' ')} work, and q quits.`;
  }
  try {
    known.press(phone);
    return undefined;
  } catch (error) {
    return `Cannot ${known.does}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
