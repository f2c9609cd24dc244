import type { Cause, Finding, Past } from './Past.ts';
import {
  beforeRetry, cameAgainAfter, ERRORS, failed, failedTimes, ofAnyCall, serviceDied, underWay,
} from './Past.ts';

/** What makes a thing impossible for any app: a function of a kit that has failed, or a service that has died. */
interface Excuse {
  /** All of them came before it. */
  readonly causes: readonly Cause[];
  /** What may then be found. */
  readonly finding: RegExp;
  readonly why: string;
}

/** A call rings no longer than this, and the app believes in it so long, ms. */
const RING_MS = 66_000;
/** The longest piece of a vibration that the app starts, ms. */
const MOTOR_MS = 1_000;
/** From the end of a call until the app has given up saying so, ms. */
const END_MS = 10_000;
/** A state that was refused is said again after at most so long (SystemEffects), ms. */
const RETRY_MS = 500;
/** So long a report that is not answered, or is refused again and again, holds up the end of its call (ReportLane), ms. */
const LANE_MS = 2_000;

const STREAM = /Audio(Renderer|Capturer)\.(release|stop|start)|audio\.createAudio/;
const LEFT_PICTURE = /^left: the process holds (window|listener) of picture in picture/;
const STATE = /voipCall\.reportCallStateChange/;

