import type { Fault } from '../../device/Faults.ts';
import { networkOf } from '../../network/DeviceNetwork.ts';
import type { CommandName, CommandOf } from '../protocol/Command.ts';
import type { Actions } from './actions.ts';
import type { DeskDevice } from './DeskDevice.ts';
import { noticeId } from './stateOf.ts';

type CallCommand = 'ring' | 'second' | 'tap' | 'enter' | 'dial' | 'badPush' | 'callerHangup' | 'callerMute' | 'callerMedia' | 'friend' | 'elsewhere' | 'answer'
  | 'reject' | 'hangup' | 'mute' | 'silence' | 'tapCapsule' | 'picture';

const USUAL_LATENCY_MS = 20;
const SLOW_LATENCY_MS = 800;
const SLOW_PICTURE_MS = 5000;
const PICTURE = 'ImageKit.ImageSource.createPixelMap';

/** What the world does to a device, and what its owner sets on it. */
export const worldActions: Actions<Exclude<CommandName, CallCommand>> = {
  blockCloud: ({ desk }, { isOn }) => void (desk.cloud.project.pushEnabled = !isOn),
  carrier,
  load: ({ phone }, { level }) => phone.device.work(Math.round(level)),
  lock,
  reboot,
  openApp: ({ phone }) => phone.openApp(),
  home: ({ phone }) => phone.home(),
  back,
  kill: (device) => kill(device),
  loadNow: () => undefined,
  permission: ({ phone }, { name, state }) => void (state === 'notAsked'
    ? phone.device.permissions.delete(name) : phone.device.permissions.set(name, state)),
  notifications: ({ phone }, { isOn }) => void (phone.device.isNotificationAllowed = isOn),
  notice,
  answerDialog: ({ dialog }, { isAllowed }) => dialog.decide(isAllowed),
  autoAllow: ({ dialog }, { isOn }) => void (dialog.isAuto = isOn),
  voiceAnswer: ({ phone }, { isOn }) => void (phone.device.offersVoiceAnswer = isOn),
  ringTime: (device, { seconds }) => void (device.ringTime = seconds),
  ringer: ({ phone }, { mode }) => phone.device.turnRinger(mode),
  doNotDisturb: ({ phone }, { mode }) => phone.device.setDoNotDisturb(mode),
  clock: ({ phone }, { aheadS }) => phone.device.setClock(aheadS * 1000),
  network,
  slowPicture,
  serviceDeath: ({ phone }) => {
    phone.device.timeline.add('system', 'the call service dies and starts again');
    phone.calls.die();
    phone.calls.restart();
  },
  fault,
  clearFault: ({ phone, faults }, { name }) => {
    phone.device.faults.clear(name === '' ? undefined : name);
    return void (name === '' ? faults.clear() : faults.delete(name));
  },
  dark: ({ phone }, { isOn }) => phone.device.configure({ isDark: isOn }),
  locale: ({ phone }, { locale }) => phone.device.configure({ locale }),
  fontScale: ({ phone }, { scale }) => phone.device.configure({ display: { fontScale: scale } }),
  clearTimeline: (device) => device.clearTimeline(),
};

function carrier({ phone }: DeskDevice, { what }: CommandOf<'carrier'>): void {
  const acts: Readonly<Record<typeof what, () => void>> = {
    ring: () => phone.carrierRings(),
    dial: () => phone.carrierDials(),
    answer: () => phone.carrierAnswered(),
    end: () => phone.carrierEnded(),
  };
  acts[what]();
}

function lock({ phone }: DeskDevice, { isOn }: CommandOf<'lock'>): void {
  if (isOn) {
    phone.lock();
  } else {
    phone.unlock();
  }
}

function notice({ phone }: DeskDevice, { id, what }: CommandOf<'notice'>): void {
  const { notifications } = phone.device;
  const meant = notifications.shown.find((one) => noticeId(one) === id);
  if (meant === undefined) {
    throw new Error('The notification is not there any more.');
  }
  if (what === 'tap') {
    phone.unlock();
    phone.tapNotification(meant);
  } else {
    notifications.remove(meant);
  }
}

function reboot(device: DeskDevice): void {
  device.dialog.dismiss();
  device.phone.reboot();
}

function kill(device: DeskDevice): void {
  device.dialog.dismiss();
  device.phone.kill();
}

function back({ phone, pages }: DeskDevice): void {
  if (phone.front !== undefined && !pages.back()) {
    phone.home();
  }
}

function network(of: DeskDevice, { mode }: CommandOf<'network'>): void {
  const line = networkOf(of.phone.device);
  of.network = mode;
  line.latencyMs = mode === 'slow' ? SLOW_LATENCY_MS : USUAL_LATENCY_MS;
  line.mode = mode === 'slow' ? 'up' : mode;
  of.phone.device.timeline.add('system', `network: ${mode}`);
  if (of.phone.online) {
    of.desk.cloud.cameOnline(of);
  }
}

function slowPicture(of: DeskDevice, { isOn }: CommandOf<'slowPicture'>): void {
  of.isPictureSlow = isOn;
  const { faults } = of.phone.device;
  if (isOn) {
    faults.set(PICTURE, { delayMs: SLOW_PICTURE_MS });
  } else {
    faults.clear(PICTURE);
  }
}

function fault(of: DeskDevice, { name, kind, code, delayMs }: CommandOf<'fault'>): void {
  const faults: Readonly<Record<typeof kind, Fault>> = {
    fails: { code }, failsOnce: { code, times: 1 }, throws: { code, isThrown: true },
    late: { delayMs }, never: { never: true }, twice: { isTwice: true },
  };
  of.phone.device.faults.set(name, faults[kind]);
  of.faults.set(name, kind);
}
