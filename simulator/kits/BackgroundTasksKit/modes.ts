/** BackgroundTaskMode and BackgroundMode by their words in module.json5 (continuous-task.md). */
const MODES: ReadonlyMap<string, number> = new Map([
  ['dataTransfer', 1], ['audioPlayback', 2], ['audioRecording', 3], ['location', 4], ['bluetoothInteraction', 5],
  ['multiDeviceConnection', 6], ['voip', 8], ['taskKeeping', 9], ['avPlaybackAndRecord', 12],
  ['specialScenarioProcessing', 13],
]);

/** Submodes that a mode goes with (js-apis-resourceschedule-backgroundtaskmanager.md, BackgroundTaskSubmode). */
const SUBMODES: ReadonlyMap<number, readonly number[]> = new Map([
  [1, [2, 3]], [2, [2]], [3, [2]], [4, [2]], [5, [1, 2]], [6, [2]], [8, [2]], [9, [2]], [12, [4, 5, 6, 7, 8]],
  [13, [9, 10]],
]);

/** What an app asks for. */
export interface Wish {
  readonly modes: readonly number[];
  /** The new form of API 21: an ability may have up to ten. */
  readonly isRequest: boolean;
}

/** Reads one mode, an array of words, or a ContinuousTaskRequest; undefined for what is none of them. */
export function readWish(given: unknown): Wish | undefined {
  if (typeof given === 'number') {
    return known([given], false);
  }
  if (Array.isArray(given)) {
    return known(given.map((word: unknown) => MODES.get(String(word)) ?? 0), false);
  }
  const request = given as { backgroundTaskModes?: unknown; backgroundTaskSubmodes?: unknown } | null;
  if (!Array.isArray(request?.backgroundTaskModes) || !Array.isArray(request.backgroundTaskSubmodes)) {
    return undefined;
  }
  const { backgroundTaskModes: modes, backgroundTaskSubmodes: submodes } = request;
  const match = modes.length === submodes.length &&
    modes.every((mode: number, index) => SUBMODES.get(mode)?.includes(submodes[index] as number) === true);
  return match ? known(modes as number[], true) : undefined;
}

function known(modes: readonly number[], isRequest: boolean): Wish | undefined {
  const all = [...MODES.values()];
  return modes.length > 0 && modes.every((mode) => all.includes(mode)) ? { modes, isRequest } : undefined;
}

/** The word of a mode in module.json5. */
export function wordOf(mode: number): string {
  return [...MODES].find(([, value]) => value === mode)?.[0] ?? String(mode);
}
