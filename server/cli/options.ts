import { readCommandLine, type CommandLine, type Values, wholeNumber, WrongOption } from '../../scripts/commandLine.ts';
import { isOneOf } from '../link/isOneOf.ts';
import { MEDIA, type Media } from '../link/protocol.ts';
import { DEFAULT_LISTEN, DEFAULT_SERVER } from './help.ts';
import { noPlace, placeOf, type Place } from './Place.ts';

/** The command line, checked. Times in seconds. */
export interface CallOptions {
  readonly scene: Media;
  readonly name: string;
  readonly callerId: string;
  readonly avatar: string | undefined;
  readonly token: string | undefined;
  readonly user: string | undefined;
  readonly ttl: number;
  readonly answerTimeout: number | undefined;
  readonly hangUpAfter: number | undefined;
  /** Wait to be called, as `callerId`, instead of calling. */
  readonly isWaiting: boolean;
  /** The called side says that it is busy. */
  readonly isBusy: boolean;
  /** The called side rings this long before it answers. */
  readonly answerAfter: number | undefined;
  /** The server to use, or what it takes to be one. */
  readonly through: { readonly kind: 'server'; readonly url: string } | OwnServer;
}

/** The command is the app server itself for its one call: what it pushes with, and where it listens. */
export interface OwnServer {
  readonly kind: 'own';
  readonly keyFile: string;
  readonly project: string | undefined;
  readonly pushBase: string | undefined;
  readonly listen: Place;
  readonly testMessage: boolean;
}

const SPEC = {
  'scene': { type: 'string' },
  'video': { type: 'boolean', default: false },
  'wait': { type: 'boolean', default: false },
  'busy': { type: 'boolean', default: false },
  'answer-after': { type: 'string' },
  'cancel-after': { type: 'string' },
  'name': { type: 'string', default: 'Caller' },
  'caller-id': { type: 'string', default: 'caller' },
  'avatar': { type: 'string' },
  'to': { type: 'string' },
  'token': { type: 'string' },
  'user': { type: 'string' },
  'ttl': { type: 'string', default: '30' },
  'answer-timeout': { type: 'string' },
  'hang-up-after': { type: 'string' },
  'server': { type: 'string' },
  'key': { type: 'string' },
  'project': { type: 'string' },
  'listen': { type: 'string', default: DEFAULT_LISTEN },
  'push-base': { type: 'string' },
  'test-message': { type: 'boolean', default: false },
} as const;

/** In seconds: a day, which no call here lasts. */
const LONGEST = 86_400;

type CallValues = Values<typeof SPEC>;

/** Reads the command line. Never throws. */
export function readOptions(args: readonly string[]): CommandLine<CallOptions> {
  return readCommandLine({ name: 'npm run call --', options: SPEC }, args, check);
}

function check(values: CallValues): CallOptions {
  const { scene = values.video ? 'video' : 'voice', name, avatar, to, token, user } = values;
  if (!isOneOf(MEDIA, scene)) {
    throw new WrongOption(`--scene must be one of ${MEDIA.join(', ')}.`);
  }
  if (values.video && scene !== 'video') {
    throw new WrongOption(`--video and --scene ${scene} say different things: leave one of them out.`);
  }
  if ([to, token, user].filter((destination) => destination !== undefined).length > 1) {
    throw new WrongOption('Name one destination: --to (or --token) or --user.');
  }
  checkSides(values);
  return {
    scene, name, avatar, user,
    token: to ?? token,
    callerId: values['caller-id'],
    ttl: seconds('ttl', values.ttl, 1),
    answerTimeout: optionalSeconds('answer-timeout', values['answer-timeout'])
      ?? optionalSeconds('cancel-after', values['cancel-after']),
    isWaiting: values.wait,
    isBusy: values.busy,
    answerAfter: optionalSeconds('answer-after', values['answer-after']),
    hangUpAfter: optionalSeconds('hang-up-after', values['hang-up-after']),
    through: values.key === undefined ? serverOf(values) : ownServer(values.key, values),
  };
}

/** Who calls does not answer, and who waits calls nobody. */
function checkSides(values: CallValues): void {
  const { wait, busy, key, to, token, user } = values;
  if (!wait && (busy || values['answer-after'] !== undefined)) {
    throw new WrongOption('--busy and --answer-after are for the called side: add --wait.');
  }
  if (wait && (key !== undefined || (to ?? token ?? user) !== undefined)) {
    throw new WrongOption('--wait is called, and calls nobody: leave out --key, --to, --token and --user.');
  }
}

function serverOf({ server = DEFAULT_SERVER, project, 'push-base': pushBase }: CallValues): CallOptions['through'] {
  if (project !== undefined || pushBase !== undefined) {
    throw new WrongOption('--project and --push-base are for calls with a key file of your own: add --key.');
  }
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) {
    throw new WrongOption('--server must be an address that begins with http:// or https://.');
  }
  return { kind: 'server', url: server.replace(/\/+$/, '') };
}

function ownServer(keyFile: string, values: CallValues): OwnServer {
  if (values.server !== undefined || values.user !== undefined) {
    throw new WrongOption('With --key this command is the app server itself: leave out --server and --user.');
  }
  if (values.to === undefined && values.token === undefined) {
    throw new WrongOption('With --key no device is known yet: name the push token to call with --token.');
  }
  const listen = placeOf(values.listen);
  if (listen === undefined) {
    throw new WrongOption(noPlace('--listen', values.listen, DEFAULT_LISTEN));
  }
  return {
    kind: 'own', keyFile, listen,
    project: values.project, pushBase: values['push-base'], testMessage: values['test-message'],
  };
}

function optionalSeconds(option: string, text: string | undefined): number | undefined {
  return text === undefined ? undefined : seconds(option, text, 0);
}

function seconds(option: string, text: string, least: number): number {
  return wholeNumber(option, text, least, LONGEST, ' of seconds');
}
