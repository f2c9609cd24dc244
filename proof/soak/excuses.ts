import type { Step } from './Step.ts';
import type { Scenario } from './Scenario.ts';

type Cause = (step: Step) => boolean;

/** What makes a thing impossible for any app: a function of a kit that fails, or a service that dies. */
interface Excuse {
  /** All of them are in the scenario. */
  readonly causes: readonly Cause[];
  /** What may then be found. */
  readonly finding: RegExp;
  readonly why: string;
}

const ERRORS = ['throws', 'rejects', 'rejectsLate'];

/** The function fails in one of these ways; in any if not given. */
function fails(point: RegExp, ...kinds: readonly string[]): Cause {
  return (step) => step.do === 'fault' && point.test(String(step.words.point)) &&
    (kinds.length === 0 || kinds.includes(String(step.words.kind)));
}

/** The fault does not go away by trying once more. */
function failsAgain(point: RegExp): Cause {
  const isFault = fails(point, ...ERRORS);
  return (step) => isFault(step) && Number(step.words.times) > 1;
}

/** The fault does not go away by trying twice more. */
function failsThrice(point: RegExp): Cause {
  const isFault = fails(point, ...ERRORS);
  return (step) => isFault(step) && Number(step.words.times) > 2;
}

function dies(...of: readonly string[]): Cause {
  return (step) => step.do === 'death' && of.includes(String(step.words.of));
}

const comesAgain: Cause = (step) => step.do === 'pushAgain' && step.words.isSameId === true;

