import { rule } from '../rules/Rule.ts';
import type { DeskClock } from './Clock.ts';
import type { Timeline } from './Timeline.ts';

rule('notification.message-id', 'documented', 'js-apis-inner-notification-notificationrequest.md',
  'Of notifications with one appMessageId, whichever way they came, the first of 24 hours is shown; the others vanish without a word.');
rule('notification.reboot', 'documented', 'js-apis-inner-notification-notificationrequest.md',
  'A restart of the device forgets which appMessageIds there were.');

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a tap starts: an ability of the app, with want.parameters. */
export interface Tap {
  readonly abilityName: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** One notification as it stands in the list. */
export interface Notice {
  readonly source: 'app' | 'push';
  /** Numbers of the app's and of push's own notifications do not meet. */
  readonly id: number;
  /** Empty where it has none. */
  readonly appMessageId: string;
  readonly title: string;
  readonly text: string;
  /** SlotType by name, e.g. SOCIAL_COMMUNICATION. */
  readonly slot: string;
  /** Undefined: a tap does nothing but remove it. */
  readonly tap?: Tap | undefined;
}

/** The list of notifications of one device, newest last. */
export class Notifications {
  readonly shown: Notice[] = [];
  /** Called with each notification that is published, shown or not. */
  readonly onPublish: Array<(notice: Notice) => void> = [];
  /** Called when the list has changed. */
  readonly onChange: Array<() => void> = [];
  private readonly clock: Pick<DeskClock, 'now'>;
  private readonly timeline: Timeline;
  private readonly seen = new Map<string, number>();

  constructor(clock: Pick<DeskClock, 'now'>, timeline: Timeline) {
    this.clock = clock;
    this.timeline = timeline;
  }

  /** False where it is shown already under its appMessageId. Whether the user allows any is asked before. */
  publish(notice: Notice): boolean {
    this.onPublish.forEach((listener) => listener(notice));
    if (this.isRepeated(notice.appMessageId)) {
      this.timeline.add('system', 'drops a repeated notification', `from the ${notice.source}`);
      return false;
    }
    this.take(notice);
    this.shown.push(notice);
    this.timeline.add('system', 'shows a notification', `from the ${notice.source}`);
    this.changed();
    return true;
  }

  /** It is tapped, swiped away or cancelled. */
  remove(notice: Notice): void {
    this.take(notice);
    this.changed();
  }

  restart(): void {
    this.shown.splice(0);
    this.seen.clear();
    this.changed();
  }

  private isRepeated(appMessageId: string): boolean {
    if (appMessageId === '') {
      return false;
    }
    const now = this.clock.now();
    const first = this.seen.get(appMessageId);
    if (first !== undefined && now - first < DAY_MS) {
      return true;
    }
    this.seen.set(appMessageId, now);
    return false;
  }

  private take(notice: Notice): void {
    const at = this.shown.findIndex((one) => one.source === notice.source && one.id === notice.id);
    if (at >= 0) {
      this.shown.splice(at, 1);
    }
  }

  private changed(): void {
    this.onChange.forEach((listener) => listener());
  }
}
