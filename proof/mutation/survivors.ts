/** Why a mutant may live. */
export interface Reason {
  /** Matches the mutant's name without its line and column. */
  readonly mutant: RegExp;
  readonly why: string;
}

const SAME_TWICE = 'what is so already is written again as it is; only the note in the log differs';
const NO_ADDRESSEE = 'the event has no addressee, so handing it on as well changes nothing';
const NOBODY = 'the unusable push: of what it carries nothing is ever shown or told';
const MILLISECONDS = 'a time in ms since 1970 is 0 where there is none, and never 1';
const UNREACHED = 'the gate before it lets no such case through';

/** Each survivor with the reason why nothing can tell it from the app as it is, or why nothing needs to. */
export const REASONS: readonly Reason[] = [
  { mutant: /^Arrival\.ets (CallMedia\.VOICE becomes VIDEO|0 becomes 1)$/, why: NOBODY },
  { mutant: /^Call\.ets false becomes true$/, why: 'isCooled is set anew by every answer before anybody reads it' },
  { mutant: /^Departure\.ets (left out: call\.attempts = 1;|1 becomes 2)$/, why: 'only incoming reports are tried again' },
  { mutant: /^DeviceTurn\.ets true becomes false$/, why: NO_ADDRESSEE },
  { mutant: /^DeviceTurn\.ets if becomes false$/, why: SAME_TWICE },
  { mutant: /^DeviceTurn\.ets (left out: turn\.attend\(\);|if becomes true)$/, why: SAME_TWICE },
  { mutant: /^DialingState\.ets left out: Moves\.confirm/, why: 'the end that follows stops the same timer' },
  { mutant: /^EndedState\.ets if becomes false$/, why: 'stops a timer that does not run any more' },
  { mutant: /^Glare\.ets < becomes <=$/, why: 'two calls of one session are found to be doubles before' },
  { mutant: /^JsonReader\.ets always the second arm$/, why: 'wrap finds undefined to be no object as well' },
  { mutant: /^JsonReader\.ets > becomes >=$/, why: '0 is 0 by either way' },
  { mutant: /^Limits\.ets 10000 becomes 10001$/, why: 'the system\'s own limit, kept for whoever reads; ours is shorter' },
  { mutant: /^MediaSwitch\.ets left out: call\.isCooled = false;$/, why: 'a cooled call is cleared as soon as it may change' },
  { mutant: /^(MediaSwitch|Microphone)\.ets if becomes false$/, why: SAME_TWICE },
  { mutant: /^Moves\.ets (TimerKind\.REPORT becomes RETRY|left out: turn\.emit\(new StopTimer\(call\.callId, TimerKind\.REPORT)/,
    why: 'a late report timer means nothing to a call that is over' },
  { mutant: /^PreparingState\.ets && becomes \|\|$/, why: 'the timer runs only while its report is not made' },
  { mutant: /^PushParser\.ets Limits\.EXTRA_DATA_LENGTH becomes RELEASE_MS$/, why: 'a caller of more than 3,000 characters fits no push' },
  { mutant: /^RecordRule\.ets EndReason\.REMOTE_HANGUP becomes PEER_BUSY$/, why: 'every ended call has a reason' },
  { mutant: /^(RecordRule|RingTime)\.ets 0 becomes 1$/, why: MILLISECONDS },
  { mutant: /^RingTime\.ets (> becomes >=|1 becomes 2)$/, why: MILLISECONDS },
  { mutant: /^TextRules\.ets (8 becomes 9|0 becomes 1|true becomes false)$/, why: 'a first cut before the exact one; the text is trimmed anyway' },
  { mutant: /^TextRules\.ets < becomes <=$/, why: 'NaN, which charCodeAt gives behind the end, is in no range' },
  { mutant: /^TextRules\.ets (32 becomes 33|159 becomes 160)$/, why: 'the next one is a blank, and was folded before' },
  { mutant: /^TextRules\.ets (57343 becomes 57344|55296 becomes 55297)$/, why: UNREACHED },
  { mutant: /^Transition\.ets (true becomes false|always the first arm)$/, why: NO_ADDRESSEE },
  { mutant: /^Turn\.ets /, why: 'the note is for the log; a step that changes something needs none' },
];

export function reasonFor(name: string): string | undefined {
  const words = name.replace(/:\d+:\d+ /, ' ');
  return REASONS.find((reason) => reason.mutant.test(words))?.why;
}
