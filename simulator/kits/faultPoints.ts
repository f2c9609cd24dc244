interface Kit {
  /** An error that the kit's functions are documented to give. */
  readonly code: number;
  readonly names: readonly string[];
  /** Called far from any call: random runs leave them alone. */
  readonly seldom?: readonly string[];
}

/** Functions of the kits that the app calls, by kit: each can be made to fail. */
const BY_KIT: Readonly<Record<string, Kit>> = {
  CallServiceKit: {
    code: 1007200003,
    names: ['voipCall.on', 'voipCall.off', 'voipCall.reportIncomingCall', 'voipCall.reportIncomingCallError', 'voipCall.reportOutgoingCall',
      'voipCall.reportCallStateChange', 'voipCall.reportCallAudioEventChange'],
  },
  PushKit: { code: 1000900010, names: ['pushService.getToken', 'pushService.receiveMessage', 'pushService.on'],
    seldom: ['pushService.deleteToken', 'pushService.off'] },
  NetworkKit: {
    code: 2302999,
    names: ['webSocket.connect', 'webSocket.send', 'webSocket.close', 'http.request', 'http.destroy'],
  },
  MediaKit: {
    code: 5400105,
    names: ['media.createAVPlayer', 'AVPlayer.prepare', 'AVPlayer.play', 'AVPlayer.stop', 'AVPlayer.release'],
  },
  SensorServiceKit: { code: 14600101, names: ['vibrator.startVibration', 'vibrator.stopVibration'] },
  AudioKit: {
    code: 6800301,
    names: ['AudioSessionManager.activateAudioSession', 'AudioSessionManager.deactivateAudioSession',
      'AudioSessionManager.setAudioSessionScene', 'AudioSessionManager.setDefaultOutputDevice',
      'AudioSessionManager.on', 'AudioRoutingManager.on',
      'AudioRoutingManager.getPreferredOutputDeviceForRendererInfoSync', 'audio.getVolumeGroupManagerSync',
      'audio.getRingerModeSync', 'audio.createAudioRenderer',
      'audio.createAudioCapturer', 'AudioRenderer.on', 'AudioRenderer.start', 'AudioRenderer.off', 'AudioRenderer.stop',
      'AudioRenderer.release', 'AudioCapturer.on', 'AudioCapturer.setWillMuteWhenInterrupted', 'AudioCapturer.start',
      'AudioCapturer.off', 'AudioCapturer.stop', 'AudioCapturer.release'],
  },
  AccessibilityKit: {
    code: 401, names: ['accessibility.isScreenReaderOpenSync', 'accessibility.sendAccessibilityEvent'],
  },
  CameraKit: {
    code: 7400201,
    names: ['camera.getCameraManager', 'CameraManager.getSupportedCameras', 'CameraManager.getSupportedOutputCapability',
      'CameraManager.createCameraInput', 'CameraManager.createSession', 'CameraManager.createPreviewOutput',
      'CameraInput.on', 'CameraInput.open', 'CameraInput.close', 'Session.beginConfig', 'Session.addInput',
      'Session.addOutput', 'Session.commitConfig', 'Session.start', 'Session.stop', 'Session.release',
      'PreviewOutput.getPreviewRotation', 'PreviewOutput.release'],
  },
  AVSessionKit: { code: 6600101, names: ['avSession.createAVSession', 'AVSession.destroy'] },
  ImageKit: {
    code: 62980096,
    names: ['image.createImageSource', 'image.createPixelMapSync', 'ImageSource.getImageInfoSync',
      'ImageSource.createPixelMap', 'ImageSource.release', 'PixelMap.release', 'image.createPixelMap',
      'image.createImagePacker', 'image.createImageReceiver', 'ImageReceiver.on', 'ImageReceiver.off',
      'ImageReceiver.getReceivingSurfaceId', 'ImageReceiver.readNextImage', 'ImageReceiver.release',
      'Image.getComponent', 'Image.release', 'ImagePacker.packToData', 'ImagePacker.release', 'PixelMap.scale',
      'PixelMap.rotate'],
  },
  LocalizationKit: {
    code: 9001005,
    names: ['resourceManager.getRawFileContent', 'resourceManager.getRawFdSync', 'resourceManager.closeRawFdSync',
      'resourceManager.getStringByNameSync', 'i18n.getAppPreferredLanguage', 'i18n.is24HourClock'],
  },
  ArkData: {
    code: 15500000,
    names: ['preferences.getPreferencesSync', 'preferences.getSync', 'preferences.putSync', 'preferences.flush'],
  },
  CoreFileKit: { code: 13900042, names: ['fileIo.access', 'fileIo.accessSync', 'fileUri.getUriFromPath'] },
  AbilityKit: {
    code: 16000050,
    names: ['requestPermissionsFromUser', 'requestPermissionOnSetting', 'wantAgent.getWantAgent',
      'UIAbilityContext.startAbility', 'UIAbilityContext.moveAbilityToBackground'],
    seldom: ['UIAbilityContext.terminateSelf'],
  },
  PerformanceAnalysisKit: { code: 401, names: ['hiTraceMeter.startAsyncTrace', 'hiTraceMeter.finishAsyncTrace'] },
  NotificationKit: {
    code: 1600001, names: ['notificationManager.isNotificationEnabled', 'notificationManager.publish'],
    seldom: ['notificationManager.requestEnableNotification', 'notificationManager.openNotificationSettings'],
  },
  BackgroundTasksKit: {
    code: 9800005,
    names: ['backgroundTaskManager.startBackgroundRunning', 'backgroundTaskManager.stopBackgroundRunning'],
  },
  BasicServicesKit: { code: 401, names: ['systemLoad.on', 'systemLoad.off', 'systemLoad.getLevel', 'intelligentScene.isDoNotDisturbEnabled',
    'intelligentScene.isNotifyAllowedInDoNotDisturb', 'systemDateTime.getUptime'] },
  TelephonyKit: { code: 8300003, names: ['call.getCallStateSync'] },
  ArkUI: {
    code: 1300002, names: ['WindowStage.loadContent', 'PiPWindow.isPiPEnabled', 'PiPWindow.create', 'PiPController.on',
      'PiPController.setAutoStartEnabled', 'PiPController.updatePiPControlStatus', 'PiPController.stopPiP'],
    // Nothing of a call depends on it.
    seldom: ['WindowStage.getMainWindowSync', 'Window.setWindowKeepScreenOn', 'Window.setWindowSystemBarProperties'],
  },
};

