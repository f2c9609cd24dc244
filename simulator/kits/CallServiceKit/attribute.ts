import { CALL_RULES } from '../../system/CallRules.ts';
import type { KitHost } from '../KitHost.ts';

interface Picture {
  getPixelBytesNumber(): number;
  getImageInfoSync(): { size: { width: number; height: number } };
}

/** VoipCallAttribute (call-voipcall.md), as far as it is about incoming calls. */
export interface Attribute {
  readonly callId: string;
  readonly voipCallType: number;
  readonly userName: string;
  readonly userProfile: Picture;
  readonly abilityName: string;
  readonly voipCallState: number;
  readonly showBannerForIncomingCall?: boolean;
  readonly isVoiceAnswerSupported?: boolean;
  readonly isUserMuteRingToneAllowed?: boolean;
}

const MAX_SIDE = 221;
const MAX_BYTES = 196_608;
/** VoipCallType. */
const TYPES: readonly unknown[] = [0, 1];
const SWITCHES = ['showBannerForIncomingCall', 'isVoiceAnswerSupported', 'isUserMuteRingToneAllowed'] as const;

/** Every required field is there, and every field of its type. */
export function isAttribute(given: unknown): given is Attribute {
  const one = given as Partial<Attribute> | null;
  return typeof one === 'object' && one !== null && isFilled(one.callId) && TYPES.includes(one.voipCallType) &&
    typeof one.userName === 'string' && isFilled(one.abilityName) && typeof one.voipCallState === 'number' &&
    typeof one.userProfile?.getPixelBytesNumber === 'function' &&
    SWITCHES.every((name) => one[name] === undefined || typeof one[name] === 'boolean');
}

function isFilled(text: unknown): boolean {
  return typeof text === 'string' && text !== '';
}

/** The banner comes without a picture that is too large (call-faq-2.md). */
export function isPictureShown(host: KitHost, { userProfile }: Attribute): boolean {
  const { width, height } = userProfile.getImageInfoSync().size;
  const fits = width <= MAX_SIDE && height <= MAX_SIDE && userProfile.getPixelBytesNumber() < MAX_BYTES;
  if (!fits) {
    host.ledger.violate(CALL_RULES.picture, `the picture is ${width} by ${height}`);
  }
  return fits;
}
