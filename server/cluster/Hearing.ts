import type { Doorway } from './Doorway.ts';
import { soundOf, type MessageOf, type NodeMessage } from './NodeMessage.ts';
import type { Parts } from './Parts.ts';
import type { Passage } from './Passage.ts';
import type { Questions } from './Questions.ts';
import type { RedisBus } from './RedisBus.ts';
import type { Roster } from './Roster.ts';

/** This process, and the parts of it that others speak to. `me`: its name among them. */
export interface HearingOptions {
  readonly me: string;
  readonly bus: RedisBus;
  readonly parts: Parts;
  readonly roster: Roster;
  readonly questions: Questions;
  readonly passage: Passage;
  readonly doorway: Doorway;
}

/** What this process does about each thing that another one says. */
export class Hearing {
  constructor(private readonly options: HearingOptions) {}

  take(message: NodeMessage): void {
    const { parts: { link, registry, accounts, switchboard }, passage, doorway, roster, questions } = this.options;
    switch (message.type) {
      case 'frame': return doorway.receive(message);
      case 'gone': return doorway.gone(message.from, message.client);
      case 'tell': return passage.client(message.client)?.tell(message.text ?? soundOf(message));
      case 'known': return passage.client(message.client)?.vouch();
      case 'hangUp': return passage.client(message.client)?.hangUp(message.code, message.reason);
      case 'invite': return link.reception.tell(message.who, message.frame);
      case 'hello': return this.introduce(message.from);
      case 'attended':
        roster.attended(message.from, message.who);
        return switchboard.greet(message.who);
      case 'departed': return roster.departed(message.from, message.device);
      case 'belongs':
        roster.belongs(message.device, message.user ?? undefined);
        return link.reception.changeUser(message.device, message.user ?? undefined);
      case 'tokenKept': return registry.learn(message.address);
      case 'tokenDropped': return void registry.unlearn(message.address.token);
      case 'registered': return accounts.learn(message.record);
      case 'adopted': return passage.moved(message.sessionId, message.from);
      case 'decline': return this.decline(message);
      case 'declined': return questions.answer(message.question, message.result);
    }
  }

  private introduce(to: string): void {
    const { parts: { link }, bus, me } = this.options;
    link.reception.here().forEach((who) => bus.say(to, { type: 'attended', from: me, who }));
  }

  private decline({ from, question, sessionId, keys, reason }: MessageOf<'decline'>): void {
    const { parts: { link }, bus } = this.options;
    bus.say(from, { type: 'declined', question, result: link.decline(sessionId, keys, reason) });
  }
}
