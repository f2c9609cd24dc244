import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';

import { Stage } from '../../../tests/Stage.ts';
import type { Display } from '../../device/Display.ts';
import type { ArkScreen } from '../testing/ArkBrowser.ts';
import { CALL_LOOKS, type CallLook, dress, type Wardrobe } from './callLooks.ts';
import { DrawnApp } from './drawnApp.ts';

/** What the launcher's page and the settings draw from. */
interface ViewModel {
  readonly reachability: {
    token: string; isMicrophoneMissing: boolean; isCameraMissing: boolean; isNotificationMissing: boolean;
    isLinkUp: boolean; hearing: string;
  };
  readonly recents: { show(records: readonly object[], addressOf: (avatar: string) => string): void };
  readonly account: { show(settings: object, user: string): void };
}

type NewRecord = new (sessionId: string, kind: string, peer: object, media: string, at: number, duration: number,
  reason: string) => object;
type NewCaller = new (id: string, name: string, avatar: string) => object;
type NewSettings = new (allowsWaiting: boolean, blocked: readonly string[], user: string, isLoggedOut: boolean) => object;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Session, kind, id, name, media, how long ago, how long. */
const CALLS: readonly (readonly [string, string, string, string, string, number, number])[] = [
  ['s1', 'missed', 'user-ada', 'Ada Lovelace', 'voice', HOUR / 3, 0],
  ['s2', 'received', 'user-li', '李小龙', 'video', 2 * HOUR, 754_000],
  ['s3', 'placed', 'user-grace', 'Grace Hopper', 'voice', DAY, 42_000],
  ['s4', 'unanswered', 'user-katherine', 'Katherine Coleman Goble Johnson', 'voice', 4 * DAY, 0],
  ['s5', 'declined', 'user-eve', 'Eve', 'voice', 9 * DAY, 0],
  ['s6', 'received', '', '', 'voice', 400 * DAY, 3.2 * HOUR],
];

/** The launcher's page of the real app, put into any state and drawn in a browser. */
export class IndexPages extends DrawnApp {
  /** @param display a phone's without one */
  static async open(t: TestContext, display?: Display): Promise<IndexPages> {
    return new IndexPages(t, await Stage.open(t, { isAppOpen: true, display }));
  }

  /** A page that has just been opened, in this state. Nothing may be on it that cannot be drawn. */
  async wear(look: IndexLook): Promise<ArkScreen> {
    const { reachability } = this.model;
    Object.assign(reachability, {
      token: 'registered', isMicrophoneMissing: false, isCameraMissing: false, isNotificationMissing: false,
      isLinkUp: true, hearing: 'rings',
    });
    this.model.recents.show([], () => '');
    this.settings({});
    this.call(undefined);
    const process = this.stage.phone.process ?? assert.fail('the app does not run');
    const context = { name: 'launcher' };
    this.host.mount(process, 'pages/Index', context);
    this.host.show(context);
    await this.draw();
    await look(this);
    await this.stage.after(100);
    assert.deepEqual(this.message.problems, []);
    return this.draw();
  }

  get model(): ViewModel {
    return this.file('viewmodel/CallsViewModel').callsViewModel as ViewModel;
  }

  /** Some calls are in the list. @param times so often */
  recent(times = 1): void {
    const CallRecord = this.file('call/CallRecord').CallRecord as NewRecord;
    const Caller = this.file('call/CallInvite').Caller as NewCaller;
    const now = this.stage.clock.now();
    const all = Array.from({ length: times }, (_, again) => CALLS.map(([session, kind, id, name, media, ago, long]) =>
      new CallRecord(`${session}${again || ''}`, kind, new Caller(id, name, ''), media, now - ago, long, 'remoteHangup')));
    this.model.recents.show(all.flat(), () => '');
  }

  /** A call goes on beside the page; undefined for none. */
  call(look: CallLook | undefined): void {
    const wardrobe = {
      ...this.file('call/Call'), ...this.file('call/CallInvite'), ...this.file('call/CallBook'),
      ...this.file('viewmodel/CallsViewModel'),
    } as unknown as Wardrobe;
    if (look === undefined) {
      wardrobe.callsViewModel.show(wardrobe.CallBook.of([]));
    } else {
      dress(wardrobe, look, this.stage.clock.now());
    }
  }

  /** Lets what has changed be drawn, and presses a button of it. */
  async tap(id: string): Promise<void> {
    await this.stage.after(50);
    this.host.tap(id);
  }

  settings(settings: { user?: string; blocked?: readonly string[]; isLoggedOut?: boolean; isBusy?: boolean }): void {
    const CallSettings = this.file('call/CallSettings').CallSettings as NewSettings;
    const { user = '', blocked = [], isLoggedOut = false, isBusy = false } = settings;
    this.model.account.show(new CallSettings(!isBusy, blocked, user, isLoggedOut), user === '' ? 'device-0042' : user);
  }
}

/** Puts the page into a state. */
export type IndexLook = (pages: IndexPages) => void | Promise<void>;

/** Everything that the launcher's page can be. */
export const INDEX_LOOKS: Readonly<Record<string, IndexLook>> = {
  'good': (pages) => pages.recent(),
  'no-calls': () => undefined,
  'many-calls': (pages) => pages.recent(5),
  'details': (pages) => pages.tap('reachDetails'),
  'waiting': (pages) => void (pages.model.reachability.token = 'waiting'),
  'failed': (pages) => void (pages.model.reachability.token = 'failed'),
  'silent': (pages) => void (pages.model.reachability.hearing = 'silent'),
  'held-back': (pages) => void (pages.model.reachability.hearing = 'heldBack'),
  'no-link': (pages) => {
    pages.model.reachability.isLinkUp = false;
    return pages.tap('reachDetails');
  },
  'nothing-allowed': (pages) => {
    const { reachability } = pages.model;
    reachability.isMicrophoneMissing = true;
    reachability.isCameraMissing = true;
    reachability.isNotificationMissing = true;
  },
  'logged-out': (pages) => {
    pages.recent();
    pages.model.reachability.token = 'loggedOut';
    pages.settings({ user: 'ada', isLoggedOut: true });
  },
  'no-id': (pages) => pages.tap('dialVoice'),
  'more': (pages) => {
    pages.recent();
    pages.settings({ blocked: ['user-eve'] });
    return pages.tap('more-s1');
  },
  'in-call': (pages) => {
    pages.recent();
    pages.call(CALL_LOOKS['active-voice']!);
  },
  'dialling': (pages) => pages.call(CALL_LOOKS.dialling!),
};

/** Everything that the settings can be. */
export const SETTINGS_LOOKS: Readonly<Record<string, IndexLook>> = {
  'settings-own-id': (pages) => pages.tap('settings'),
  'settings-logged-in': (pages) => {
    pages.recent();
    pages.settings({ user: 'ada.lovelace', blocked: ['user-eve', 'somebody-with-a-long-id-0042'] });
    return pages.tap('settings');
  },
  'settings-logged-out': async (pages) => {
    pages.settings({ user: 'ada', isLoggedOut: true, isBusy: true });
    pages.model.reachability.isMicrophoneMissing = true;
    pages.model.reachability.token = 'loggedOut';
    await pages.tap('settings');
    await pages.tap('login');
  },
};
