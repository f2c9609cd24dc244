import type { Page } from 'playwright-core';
import type { Command } from '../protocol/Command.ts';
import { DEVICE_KINDS, type DeviceKind } from '../protocol/State.ts';
import { RING, type Table } from '../testing/Table.ts';

/** What a walk does with the device, and where it stops for a picture. */
export interface Walker {
  readonly table: Table;
  do(command: Command, ms?: number): Promise<void>;
  tap(on: string, ms?: number): Promise<void>;
  /** Takes, or compares, a picture of the screen. @param prepare does something to the screen itself before */
  see(name: string, prepare?: (page: Page) => Promise<void>): Promise<void>;
}

/** One device from its home screen through states that follow from each other. */
export interface Walk {
  readonly name: string;
  readonly kinds: readonly DeviceKind[];
  walk(on: Walker): Promise<void>;
}

/** Those of a walk's devices that the app is for. */
export function kindsOf({ kinds }: Walk): readonly DeviceKind[] {
  return kinds.filter((kind) => DEVICE_KINDS.includes(kind));
}

const VIDEO = { ...RING, scene: 'video' } as const;
const OPEN = { do: 'openApp' } as const;
const HANG_UP = { do: 'callerHangup' } as const;

export const WALKS: readonly Walk[] = [
  {
    name: 'banners', kinds: ['phone', 'tablet'],
    async walk(on) {
      await on.see('home');
      await on.do(RING);
      await on.see('banner-voice');
      await on.do({ do: 'carrier', what: 'ring' });
      await on.see('banner-carrier');
      await on.do({ do: 'carrier', what: 'end' });
      await answer(on, 'voice');
      await on.see('ongoing');
      await on.do(HANG_UP);
      await on.do(VIDEO);
      await on.see('banner-video');
      await on.do({ do: 'voiceAnswer', isOn: false });
      await on.see('banner-video-only');
      await on.do(HANG_UP);
      await untilNoticed(on);
      await on.see('notices', (page) => page.click('.status-signs'));
    },
  },
  {
    name: 'lock screen', kinds: ['phone'],
    async walk(on) {
      await on.do({ do: 'lock', isOn: true });
      await on.do(VIDEO);
      await on.see('lock-ringing');
      await answer(on, 'voice');
      await on.see('lock-ongoing');
      await on.do(HANG_UP);
      await on.do({ do: 'reboot' });
      await on.see('lock-first-unlock');
    },
  },
  {
    name: 'settings', kinds: ['phone', 'tablet'],
    async walk(on) {
      await on.do(OPEN);
      await on.tap('settings');
      // Until somebody signs in, the id is a random one.
      await on.do({ do: 'enter', on: 'loginId', value: 'lovelace' });
      await on.tap('login');
      await on.see('settings');
    },
  },
  {
    name: 'voice call', kinds: ['phone', 'tablet', 'watch', 'roundWatch'],
    async walk(on) {
      withoutBanners(on);
      await on.do(OPEN);
      await on.see('index');
      await on.do(RING);
      await openCall(on);
      await on.see('incoming-voice');
      await on.tap('answer', CONNECTING_MS);
      await on.see('connecting');
      await on.do({ do: 'callerMute', isOn: true });
      await on.do({ do: 'callerMute', isOn: false });
      await on.see('active-voice');
      await on.do({ do: 'callerMute', isOn: true });
      await on.tap('mute');
      await on.see('active-muted');
      await on.do({ do: 'second', what: 'ring' });
      await on.see('waiting');
      await on.do({ do: 'second', what: 'end' });
      await on.do(HANG_UP);
      await on.see('ended');
    },
  },
  {
    name: 'video call', kinds: ['phone', 'tablet'],
    async walk(on) {
      withoutBanners(on);
      await on.do(OPEN);
      await on.do(VIDEO);
      await openCall(on);
      await on.see('incoming-video');
      await on.tap('answer');
      await on.see('active-video');
      await on.tap('camera');
      await on.see('active-unseen');
    },
  },
  {
    name: 'missed call and call back', kinds: ['phone', 'watch'],
    async walk(on) {
      await on.do(OPEN);
      await on.do(RING);
      await on.do(HANG_UP);
      await untilNoticed(on);
      await on.see('index-missed');
      await on.do({ do: 'notice', id: on.table.state.notices[0]?.id ?? '', what: 'tap' }, 2000);
      await on.see('dialing');
    },
  },
  {
    name: 'what is refused', kinds: ['phone', 'watch'],
    async walk(on) {
      await on.do({ do: 'kill' });
      await on.do({ do: 'permission', name: MICROPHONE, state: 'notAsked' });
      await on.do(OPEN);
      await on.see('permission-dialog');
      await on.do({ do: 'answerDialog', isAllowed: false });
      await on.do({ do: 'notifications', isOn: false });
      await on.do({ do: 'network', mode: 'offline' }, 3000);
      await on.do({ do: 'home' });
      await on.do(OPEN);
      await on.see('index-unready');
      await on.do({ do: 'notifications', isOn: true });
      await on.do({ do: 'network', mode: 'up' }, 3000);
      await on.do(RING);
      await openCall(on);
      await answer(on, 'voice', 2000);
      await on.see('refused-microphone');
    },
  },
];

/** The answer is on its way, and the other side is not there yet. */
const CONNECTING_MS = 12;
const LOOK_MS = 20;
const MOST_LOOKS = 250;
const MICROPHONE = 'ohos.permission.MICROPHONE';

/** The server's push of a missed call goes over a real socket, which takes real time. */
async function untilNoticed({ table }: Walker): Promise<void> {
  for (let look = 0; look < MOST_LOOKS && table.state.notices.length === 0; look++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    await table.clock.advance(LOOK_MS);
  }
}

/** Nothing of the system lies over the app's page: the documents leave open whether it does (incoming-calls.md). */
function withoutBanners(on: Walker): void {
  on.table.device.phone.device.bannersInFront = false;
}

/** From the app's first page to that of the call. */
async function openCall(on: Walker): Promise<void> {
  await on.tap('returnToCall');
}

async function answer(on: Walker, media: 'voice' | 'video', ms = 1000): Promise<void> {
  const call = on.table.call?.id ?? '';
  await on.do({ do: 'answer', call, media }, ms);
}
