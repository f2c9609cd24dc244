import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callerPortrait, fallbackAvatar, iconBackground, iconForeground, startIcon } from './pictures.ts';
import { ringtone } from './ringtone.ts';
import { pathDataOf } from './SvgPath.ts';

/** One file that a script makes. `path` is relative to the root of the project. */
export interface MadeFile {
  path: string;
  make(): Buffer;
}

const RESOURCES = 'entry/src/main/resources';

/** The root of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The pictures, but for those of a part that a team has left out. The icons in base/media are drawn by hand; the app icon
 * takes its handset from one of them.
 */
export const PICTURES: readonly MadeFile[] = [
  { path: 'AppScope/resources/base/media/background.png', make: iconBackground },
  { path: 'AppScope/resources/base/media/foreground.png', make: () => iconForeground(handset()) },
  { path: `${RESOURCES}/base/media/start_icon.png`, make: () => startIcon(handset()) },
  { path: `${RESOURCES}/rawfile/example.png`, make: fallbackAvatar },
  { path: 'simulator/page/server/caller.png', make: callerPortrait }
].filter(({ path }) => existsSync(dirname(`${ROOT}${path}`)));

/** The ring. WAV, since AVPlayer plays PCM without a decoder and from an uncompressed raw file (media-kit-intro.md). */
export const SOUNDS: readonly MadeFile[] = [
  { path: `${RESOURCES}/rawfile/ringtone.wav`, make: ringtone }
];

function handset(): string {
  return pathDataOf(readFileSync(`${ROOT}${RESOURCES}/base/media/ic_answer.svg`, 'utf8'));
}
