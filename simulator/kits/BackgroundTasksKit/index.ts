import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { continuousTasksOf } from '../../system/ContinuousTasks.ts';
import type { KitHost } from '../KitHost.ts';
import { Listeners } from '../Listeners.ts';
import { TASK_RULES } from './Rules.ts';
import { Tasks } from './Tasks.ts';

const EVENTS = ['continuousTaskCancel', 'continuousTaskSuspend', 'continuousTaskActive'];
/** How long the service takes, ms. Assumed. */
const TASK_MS = 8;

type Callback = (error: unknown, value?: unknown) => void;

/** ContinuousTaskRequest (API 21). */
class ContinuousTaskRequest {
  backgroundTaskModes: number[] = [];
  backgroundTaskSubmodes: number[] = [];
  wantAgent: unknown = undefined;
  combinedTaskNotification = false;
  continuousTaskId = -1;

  /** Only these need a permission that must be applied for (continuous-task.md). */
  isModeSupported(): boolean {
    const RESTRICTED = [9, 13];
    return this.backgroundTaskModes.every((mode) => !RESTRICTED.includes(mode));
  }
}

/** Background Tasks Kit (js-apis-resourceschedule-backgroundtaskmanager.md): continuous tasks. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.BackgroundTasksKit');
  const tasks = new Tasks(host, continuousTasksOf(host.device));
  const ask = <T>(name: string, callback: unknown, work: () => T): Promise<T> | undefined => {
    const answer = host.faults.answer(`BackgroundTasksKit.backgroundTaskManager.${name}`, TASK_MS, work);
    return typeof callback === 'function' ? answerBy(host, answer, callback as Callback) : answer;
  };
  return {
    ...skeleton,
    backgroundTaskManager: {
      ...(skeleton.backgroundTaskManager as object),
      ContinuousTaskRequest,
      startBackgroundRunning: (context: unknown, wanted: unknown, agent?: unknown, callback?: unknown) =>
        ask('startBackgroundRunning', callback, () => tasks.start(context, wanted, agent)),
      updateBackgroundRunning: (context: unknown, wanted: unknown) =>
        ask('updateBackgroundRunning', undefined, () => tasks.update(context, wanted)),
      stopBackgroundRunning: (context: unknown, given?: unknown) =>
        ask('stopBackgroundRunning', given, () => tasks.stop(context, typeof given === 'number' ? given : undefined)),
      ...events(host, tasks),
    },
  };
}

function answerBy<T>(host: KitHost, answer: Promise<T>, callback: Callback): undefined {
  answer.then((value) => host.process.call('a task callback', () => callback(undefined, value)),
    (error: unknown) => host.process.call('a task callback', () => callback(error)));
  return undefined;
}

/** `on` and `off` of the three events. */
function events(host: KitHost, tasks: Tasks): Record<string, unknown> {
  const listeners = new Listeners(host, 'backgroundTaskManager');
  const holds = new Map<string, () => void>();
  const service = continuousTasksOf(host.device);
  const listener = {
    cancelled: (info: object) => {
      tasks.forgetEnded();
      listeners.emit('continuousTaskCancel', info);
    },
    suspended: (info: object) => listeners.emit('continuousTaskSuspend', info),
    active: (info: object) => listeners.emit('continuousTaskActive', info),
  };
  service.listeners.add(listener);
  host.process.onKill.push(() => service.listeners.delete(listener));
  const check = (type: unknown, callback: unknown): string => {
    if (typeof type !== 'string' || !EVENTS.includes(type) || typeof callback !== 'function') {
      host.ledger.violate(TASK_RULES.parameter, 'there is no event of this name, or the callback is no function');
      throw businessError(401, 'Parameter error.');
    }
    return type;
  };
  return {
    on: (type: unknown, callback: unknown) => {
      const event = check(type, callback);
      listeners.add(event, callback as () => void);
      holds.get(event)?.();
      holds.set(event, host.hold('listener', event));
    },
    off: (type: unknown, callback?: unknown) => {
      const event = check(type, callback ?? (() => undefined));
      listeners.remove(event, callback as (() => void) | undefined);
      if (listeners.of(event).length === 0) {
        holds.get(event)?.();
      }
    },
  };
}
