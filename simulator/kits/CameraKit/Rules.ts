import { rule } from '../../rules/Rule.ts';

const MANAGER = 'arkts-apis-camera-cameramanager.md';
const SESSION = 'arkts-apis-camera-session.md';

/** What an app can do wrong. */
export const CAMERA_RULES = {
  order: rule('camera.session-order', 'documented', `camera-session-management.md, ${SESSION}`,
    'Inputs and outputs are added between beginConfig and commitConfig, which comes before start; else 7400102 or 7400103.'),
  running: rule('camera.no-outputs-while-running', 'documented', 'camera-dual-channel-preview.md',
    'No stream is added to a session that runs: it is stopped first.'),
  opened: rule('camera.open-before-input', 'documented', 'camera-device-input.md',
    'An input is opened before it is added to a session; else 7400102.'),
  profile: rule('camera.profile-offered', 'documented', 'camera-dual-channel-preview.md',
    'A preview is made with one of the profiles that getSupportedOutputCapability gives; else 7400101.'),
  released: rule('camera.release-once', 'assumed', `${SESSION}, arkts-apis-camera-camerainput.md`,
    'Nothing of a session, an output or an input is used after its release.',
    'Call start on a session after release() has resolved; look for 7400201 or a silent return.'),
} as const;

/** Enforced by refusal; an app cannot know beforehand and has to live with it. */
export const CAMERA_LIMITS = {
  permission: rule('camera.permission', 'documented', MANAGER,
    'Without CAMERA no input is made. Which code it is the document does not say; the desk gives 201.'),
  conflict: rule('camera.conflict', 'documented', 'arkts-apis-camera-camerainput.md',
    'A camera that another app has is not opened: 7400107.'),
  preempted: rule('camera.preempted', 'documented', 'arkts-apis-camera-e.md',
    'A camera that another app takes is gone: the input\'s error is 7400109.'),
  background: rule('camera.background', 'documented', 'camera-background-recovery.md',
    'The system takes the camera from an app that goes to the background; it has to be set up anew in the foreground.'),
  backgroundOpen: rule('camera.background-open', 'assumed', 'arkts-apis-camera-camerainput.md',
    'A camera is not opened in the background: 7400108.',
    'Open a camera from an app whose ability is in the background; look for the code of the refusal.'),
} as const;
