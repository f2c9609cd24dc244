/** Why the push cloud refused single tokens (push-scenariozed-api-response.md, illegalTokens). */
export interface TokenReason {
  readonly advice: string;
  /** True if the token itself is of no use any more: forget it and wait for the app to upload a new one. */
  readonly drop: boolean;
  /** True if no token of the project will be taken until somebody has looked into AppGallery Connect. */
  readonly alarm: boolean;
}

/** Each documented reason why a token was refused, and what to do with the token. */
export const TOKEN_REASONS: ReadonlyMap<string, TokenReason> = new Map<string, TokenReason>([
  ['noPushTypeRight', alarm('Apply for the right to push in-app call messages (push-type 10).')],
  ['noRight', drop('The token is of an app outside this project, or from before an upgrade to HarmonyOS 5: '
    + 'have the app fetch it anew and check the project ID.')],
  ['atomicUnableSendUnsubscribedMsg', keep('An atomic service cannot get this kind of message.')],
  ['tokenFormatError', drop('This is no push token: have the app fetch it anew.')],
  ['countryNotSupport', keep('The device is in a country without this service.')],
  ['tokenPlatformNotSupport', drop('The token is of another platform: have the app fetch it anew.')],
  ['disableSendHuaweiMsgBecauseOfPenalty', alarm('The app is under a penalty: see AppGallery Connect.')],
  ['differentImgVerifyPolicy', keep('The picture was verified for another push-type.')],
  ['appinfoError', alarm('The app does not exist in AppGallery Connect (yet).')],
  ['notSupportPlayVoice', keep('A voice broadcast must be sent as push-type 2.')],
  ['noRightToSendThisLiveNotificationEvent', keep('Apply for the right to this live view.')],
]);

/** For a reason that is not documented: say it, keep the token. */
export const UNKNOWN_REASON: TokenReason = keep('Look the reason up in the Push Kit documents.');

function keep(advice: string): TokenReason {
  return { advice, drop: false, alarm: false };
}

function alarm(advice: string): TokenReason {
  return { advice, drop: false, alarm: true };
}

function drop(advice: string): TokenReason {
  return { advice, drop: true, alarm: false };
}
