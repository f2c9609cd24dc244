import { SMALL_CONTROLS, smallPicturesOf } from '../../device/SmallPictures.ts';
import type { Command, CommandName, CommandOf } from '../protocol/Command.ts';
import { dial, enter, tap } from './appActions.ts';
import { sendBadPush } from './badPushes.ts';
import type { DeskDevice } from './DeskDevice.ts';
import { ring, second } from './ringActions.ts';
import { worldActions } from './worldActions.ts';

/** What each command does. @throws Error with a sentence for the person where it cannot be done now */
export type Actions<N extends CommandName = CommandName> = {
  readonly [K in N]: (device: DeskDevice, command: CommandOf<K>) => void | Promise<void>;
};

type CallCommand = 'ring' | 'second' | 'tap' | 'enter' | 'dial' | 'badPush' | 'callerHangup' | 'callerMute' | 'callerMedia' | 'friend' | 'elsewhere' | 'answer'
  | 'reject' | 'hangup' | 'mute' | 'silence' | 'tapCapsule' | 'picture';

const callActions: Actions<CallCommand> = {
  ring,
  second,
  tap,
  enter,
  dial,
  badPush: (device, { kind }) => sendBadPush(device, kind),
  callerHangup: ({ caller }) => caller.hangup(),
  callerMute: ({ caller }, { isOn }) => caller.mute(isOn),
  callerMedia: ({ caller }, { media }) => caller.changeMedia(media),
  friend: ({ friend }, { what }) => (what === 'answer' ? friend.answer() : friend.end()),
  elsewhere: ({ other }, { what }) => (what === 'answer' ? other.answer() : other.decline()),
  answer: ({ phone }, { media, call }) => phone.answer(media, call),
  reject: ({ phone }, { call }) => phone.reject(call),
  hangup: ({ phone }, { call }) => phone.hangup(call),
  mute: ({ phone }, { isOn, call }) => phone.mute(isOn, call),
  silence: ({ phone }, { call }) => phone.silence(call),
  tapCapsule: ({ phone }) => phone.tapCapsule(),
  picture,
};

/** @throws Error where there is no small picture, or it has no such button */
function picture({ phone }: DeskDevice, { what }: CommandOf<'picture'>): void {
  if (what === 'tap') {
    phone.tapPicture();
    return;
  }
  const { shown } = smallPicturesOf(phone.device);
  if (shown === undefined) {
    throw new Error('There is no small picture on the screen.');
  }
  phone.device.timeline.add('user', 'presses on the small picture', what);
  if (what === 'close') {
    shown.close();
  } else {
    shown.press(SMALL_CONTROLS[what]);
  }
}

const ACTIONS: Actions = { ...callActions, ...worldActions };

/** Does what a command says. Rejects with a sentence for the person where that cannot be done now. */
export async function perform(device: DeskDevice, command: Command): Promise<void> {
  const act = ACTIONS[command.do] as (device: DeskDevice, command: Command) => void | Promise<void>;
  await act(device, command);
  device.onChange();
}
