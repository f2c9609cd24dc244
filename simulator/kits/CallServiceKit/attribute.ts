import { CALL_RULES } from '../../system/CallRules.ts';
import { readManifest } from '../../process/Manifest.ts';
import type { SystemCall } from '../../system/CallSystem.ts';
import type { Raster } from '../ImageKit/PixelMap.ts';
import type { KitHost } from '../KitHost.ts';

interface Picture {
  getPixelBytesNumber(): number;
  getImageInfoSync(): { size: { width: number; height: number } };
  raster(): Raster;
}

/** VoipCallAttribute (call-voipcall.md), of incoming and outgoing calls. */
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
  readonly isConferenceCall?: boolean;
  readonly isDialingAllowedDuringCarrierCall?: boolean;
}

const MAX_SIDE = 221;
const MAX_BYTES = 196_608;
/** VoipCallType. */
const TYPES: readonly unknown[] = [0, 1];
const SWITCHES = [
  'showBannerForIncomingCall', 'isVoiceAnswerSupported', 'isUserMuteRingToneAllowed', 'isConferenceCall',
  'isDialingAllowedDuringCarrierCall',
] as const;
/** VoipCallType. */
const VIDEO = 1;

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

/** Writes what the app said of a call into the system's picture of it. */
export function describeCall(host: KitHost, call: SystemCall, given: Attribute): void {
  if (!readManifest(host.device.appRoot).abilities.some((ability) => ability.name === given.abilityName)) {
    host.ledger.violate(CALL_RULES.ability, 'abilityName is no ability of module.json5');
  }
  Object.assign(call, {
    isVideo: given.voipCallType === VIDEO, name: given.userName, picture: pictureShown(host, given),
    hasBanner: given.showBannerForIncomingCall ?? true, canVoiceAnswer: given.isVoiceAnswerSupported ?? true,
    canSilence: given.isUserMuteRingToneAllowed ?? false, abilityName: given.abilityName,
  });
}

/** The banner comes without a picture that is too large (call-faq-2.md). */
function pictureShown(host: KitHost, { userProfile }: Attribute): Raster | undefined {
  const { width, height } = userProfile.getImageInfoSync().size;
  const fits = width <= MAX_SIDE && height <= MAX_SIDE && userProfile.getPixelBytesNumber() < MAX_BYTES;
  if (!fits) {
    host.ledger.violate(CALL_RULES.picture, `the picture is ${width} by ${height}`);
  }
  return fits ? userProfile.raster() : undefined;
}