/** Each is a sentence about the system, never about the app: what no app could do better. */
export const EXCUSES: readonly Excuse[] = [
  // Sound and motor
  {
    causes: [underWay(/AVPlayer\.(release|stop)/)], finding: /^left: the process holds (player|rawFd)/,
    why: 'A release that is not answered yet is still under way.',
  },
  {
    causes: [failedTimes(/AVPlayer\.release/, 2)], finding: /^left: the process holds (player|rawFd)/,
    why: 'A player whose release fails each time cannot be given back.',
  },
  {
    causes: [failed(/AVPlayer\.release/), failed(/AVPlayer\.stop/)], finding: /^(invariant\.I3\.|left: it rings)/,
    why: 'A player that can neither be stopped nor released plays on.',
  },
  {
    causes: [underWay(/vibrator\.startVibration/, MOTOR_MS)], finding: /^left: (it vibrates|the process holds vibration)/,
    why: 'A vibration that the system begins long after it was asked for runs for a moment.',
  },
  {
    causes: [failed(/vibrator\.stopVibration/, [], MOTOR_MS)], finding: /^(invariant\.I3\.ring|left: it vibrates)/,
    why: 'A motor that cannot be stopped runs to the end of its pattern.',
  },
  {
    // Said at once, the end would overtake a report that the service may still be taking.
    causes: [failed(/reportCall(State|AudioEvent)Change/, [], LANE_MS)], finding: /^invariant\.I3\.ring/,
    why: 'An end waits for the report before it: another call rings, and for the service the first one is talked still.',
  },
  {
    causes: [underWay(STREAM)], finding: /^(left: the process holds stream|audio\.stream)/,
    why: 'What the system does with a stream and has not answered yet is still under way.',
  },
  {
    causes: [failedTimes(/Audio(Renderer|Capturer)\.release/, 2)], finding: /^left: the process holds stream/,
    why: 'A stream whose release fails each time cannot be given back.',
  },
  {
    causes: [underWay(/\.activateAudioSession/)], finding: /^audio\.stream\.after-session/,
    why: 'A call whose session the system does not answer for is talked all the same, after some patience.',
  },
  {
    causes: [failedTimes(/deactivateAudioSession/, 2)], finding: /^left: the process holds audioSession/,
    why: 'A session whose deactivation fails each time cannot be given back.',
  },
  {
    causes: [underWay(/deactivateAudioSession/)], finding: /^left: the process holds audioSession/,
    why: 'A deactivation that is not answered yet may still be under way.',
  },
  // What the app holds beside
  {
    causes: [failed(/hiTraceMeter\.finishAsyncTrace/, ERRORS)], finding: /^left: the process holds trace/,
    why: 'A span that cannot be ended stays open.',
  },
  {
    causes: [failedTimes(/stopBackgroundRunning/, 2)], finding: /^(left: the process holds task|task\.once)/,
    why: 'A task that cannot be stopped runs on.',
  },
  {
    causes: [underWay(/(start|stop)BackgroundRunning/)], finding: /^(left: the process holds task|task\.once)/,
    why: 'What is not answered yet may still be under way.',
  },
  {
    causes: [failedTimes(/AVSession\.destroy/, 2)], finding: /^left: the process holds session/,
    why: 'A media session whose destruction fails each time stays.',
  },
  {
    causes: [underWay(/avSession\.createAVSession|AVSession\.destroy/)], finding: /^left: the process holds session/,
    why: 'What is not answered yet may still be under way.',
  },
  {
    causes: [failedTimes(/PiPController\.setAutoStartEnabled/, 2)], finding: /^left: the process holds picture in picture/,
    why: 'A small picture that cannot be kept from starting by itself, tried twice, stays so.',
  },
  {
    causes: [failedTimes(/PiPController\.stopPiP/, 2)], finding: LEFT_PICTURE,
    why: 'A small picture that cannot be stopped, tried twice, stays on the screen.',
  },
  {
    causes: [underWay(/PiPController\.stopPiP/)], finding: LEFT_PICTURE,
    why: 'A small picture whose stop is not answered yet is still there.',
  },
  {
    causes: [failed(/systemLoad\.off/, ERRORS)],
    finding: /^left: the process holds (loadListener|systemLoad|listener)/,
    why: 'A subscription that cannot be ended goes on.',
  },
  {
    causes: [underWay(/ImageSource\.createPixelMap|ImageSource\.getImageInfo/)],
    finding: /^left: the process holds imageSource/, why: 'What is being decoded must not be released.',
  },
  {
    causes: [underWay(/PixelMap\.(scale|rotate)$|ImagePacker\.packToData/)],
    finding: /^left: the process holds pixelMap/, why: 'What is being turned or packed must not be released.',
  },
  {
    causes: [underWay(/report(Incoming|Outgoing)Call$/)], finding: /^left: the process holds pixelMap/,
    why: 'A picture that the service may still be reading must not be released.',
  },
  {
    causes: [failed(/http\.destroy/, ERRORS)], finding: /^left: the process holds http/,
    why: 'A request that cannot be destroyed stays.',
  },
  {
    causes: [underWay(/http\.request/)], finding: /^left: the process holds http/,
    why: 'The kit ends a request in its own time, and here it does not.',
  },
  {
    causes: [failed(/closeRawFdSync/, ERRORS)], finding: /^left: the process holds rawFd/,
    why: 'A file that cannot be closed stays open.',
  },
  {
    causes: [failed(/webSocket\.close/, ['never', ...ERRORS])], finding: /^left: the process holds socket/,
    why: 'A connection that cannot be closed stays.',
  },
  {
    causes: [failed(/webSocket\.connect/, ['late', 'rejectsLate'])],
    finding: /^(websocket\.listen-before-connect|left: the process holds socket)/,
    why: 'The service begins a late connection when the app has long given it up.',
  },
  // The call service and Push Kit
  {
    causes: [failed(/pushService\.receiveMessage/, ERRORS)], finding: /^(push\.registered|invariant\.I1)/,
    why: 'Where the system takes no receiver, no push reaches the app.',
  },
  {
    causes: [failed(/voipCall\.off/, ERRORS)],
    finding: /^(invariant\.I2\.(un|subscribed: .* a second time)|left: (somebody listens|the process holds subscr))/,
    why: 'A subscription that cannot be ended goes on.',
  },
  {
    causes: [serviceDied(RING_MS)],
    finding: /^(invariant\.(I2\.(un)?subscribed|I1\.outcome)|call\.push-id)/,
    why: 'When the call service dies, it forgets calls and listeners, and tells nobody; the app has its calls as before.',
  },
  {
    causes: [failed(/reportCall(State|AudioEvent)Change/, [], LANE_MS)], finding: /^invariant\.I7\.confirmed/,
    why: 'A mute that is refused each time, or waits for a report before it, is not confirmed within a second.',
  },
  {
    causes: [cameAgainAfter('app', 'phone')], finding: /^(call\.push-id|invariant\.I1\.outcome)/,
    why: 'A new process cannot know that the push of a call that is over has come before.',
  },
  {
    causes: [cameAgainAfter('app', 'phone'), underWay(/reportIncomingCall$/)],
    finding: /^invariant\.(I4\.disconnected|I2\.unsubscribed)/,
    why: 'As above; and a report that is not answered is taken back, whether or not the service has taken it.',
  },
  {
    causes: [cameAgainAfter('app', 'phone'), failed(/preferences\./)], finding: /^invariant\.I9\.once/,
    why: 'A list of calls that could not be kept, or cannot be read, tells a new process nothing.',
  },
  {
    causes: [cameAgainAfter('service')], finding: /^(invariant\.(I1|I4\.disconnected)|call\.unknown: ACTIVE)/,
    why: 'The app still has the call that the service has forgotten, and takes its push for a repeated one.',
  },
  {
    causes: [underWay(/reportIncomingCall$/, END_MS, ['late'])],
    finding: /^invariant\.(I2|I4|I6)/,
    why: 'A report that the service carries out long after it was given up: it is taken back, but was there.',
  },
  {
    causes: [underWay(STATE)],
    finding: /^(left: a call is shown|invariant\.I2|invariant\.I4|left: somebody listens)/,
    why: 'A state that the service has not taken yet changes nothing on the screen.',
  },
  {
    causes: [failedTimes(STATE, 3)],
    finding: /^(left: a call is shown|invariant\.I2|invariant\.I4|left: somebody listens)/,
    why: 'A state that the service refuses three times in turn is not said a fourth time.',
  },
  {
    causes: [beforeRetry(STATE, RETRY_MS)], finding: /^invariant\.I4\.ended/,
    why: 'A call whose end was refused late is on the screen, and can be rejected there, until its end is said again.',
  },
  {
    causes: [ofAnyCall(underWay(STATE))], finding: /^invariant\.(I5\.crossed|I6)/,
    why: 'A call whose end the service has not taken yet counts, and is asked to end when another one is.',
  },
  {
    causes: [ofAnyCall(failedTimes(STATE, 3))], finding: /^invariant\.(I5\.crossed|I6)/,
    why: 'As above: what is refused three times in turn stays on the screen.',
  },
  {
    // Turning the new call away unasked would be worse: mostly its place is free in a moment. The refusal is handled.
    causes: [ofAnyCall(beforeRetry(STATE, RETRY_MS))], finding: /^invariant\.I6/,
    why: 'A call whose end was refused counts until it is said again; the app lets the service say if there is room.',
  },
  {
    causes: [underWay(STATE, END_MS, ['rejectsLate'])],
    finding: /^invariant\.(I4\.(order|answered|active|at-once)|I2)/,
    why: 'Of a refusal that comes after the next report nothing is to be mended.',
  },
  {
    causes: [underWay(/reportCall(State|AudioEvent)Change/, END_MS)],
    finding: /^(invariant\.(I4\.disconnected|I2\.subscribed)|call\.unknown)/,
    why: 'The service carries out a late report after the one that followed it; until then the call is on its screen.',
  },
];

/** Whether a finding follows from what the system has done before, and not from what the app did. */
export function isExcused(finding: Finding, past: Past): boolean {
  return excuseOf(finding, past) !== undefined;
}

export function excuseOf(finding: Finding, past: Past): Excuse | undefined {
  return EXCUSES.find(({ finding: expected, causes }) =>
    expected.test(finding.text) && causes.every((cause) => cause(finding, past)));
}
