import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';

/** Enforced by what it does to the app: it may not run, and its network is taken, as with no task at all. */
rule('task.matching', 'documented', 'continuous-task.md',
  'A task of an app in the background that does nothing of its kind is suspended: no call lives, so nothing keeps it.');
const KIND = rule('task.kind', 'documented', 'continuous-task.md',
  'An app that talks in the background has a task for that: VOIP, MODE_AV_PLAYBACK_AND_RECORD, or one for playing and ' +
  'one for recording. One that plays alone is suspended.');
/** How long the system looks on, ms. Assumed. */
const LOOK_MS = 5_000;

/** BackgroundTaskMode (js-apis-resourceschedule-backgroundtaskmanager.md). */
export const MODE = { AUDIO_PLAYBACK: 2, AUDIO_RECORDING: 3, VOIP: 8, AV_PLAYBACK_AND_RECORD: 12 } as const;
/** ContinuousTaskCancelReason and ContinuousTaskSuspendReason. */
const USER_REMOVED_NOTIFICATION = 3;
const USED_ILLEGALLY = 11;

/** A continuous task that the system has taken on. */
export interface ContinuousTask {
  readonly id: number;
  readonly ability: string;
  /** BackgroundTaskMode. */
  modes: readonly number[];
  isSuspended: boolean;
}

export interface TaskListener {
  cancelled(info: { reason: number; id: number }): void;
  suspended(info: { continuousTaskId: number; suspendState: boolean; suspendReason: number }): void;
  active(info: { id: number }): void;
}

/** The continuous tasks of a device. They end with the process that asked for them. */
export class ContinuousTasks {
  readonly tasks = new Map<number, ContinuousTask>();
  readonly listeners = new Set<TaskListener>();
  /** Tells whether the app does what a task of the mode VOIP is for. */
  hasCall: () => boolean = () => false;
  /** Tells whether it plays and records for it. */
  isTalking: () => boolean = () => false;
  private nextId = 1;
  private readonly device: Device;

  constructor(device: Device) {
    this.device = device;
    device.onLife.push(() => this.look());
  }

  /** A task runs, so that the app keeps running in the background. */
  get keepsApp(): boolean {
    return [...this.tasks.values()].some((task) => !task.isSuspended);
  }

  start(ability: string, modes: readonly number[]): ContinuousTask {
    const task: ContinuousTask = { id: this.nextId++, ability, modes, isSuspended: false };
    this.tasks.set(task.id, task);
    this.device.timeline.add('system', 'shows the task of the app', 'it may run in the background');
    this.device.lifeChanged();
    return task;
  }

  stop(task: ContinuousTask): void {
    if (this.tasks.delete(task.id)) {
      this.device.lifeChanged();
    }
  }

  /** The user removes the notification of the task, which ends it. */
  removeByUser(id: number): void {
    const task = this.tasks.get(id);
    if (task !== undefined) {
      this.device.timeline.add('user', 'removes the notification of the task');
      this.stop(task);
      this.listeners.forEach((listener) => listener.cancelled({ reason: USER_REMOVED_NOTIFICATION, id }));
    }
  }

  private look(): void {
    if (!this.isIdle() && !this.isOfOtherKind()) {
      this.resume();
    } else if (this.tasks.size > 0) {
      this.device.clock.setTimeout(() => this.judge(), LOOK_MS);
    }
  }

  private judge(): void {
    if (this.isOfOtherKind() && this.keepsApp) {
      this.device.ledger.violate(KIND, 'the app talks in the background under a task that is not for calls');
    }
    if (this.isIdle() || this.isOfOtherKind()) {
      this.suspend();
    }
  }

  private isIdle(): boolean {
    return !this.device.isForeground && !this.hasCall();
  }

  private isOfOtherKind(): boolean {
    const modes = [...this.tasks.values()].flatMap((task) => task.modes);
    const isForCalls = modes.includes(MODE.VOIP) || modes.includes(MODE.AV_PLAYBACK_AND_RECORD)
      || (modes.includes(MODE.AUDIO_PLAYBACK) && modes.includes(MODE.AUDIO_RECORDING));
    return !this.device.isForeground && this.isTalking() && modes.length > 0 && !isForCalls;
  }

  private suspend(): void {
    for (const task of [...this.tasks.values()].filter((one) => !one.isSuspended)) {
      task.isSuspended = true;
      const info = { continuousTaskId: task.id, suspendState: true, suspendReason: USED_ILLEGALLY };
      this.listeners.forEach((listener) => listener.suspended(info));
      this.device.lifeChanged();
    }
  }

  private resume(): void {
    for (const task of [...this.tasks.values()].filter((one) => one.isSuspended)) {
      task.isSuspended = false;
      this.listeners.forEach((listener) => listener.active({ id: task.id }));
    }
  }
}

const byDevice = new WeakMap<Device, ContinuousTasks>();

/** The one task service of a device; made when it is first asked for. */
export function continuousTasksOf(device: Device): ContinuousTasks {
  const known = byDevice.get(device) ?? new ContinuousTasks(device);
  byDevice.set(device, known);
  return known;
}
