import type { DeskClock } from '../../device/Clock.ts';
import type { AttributeTables } from '../AttributeTables.ts';
import type { World } from '../state/World.ts';
import type { WindowWidth } from './BreakpointWatch.ts';
import type { OwnAttributes } from './Recorder.ts';
import type { Composer } from './Scope.ts';

/** What nodes need of the runtime that they belong to. */
export interface Surroundings {
  readonly world: World;
  readonly composer: Composer;
  readonly tables: AttributeTables;
  readonly own: OwnAttributes;
  readonly window: WindowWidth;
  /** What a text or a resource says in the language of the device. */
  readonly text: (value: unknown) => string;
  readonly locale: () => string;
  readonly clock: DeskClock;
}