/** Each is a sentence about the system, never about the app: what no app could do better. */
export const EXCUSES: readonly Excuse[] = [
  {
    causes: [fails(/AVPlayer\.(release|stop)/, 'late', 'rejectsLate')],
    finding: /^(left: the process holds (player|rawFd)|invariant\.I8)/,
    why: 'A release that takes 20 s is still under way when one looks after 12.',
  },
  {
    causes: [fails(/Audio(Renderer|Capturer)\.(release|stop|start)|audio\.createAudio/, 'late', 'rejectsLate')],
    finding: /^(left: the process holds stream|invariant\.I8|audio\.stream)/,
    why: 'As above, of a stream.',
  },
  {
    causes: [fails(/hiTraceMeter\.finishAsyncTrace/, ...ERRORS)], finding: /^left: the process holds trace/,
    why: 'A span that cannot be ended stays open.',
  },
  {
    causes: [failsAgain(/Audio(Renderer|Capturer)\.release/)], finding: /^(left: the process holds stream|invariant\.I8)/,
    why: 'A stream whose release fails each time cannot be given back.',
  },
  {
    causes: [fails(/Audio(Renderer|Capturer)\.(release|stop|start)/, 'never')],
    finding: /^(left: the process holds stream|invariant\.I8)/,
    why: 'What is never answered may still be under way.',
  },
  {
    causes: [fails(/pushService\.receiveMessage/, ...ERRORS)], finding: /^(push\.registered|invariant\.I1)/,
    why: 'Where the system takes no receiver, no push reaches the app.',
  },
  {
    causes: [dies('service')], finding: /^(invariant\.(I2\.(un)?subscribed|I1\.outcome|I3|I4)|call\.push-id)/,
    why: 'When the call service dies, it forgets calls and who listens, and tells nobody; the app has its calls as before.',
  },
  {
    causes: [dies('app', 'phone'), comesAgain], finding: /^(call\.push-id|invariant\.I1\.outcome)/,
    why: 'A new process cannot know that the push of a call that is over has come before.',
  },
  {
    causes: [fails(/voipCall\.off/, ...ERRORS)],
    finding: /^(invariant\.I2\.(un|subscribed: .* a second time)|left: (somebody listens|the process holds subscr))/,
    why: 'A subscription that cannot be ended goes on.',
  },
  {
    causes: [fails(/ImageSource\.createPixelMap|ImageSource\.getImageInfo/, 'never')],
    finding: /^left: the process holds imageSource/, why: 'What is being decoded must not be released.',
  },
  {
    causes: [fails(/report(Incoming|Outgoing)Call$/, 'never')], finding: /^left: the process holds pixelMap/,
    why: 'A picture that the service may still be reading must not be released.',
  },
  {
    causes: [failsAgain(/AVPlayer\.release/)], finding: /^left: the process holds (player|rawFd)/,
    why: 'A player whose release fails each time cannot be given back.',
  },
  {
    causes: [fails(/AVPlayer\.release/, 'never')], finding: /^left: the process holds (player|rawFd)/,
    why: 'A release that is never answered may still be under way.',
  },
  {
    causes: [fails(/AVPlayer\.release/), fails(/AVPlayer\.stop/)], finding: /^(invariant\.I3\.ring|left: it rings)/,
    why: 'A player that can neither be stopped nor released plays on.',
  },
  {
    causes: [dies('service')],
    finding: /^left: the process holds (player|rawFd|vibration|audioSession|stream|task)/,
    why: 'Of a call that the service has forgotten the app hears no end: it has it as long as the other side does.',
  },
  {
    causes: [failsAgain(/stopBackgroundRunning/)], finding: /^left: the process holds task/,
    why: 'A task that cannot be stopped runs on.',
  },
  {
    causes: [fails(/(start|stop)BackgroundRunning/, 'never')], finding: /^left: the process holds task/,
    why: 'What is never answered may still be under way.',
  },
  {
    causes: [fails(/systemLoad\.off/, ...ERRORS)],
    finding: /^left: the process holds (loadListener|systemLoad|listener)/,
    why: 'A subscription that cannot be ended goes on.',
  },
  {
    causes: [fails(/activateAudioSession/)], finding: /^audio\.stream\.after-session/,
    why: 'A call whose session the system refuses is talked all the same.',
  },
  {
    causes: [failsAgain(/deactivateAudioSession/)], finding: /^left: the process holds audioSession/,
    why: 'A session whose deactivation fails each time cannot be given back.',
  },
  {
    causes: [fails(/deactivateAudioSession/, 'never')], finding: /^left: the process holds audioSession/,
    why: 'A deactivation that is never answered may still be under way.',
  },
  {
    causes: [dies('service'), comesAgain], finding: /^invariant\.(I1|I4\.disconnected)/,
    why: 'The app still has the call that the service has forgotten, and takes its push for a repeated one.',
  },
  {
    causes: [fails(/reportIncomingCall$/, 'late', 'rejectsLate')],
    finding: /^invariant\.(I2|I4|I6)/,
    why: 'A report that the service carries out long after it was given up: it is taken back, but was there.',
  },
  {
    causes: [fails(/vibrator\.stopVibration/)], finding: /^(invariant\.I3\.ring|left: it vibrates)/,
    why: 'A motor that cannot be stopped runs to the end of its pattern.',
  },
  {
    causes: [fails(/http\.destroy/, ...ERRORS)], finding: /^left: the process holds http/,
    why: 'A request that cannot be destroyed stays.',
  },
  {
    causes: [fails(/http\.request/, 'never')], finding: /^left: the process holds http/,
    why: 'The kit ends a request in its own time, and here it does not.',
  },
  {
    causes: [fails(/closeRawFdSync/, ...ERRORS)], finding: /^left: the process holds rawFd/,
    why: 'A file that cannot be closed stays open.',
  },
  {
    causes: [fails(/webSocket\.close/, 'never', ...ERRORS)], finding: /^left: the process holds socket/,
    why: 'A connection that cannot be closed stays.',
  },
  {
    causes: [fails(/webSocket\.connect/, 'late', 'rejectsLate')],
    finding: /^(websocket\.listen-before-connect|left: the process holds socket)/,
    why: 'The service begins a late connection when the app has long given it up.',
  },
  {
    causes: [fails(/reportCallStateChange/, 'never')],
    finding: /^(left: a call is shown|invariant\.I2|invariant\.I4|invariant\.I6|left: somebody listens)/,
    why: 'A state that the service does not take changes nothing on the screen.',
  },
  {
    causes: [failsThrice(/reportCallStateChange/)],
    finding: /^(left: a call is shown|invariant\.I2|invariant\.I4|invariant\.I6|left: somebody listens)/,
    why: 'A state that the service refuses three times in turn is not said a fourth time.',
  },
  {
    causes: [failsThrice(/reportCallStateChange/)], finding: /^invariant\.I4\.(order|answered|active|at-once)/,
    why: 'As above: what is refused three times in turn is not said a fourth time.',
  },
  {
    causes: [fails(/reportCallStateChange/, 'rejectsLate')],
    finding: /^invariant\.(I4\.(order|answered|active|at-once)|I2)/,
    why: 'Of a refusal that comes after the next report nothing is to be mended.',
  },
  {
    causes: [fails(/reportCall(State|AudioEvent)Change/, 'late')],
    finding: /^(invariant\.(I4\.disconnected|I2\.subscribed)|call\.unknown)/,
    why: 'The service carries out a late report after the one that followed it; until then the call is on its screen.',
  },
];

/** Whether a finding follows from what the scenario made impossible, and not from what the app did. */
export function isExcused(finding: string, { steps }: Scenario): boolean {
  return EXCUSES.some(({ finding: expected, causes }) =>
    expected.test(finding) && causes.every((cause) => steps.some(cause)));
}
