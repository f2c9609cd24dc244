import { kitEnum } from '../arkts/KitSkeleton.ts';

const USAGES = kitEnum('@kit.AudioKit', 'audio.StreamUsage');

/** What the device says of a sound. Of two names of one number the first one is the deprecated one (arkts-apis-audio-e.md). */
export function usageName(usage: number | undefined): string {
  return Object.keys(USAGES).filter((name) => USAGES[name] === usage).pop() ?? `${usage}`;
}