export const FAULT_POINTS: readonly string[] = Object.entries(BY_KIT)
  .flatMap(([kit, { names }]) => names.map((name) => `${kit}.${name}`));

/** With those that random runs leave alone. */
export const ALL_POINTS: readonly string[] = Object.entries(BY_KIT)
  .flatMap(([kit, { names, seldom = [] }]) => [...names, ...seldom].map((name) => `${kit}.${name}`));

/** What the system tells by callbacks: each may come twice. */
export const TWICE_POINTS: readonly string[] = [
  'CallServiceKit.voipCall.on', 'PushKit.pushService.receiveMessage', 'AudioKit.AudioSessionManager.on',
  'AudioKit.AudioRoutingManager.on', 'BasicServicesKit.systemLoad.on',
];

/** The error of the kit that a function belongs to. */
export function codeOf(point: string): number {
  return BY_KIT[point.split('.')[0] ?? '']?.code ?? 401;
}

/** These answer by their return value, or throw; all others by a promise. So do the names that end in Sync. */
const AT_ONCE: ReadonlySet<string> = new Set([
  'CallServiceKit.voipCall.on', 'CallServiceKit.voipCall.off', 'PushKit.pushService.receiveMessage', 'PushKit.pushService.on',
  'PushKit.pushService.off', 'NetworkKit.http.destroy', 'AudioKit.AudioSessionManager.setAudioSessionScene',
  'AudioKit.AudioSessionManager.on', 'AudioKit.AudioRoutingManager.on', 'AudioKit.AudioRenderer.on', 'AudioKit.AudioRenderer.off',
  'AudioKit.AudioCapturer.on', 'AudioKit.AudioCapturer.off', 'ImageKit.image.createImageSource',
  'LocalizationKit.i18n.getAppPreferredLanguage', 'LocalizationKit.i18n.is24HourClock',
  'PerformanceAnalysisKit.hiTraceMeter.startAsyncTrace', 'PerformanceAnalysisKit.hiTraceMeter.finishAsyncTrace',
  'BasicServicesKit.systemLoad.on', 'BasicServicesKit.systemLoad.off', 'BasicServicesKit.systemDateTime.getUptime', 'ArkUI.PiPWindow.isPiPEnabled', 'ArkUI.PiPController.on',
  'ArkUI.PiPController.setAutoStartEnabled', 'ArkUI.PiPController.updatePiPControlStatus', 'CameraKit.camera.getCameraManager',
  'CameraKit.CameraManager.getSupportedCameras', 'CameraKit.CameraManager.getSupportedOutputCapability',
  'CameraKit.CameraManager.createCameraInput', 'CameraKit.CameraManager.createSession', 'CameraKit.CameraManager.createPreviewOutput',
  'CameraKit.CameraInput.on', 'CameraKit.Session.beginConfig', 'CameraKit.Session.addInput', 'CameraKit.Session.addOutput',
  'CameraKit.PreviewOutput.getPreviewRotation', 'ImageKit.image.createImageReceiver', 'ImageKit.image.createImagePacker',
  'ImageKit.ImageReceiver.on', 'ImageKit.ImageReceiver.off',
  'CoreFileKit.fileUri.getUriFromPath',
]);

/** Such a function can throw, but neither be late nor keep silent. */
export function isAtOnce(point: string): boolean {
  return AT_ONCE.has(point) || point.endsWith('Sync');
}
