/** Source: js-apis-resourceschedule-backgroundtaskmanager.md. */
declare namespace backgroundTaskManager {
  /** @since 21 */
  enum BackgroundTaskMode {
    MODE_DATA_TRANSFER = 1,
    MODE_AUDIO_PLAYBACK = 2,
    MODE_AUDIO_RECORDING = 3,
    MODE_LOCATION = 4,
    MODE_BLUETOOTH_INTERACTION = 5,
    MODE_MULTI_DEVICE_CONNECTION = 6,
    MODE_VOIP = 8,
    MODE_TASK_KEEPING = 9,
    /** @since 22 */
    MODE_AV_PLAYBACK_AND_RECORD = 12,
    /** @since 22 */
    MODE_SPECIAL_SCENARIO_PROCESSING = 13,
  }

  /** @since 21 */
  enum BackgroundTaskSubmode {
    SUBMODE_CAR_KEY_NORMAL_NOTIFICATION = 1,
    SUBMODE_NORMAL_NOTIFICATION = 2,
    SUBMODE_LIVE_VIEW_NOTIFICATION = 3,
    /** @since 22 */
    SUBMODE_AUDIO_PLAYBACK_NORMAL_NOTIFICATION = 4,
    /** @since 22 */
    SUBMODE_AVSESSION_AUDIO_PLAYBACK = 5,
    /** @since 22 */
    SUBMODE_AUDIO_RECORD_NORMAL_NOTIFICATION = 6,
    /** @since 22 */
    SUBMODE_SCREEN_RECORD_NORMAL_NOTIFICATION = 7,
    /** @since 22 */
    SUBMODE_VOICE_CHAT_NORMAL_NOTIFICATION = 8,
    /** @since 22 */
    SUBMODE_MEDIA_PROCESS_NORMAL_NOTIFICATION = 9,
    /** @since 22 */
    SUBMODE_VIDEO_BROADCAST_NORMAL_NOTIFICATION = 10,
    /** @since 23 */
    SUBMODE_WORK_OUT_NORMAL_NOTIFICATION = 11,
  }

  /** @since 21 */
  class ContinuousTaskRequest {
    backgroundTaskModes: BackgroundTaskMode[];
    backgroundTaskSubmodes: BackgroundTaskSubmode[];
    wantAgent: WantAgent;
    combinedTaskNotification?: boolean;
    continuousTaskId?: number;
    isModeSupported(): boolean;
  }

  interface ContinuousTaskNotification {
    /** @since 15 */
    continuousTaskId?: number;
  }

  /** @since 21 */
  function startBackgroundRunning(
    context: Context,
    request: ContinuousTaskRequest,
  ): Promise<ContinuousTaskNotification>;

  /** @since 21 */
  function updateBackgroundRunning(
    context: Context,
    request: ContinuousTaskRequest,
  ): Promise<ContinuousTaskNotification>;

  /** @since 21 */
  function stopBackgroundRunning(context: Context, continuousTaskId: number): Promise<void>;

  /** @since 15 */
  enum ContinuousTaskCancelReason {
    USER_CANCEL = 1,
    SYSTEM_CANCEL = 2,
    USER_CANCEL_REMOVE_NOTIFICATION = 3,
    SYSTEM_CANCEL_DATA_TRANSFER_LOW_SPEED = 4,
    SYSTEM_CANCEL_AUDIO_PLAYBACK_NOT_USE_AVSESSION = 5,
    SYSTEM_CANCEL_AUDIO_PLAYBACK_NOT_RUNNING = 6,
    SYSTEM_CANCEL_AUDIO_RECORDING_NOT_RUNNING = 7,
    SYSTEM_CANCEL_NOT_USE_LOCATION = 8,
    SYSTEM_CANCEL_NOT_USE_BLUETOOTH = 9,
    SYSTEM_CANCEL_NOT_USE_MULTI_DEVICE = 10,
    SYSTEM_CANCEL_USE_ILLEGALLY = 11,
  }

  /** @since 15 */
  interface ContinuousTaskCancelInfo {
    reason: ContinuousTaskCancelReason;
    id: number;
  }

  /** @since 20 */
  enum ContinuousTaskSuspendReason {
    SYSTEM_SUSPEND_DATA_TRANSFER_LOW_SPEED = 4,
    SYSTEM_SUSPEND_AUDIO_PLAYBACK_NOT_USE_AVSESSION = 5,
    SYSTEM_SUSPEND_AUDIO_PLAYBACK_NOT_RUNNING = 6,
    SYSTEM_SUSPEND_AUDIO_RECORDING_NOT_RUNNING = 7,
    SYSTEM_SUSPEND_LOCATION_NOT_USED = 8,
    SYSTEM_SUSPEND_BLUETOOTH_NOT_USED = 9,
    SYSTEM_SUSPEND_MULTI_DEVICE_NOT_USED = 10,
    SYSTEM_SUSPEND_USED_ILLEGALLY = 11,
    SYSTEM_SUSPEND_SYSTEM_LOAD_WARNING = 12,
  }

  /** @since 20 */
  interface ContinuousTaskSuspendInfo {
    continuousTaskId: number;
    suspendState: boolean;
    suspendReason: ContinuousTaskSuspendReason;
  }

  /** @since 20 */
  interface ContinuousTaskActiveInfo {
    id: number;
  }

  /** @since 15 */
  function on(type: 'continuousTaskCancel', callback: Callback<ContinuousTaskCancelInfo>): void;
  /** @since 15 */
  function off(type: 'continuousTaskCancel', callback?: Callback<ContinuousTaskCancelInfo>): void;
  /** @since 20 */
  function on(type: 'continuousTaskSuspend', callback: Callback<ContinuousTaskSuspendInfo>): void;
  /** @since 20 */
  function off(type: 'continuousTaskSuspend', callback?: Callback<ContinuousTaskSuspendInfo>): void;
  /** @since 20 */
  function on(type: 'continuousTaskActive', callback: Callback<ContinuousTaskActiveInfo>): void;
  /** @since 20 */
  function off(type: 'continuousTaskActive', callback?: Callback<ContinuousTaskActiveInfo>): void;
}
