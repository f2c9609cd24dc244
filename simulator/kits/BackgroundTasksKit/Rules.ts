import { rule } from '../../rules/Rule.ts';

const ERRORS = 'errorcode-backgroundtaskmgr.md';

export const TASK_RULES = {
  permission: rule('task.permission', 'documented', 'continuous-task.md',
    'A continuous task needs ohos.permission.KEEP_BACKGROUND_RUNNING in module.json5: 201.'),
  parameter: rule('task.parameter', 'documented', 'js-apis-resourceschedule-backgroundtaskmanager.md',
    'A task is asked for with the context of a UIAbility, known modes that match their submodes, and a WantAgent.'),
  manifest: rule('task.manifest', 'documented', ERRORS,
    'The backgroundModes of the ability in module.json5 list every mode that it asks for: 9800005.'),
  once: rule('task.once', 'documented', ERRORS,
    'A task that runs is not asked for again, and an ability has at most ten: 9800005.'),
  stopped: rule('task.stopped', 'documented', ERRORS, 'What is stopped or updated is a task that runs: 9800005.'),
} as const;

/** Enforced by its refusal; an app cannot know beforehand, and the call goes on without the task. */
export const BACKGROUND = rule('task.background', 'documented', ERRORS,
  'In the background a new task is refused with 9800005, but for AUDIO_PLAYBACK and for modes that the app was given ' +
  'in the foreground.');
