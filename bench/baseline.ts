import type { DeskClock } from '../simulator/device/Clock.ts';

/** How long the parts of one push take, ms; undefined: for ever. */
export interface Delays {
  readonly avatar: number | undefined;
  readonly report: number;
}

/**
 * The order of the sample in Huawei's guide (push-voip.md): the avatar is awaited, then the call is reported.
 * @returns when the report is made, ms after the push; undefined if it never is
 */
export async function baselineReportTime(clock: DeskClock & { advance(ms: number): Promise<void> }, delays: Delays):
  Promise<number | undefined> {
  const delivered = clock.now();
  let reported: number | undefined;
  const wait = (ms: number | undefined) => new Promise<void>((resolve) => {
    if (ms !== undefined) {
      clock.setTimeout(resolve, ms);
    }
  });
  const flow = async (): Promise<void> => {
    await wait(delays.avatar);
    reported = clock.now() - delivered;
    await wait(delays.report);
  };
  void flow();
  await clock.advance(20_000);
  return reported;
}
