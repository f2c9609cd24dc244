import { businessError } from '../../device/Faults.ts';
import { readManifest } from '../../process/Manifest.ts';
import type { Rule } from '../../rules/Rule.ts';
import type { ContinuousTask, ContinuousTasks } from '../../system/ContinuousTasks.ts';
import { MODE } from '../../system/ContinuousTasks.ts';
import type { KitHost } from '../KitHost.ts';
import { readWish, wordOf } from './modes.ts';
import type { Wish } from './modes.ts';
import { BACKGROUND, TASK_RULES } from './Rules.ts';

const PERMISSION = 'ohos.permission.KEEP_BACKGROUND_RUNNING';
const MAX_TASKS = 10;

export interface TaskNotification {
  readonly slotType: number;
  readonly contentType: number;
  readonly notificationId: number;
  readonly continuousTaskId: number;
}

/** The tasks of one process. */
export class Tasks {
  private readonly host: KitHost;
  private readonly all: ContinuousTasks;
  private readonly mine = new Map<ContinuousTask, () => void>();
  /** Modes that were given in the foreground: they may be asked for again in the background. */
  private readonly given = new Set<number>();

  constructor(host: KitHost, all: ContinuousTasks) {
    this.host = host;
    this.all = all;
  }

  /** @throws BusinessError 201, 401, 9800005 */
  start(context: unknown, wanted: unknown, wantAgent: unknown): TaskNotification {
    const ability = this.abilityOf(context);
    const wish = this.read(wanted, wantAgent);
    this.checkManifest(ability, wish);
    const running = this.of(ability);
    if (wish.isRequest ? running.length >= MAX_TASKS : running.length > 0) {
      throw this.refuse(TASK_RULES.once, `${ability} has ${running.length} task(s)`);
    }
    this.checkForeground(wish);
    const task = this.all.start(ability, wish.modes);
    const release = this.host.hold('task', wish.modes.map(wordOf).join(' '), () => this.all.stop(task));
    this.mine.set(task, release);
    return this.notification(task);
  }

  update(context: unknown, wanted: unknown): TaskNotification {
    const ability = this.abilityOf(context);
    const wish = this.read(wanted, {});
    this.checkManifest(ability, wish);
    const task = this.of(ability)[0];
    if (task === undefined) {
      throw this.refuse(TASK_RULES.stopped, 'a task that does not run was updated');
    }
    this.checkForeground(wish);
    task.modes = wish.modes;
    return this.notification(task);
  }

  /** @param id of one task; without it all of the ability are stopped */
  stop(context: unknown, id?: number): void {
    const tasks = this.of(this.abilityOf(context)).filter((task) => id === undefined || task.id === id);
    if (tasks.length === 0) {
      throw this.refuse(TASK_RULES.stopped, 'a task that does not run was stopped');
    }
    tasks.forEach((task) => this.drop(task));
  }

  /** What the user has taken away is not held any more. */
  forgetEnded(): void {
    [...this.mine.keys()].filter((task) => !this.all.tasks.has(task.id)).forEach((task) => this.drop(task));
  }

  private drop(task: ContinuousTask): void {
    this.mine.get(task)?.();
    this.mine.delete(task);
    this.all.stop(task);
  }

  /** Those that run; one that the user has taken away is no longer held. */
  private of(ability: string): ContinuousTask[] {
    this.forgetEnded();
    return [...this.mine.keys()].filter((task) => task.ability === ability);
  }

  private read(wanted: unknown, wantAgent: unknown): Wish {
    const wish = readWish(wanted);
    const agent = wish?.isRequest === true ? (wanted as { wantAgent?: unknown }).wantAgent ?? wantAgent : wantAgent;
    if (wish === undefined) {
      throw this.refuse(TASK_RULES.parameter, 'a mode or a submode is unknown, or they do not match');
    }
    if (typeof agent !== 'object' || agent === null) {
      throw this.refuse(TASK_RULES.parameter, 'there is no WantAgent', 401);
    }
    return wish;
  }

  private abilityOf(context: unknown): string {
    const name = (context as { abilityInfo?: { name?: unknown } } | null | undefined)?.abilityInfo?.name;
    if (typeof name !== 'string') {
      throw this.refuse(TASK_RULES.parameter, 'the context is not that of a UIAbility', 401);
    }
    return name;
  }

  private checkManifest(ability: string, { modes }: Wish): void {
    const manifest = readManifest(this.host.device.appRoot);
    if (!manifest.permissions.includes(PERMISSION)) {
      throw this.refuse(TASK_RULES.permission, 'it is not declared', 201);
    }
    const listed = manifest.abilities.find((entry) => entry.name === ability)?.backgroundModes ?? [];
    const missing = modes.map(wordOf).filter((word) => !listed.includes(word));
    if (missing.length > 0) {
      throw this.refuse(TASK_RULES.manifest, `${ability} does not list ${missing.join(', ')}`);
    }
  }

  private checkForeground({ modes }: Wish): void {
    if (this.host.device.isForeground) {
      modes.forEach((mode) => this.given.add(mode));
    } else if (modes.some((mode) => mode !== MODE.AUDIO_PLAYBACK && !this.given.has(mode))) {
      this.host.device.timeline.add('system', 'refuses a task', 'the app is in the background');
      throw businessError(9800005, BACKGROUND.text);
    }
  }

  private refuse(rule: Rule, detail: string, code = 9800005): Error {
    this.host.ledger.violate(rule, detail);
    return businessError(code, rule.text);
  }

  private notification(task: ContinuousTask): TaskNotification {
    return { slotType: 0xFFFF, contentType: 0, notificationId: task.id, continuousTaskId: task.id };
  }
}
