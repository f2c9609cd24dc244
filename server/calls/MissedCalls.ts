import { seatOf, type SeatId, type Session } from '../link/Session.ts';
import type { CallerAndCalled, Neighbours } from '../link/Neighbours.ts';
import type { EndedReason } from '../link/protocol.ts';
import type { AlertPush } from '../push/AlertPush.ts';
import type { PushResult } from '../push/PushResult.ts';
import { missedCallId } from './missedCallId.ts';
import { missedCallText, type MissedCallTexts } from './MissedCallTexts.ts';
import { pairsOf, type OngoingCall, type OngoingCalls } from './OngoingCalls.ts';
import type { TokenRegistry } from './TokenRegistry.ts';

/** Sends notifications. `PushSender` is one; tests have others. */
export interface AlertPusher {
  notify(push: AlertPush): Promise<PushResult>;
}

/** The push cloud keeps a notice for a device that is offline this long, in seconds: a day, as in push-voip.md. */
const TTL_S = 86_400;

/** Ends of a callee's seat after which the user does not know of the call, or only by chance. */
const MISSED: ReadonlySet<EndedReason | undefined> = new Set<EndedReason>(['cancelled', 'noAnswer', 'busy', 'failed']);

/** Whom notices of missed calls go to, by whom, and what they say. */
export interface MissedCallsOptions {
  readonly pusher: AlertPusher;
  readonly registry: TokenRegistry;
  readonly calls: OngoingCalls;
  /** Two who call each other may do so by two processes. */
  readonly neighbours: Neighbours | undefined;
  readonly texts: MissedCallTexts;
  readonly testMessage: boolean;
}

/**
 * Tells the devices of a called user that they have missed a call. An app in the foreground tells it itself, with the
 * same id, and the system shows one of the two (push-voip.md).
 */
export class MissedCalls {
  constructor(private readonly options: MissedCallsOptions) {}

  /**
   * The session is over for all. Resolves when the cloud has answered for each device. Nobody is told of a call that met
   * one in the other direction: whether its end or the decline of the other side came first does not matter to the user.
   */
  async after(session: Session, call: OngoingCall): Promise<void> {
    const { calls, neighbours } = this.options;
    const backwards = pairsOf(call).map(({ from, to }) => ({ from: to, to: from }));
    if (!wasMissed(session) || backwards.some((pair) => calls.has(pair))
      || neighbours !== undefined && await isCallingElsewhere(backwards, neighbours)) {
      return;
    }
    await Promise.all([...call.rung].map(({ target }) => this.tell(call, target.token, target.lang)));
  }

  private async tell({ sessionId, request }: OngoingCall, token: string | undefined, lang?: string): Promise<void> {
    if (token === undefined) {
      return;
    }
    const { pusher, registry, texts, testMessage } = this.options;
    const { scene, caller: { id, name } } = request;
    const result = await pusher.notify({
      tokens: [token], ttl: TTL_S, testMessage, category: 'MISS_CALL', title: name === '' ? id : name,
      body: missedCallText(texts, lang, scene), appMessageId: missedCallId(sessionId),
      data: { callBack: id, name, media: scene },
    });
    registry.dropUseless(result);
  }
}

async function isCallingElsewhere(pairs: readonly CallerAndCalled[], neighbours: Neighbours): Promise<boolean> {
  return (await Promise.all(pairs.map((pair) => neighbours.isCalling(pair)))).includes(true);
}

/** Nobody has answered on any device, and nobody has said no. */
function wasMissed(session: Session): boolean {
  const callees = session.seats.map(({ id }) => id).filter((id): id is SeatId => id !== 'caller');
  return session.answeredBy === undefined && callees.every((id) => MISSED.has(seatOf(session, id).over));
}
