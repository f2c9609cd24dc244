import { type KeyedPicture, stillPicture } from '../../arkui/wire/Pictures.ts';
import { resourcesOf } from '../../arkui/resources/resourcesOf.ts';
import type { Device } from '../../device/Device.ts';
import type { Notice } from '../../device/Notifications.ts';
import { SMALL_CONTROLS, smallPicturesOf } from '../../device/SmallPictures.ts';
import { buttonsOf } from '../../system/buttons.ts';
import { cameraWorldOf } from '../../system/CameraWorld.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';
import type { SystemCall } from '../../system/CallSystem.ts';
import type { CallState, DeviceState, NoticeState, PermissionState, SmallPictureState } from '../protocol/State.ts';
import { callTimes } from './callTimes.ts';
import type { DeskDevice } from './DeskDevice.ts';
import { ASKED_FOR } from './PermissionDialog.ts';

/** The picture of a device as it is now. */
export function stateOf(of: DeskDevice): DeviceState {
  const { phone, desk, dialog } = of;
  const { device, calls } = phone;
  return {
    id: of.kind,
    appLabel: String(resourcesOf(device).value('string', 'app_name', device) ?? phone.manifest.bundleName),
    isLocked: device.isLocked,
    isFirstUnlocked: device.isFirstUnlocked,
    isDark: device.isDark,
    locale: device.locale,
    fontScale: device.display.fontScale,
    network: of.network,
    ringer: device.ringerMode,
    doNotDisturb: device.doNotDisturb,
    clockAheadS: device.clockAheadMs / 1000,
    load: device.systemLoad,
    isRinging: device.isHeard,
    isVibrating: calls.isFelt,
    isTalking: device.isTalking || soundWorldOf(device).microphones > 0,
    isFilming: cameraWorldOf(device).open > 0,
    front: phone.front,
    barColor: phone.barColor,
    isAppRunning: phone.process !== undefined,
    calls: calls.shown().map((call) => callState(device, call)),
    carrierCall: calls.carrierCall,
    smallPicture: pictureState(device),
    caller: of.caller.state,
    second: of.second.state,
    friend: of.friend.state,
    permissions: permissionsOf(of),
    isNotificationAllowed: device.isNotificationAllowed,
    dialog: dialog.asked,
    isAutoAllowed: dialog.isAuto,
    isVoiceAnswerOffered: device.offersVoiceAnswer,
    ringTime: of.ringTime,
    notices: device.notifications.shown.map(noticeState),
    faults: [...of.faults].map(([name, kind]) => ({ name, kind })),
    isCloudBlocked: !desk.cloud.project.pushEnabled,
    isPictureSlow: of.isPictureSlow,
    isReachable: of.isReachable,
    user: of.user ?? '',
    isPushed: of.isPushed,
    isReloadWaiting: of.isReloadWaiting,
    callTimes: callTimes(of),
  };
}

/** The data of the pictures that the state of a device names. */
export function picturesOf({ phone }: DeskDevice): readonly KeyedPicture[] {
  return phone.calls.shown().flatMap(({ picture }) => picture === undefined ? [] : [stillPicture(picture)]);
}

function callState(device: Device, call: SystemCall): CallState {
  return {
    id: call.callId,
    state: call.state as CallState['state'],
    isWaiting: call.isWaiting,
    buttons: buttonsOf(device, call),
    name: call.name,
    isVideo: call.isVideo,
    picture: call.picture && stillPicture(call.picture).key,
    isMuted: call.isMuted,
  };
}

function pictureState(device: Device): SmallPictureState | undefined {
  const { shown } = smallPicturesOf(device);
  return shown && {
    isMicrophoneOn: shown.controls.find(({ type }) => type === SMALL_CONTROLS.microphone)?.isOn,
    canHangUp: shown.controls.some(({ type }) => type === SMALL_CONTROLS.hangup),
  };
}

function noticeState(notice: Notice): NoticeState {
  const { source, title, text } = notice;
  return { id: noticeId(notice), source, title, text };
}

/** Numbers of the app's and of push's own notifications do not meet, so both are part of it. */
export function noticeId({ source, id }: Notice): string {
  return `${source} ${id}`;
}

function permissionsOf({ phone }: DeskDevice): PermissionState[] {
  return phone.manifest.permissions.filter((name) => ASKED_FOR.includes(name))
    .map((name) => ({ name, state: phone.device.permissions.get(name) ?? 'notAsked' }));
}
