import { APP_ROOT } from '../tests/Stage.ts';
import { Phone } from '../simulator/Phone.ts';
import { VirtualClock } from '../simulator/device/Clock.ts';
import type { Device } from '../simulator/device/Device.ts';
import { networkOf } from '../simulator/network/DeviceNetwork.ts';
import { baselineReportTime } from './baseline.ts';

const AVATAR: ReadonlyArray<number | undefined> = [0, 100, 3000, undefined];
const LINK: ReadonlyArray<number | undefined> = [20, 2000, undefined];
const REPORT = [5, 300];
const BUDGET_MS = 2000;

export interface Row {
  readonly avatar: number | undefined;
  readonly link: number | undefined;
  readonly report: number;
  readonly ours: number | undefined;
  readonly baseline: number | undefined;
}

/** Push to report over the whole matrix, in virtual time. */
export async function reportTimes(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const avatar of AVATAR) {
    for (const link of LINK) {
      for (const report of REPORT) {
        rows.push({
          avatar, link, report,
          ours: await oursReportTime(avatar, link, report),
          baseline: await baselineReportTime(new VirtualClock(), APP_ROOT, (device) => slowDown(device, avatar, report)),
        });
      }
    }
  }
  return rows;
}

/** Sentences on every row in which ours is later than it may be. */
export function tooLate(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const isAllFast = row.avatar === 0 && row.link === 20 && row.report === 5;
    const limit = isAllFast ? Math.max(row.baseline ?? 0, 0) : BUDGET_MS;
    return row.ours !== undefined && row.ours <= limit ? [] : [`avatar ${text(row.avatar)}, link ${text(row.link)}: ${text(row.ours)}`];
  });
}

export function text(ms: number | undefined): string {
  return ms === undefined ? 'never' : `${ms} ms`;
}

async function oursReportTime(avatar: number | undefined, link: number | undefined, report: number): Promise<number | undefined> {
  const clock = new VirtualClock();
  const phone = new Phone({ clock, appRoot: APP_ROOT });
  slowDown(phone.device, avatar, report);
  const network = networkOf(phone.device);
  network.latencyMs = link ?? 20;
  network.mode = link === undefined ? 'silent' : 'up';
  const extra = { v: 1, scene: 'voice', sessionId: 's1', sentAt: clock.now(), ttl: 30, joinToken: 'token' };
  phone.deliverData('c1', JSON.stringify({ data: JSON.stringify(extra), header: {}, callId: 'c1' }));
  await clock.advance(20_000);
  const call = phone.calls.calls.get('c1');
  phone.process?.kill();
  return call?.reportedAt === undefined || call.deliveredAt === undefined ? undefined : call.reportedAt - call.deliveredAt;
}

/** `avatar` on top of what reading a file takes anyway; the report takes 5 ms of itself. */
function slowDown(device: Device, avatar: number | undefined, report: number): void {
  device.faults.set('LocalizationKit.resourceManager.getRawFileContent',
    avatar === undefined ? { never: true } : { delayMs: avatar });
  device.faults.set('CallServiceKit.voipCall.reportIncomingCall', { delayMs: report - 5 });
}
