import type { EndedReason } from '../../link/protocol.ts';
import type { CallState } from './CallerCall.ts';

/** Ends that the server does not tell: this page has seen them itself. */
type SeenHere = 'connectionLost' | 'mediaLost' | 'serverAway';

const EN = {
  title: 'Call a device',
  intro: 'Rings a device that this server knows, and lets you talk to whoever answers. A video call asks for your camera, too.',
  name: 'Your name',
  to: 'Whom to call',
  toHint: 'A user’s id. Empty: the one device that is known.', known: ' For example {ids}.',
  voice: 'Call', video: 'Video call',
  hangup: 'Hang up', cancel: 'Cancel', mute: 'Mute', unmute: 'Unmute', again: 'Call again',
  heard: 'You hear', said: 'They hear',
  peerMuted: 'The other side is muted.',
  noMicrophone: 'There is no microphone. You hear the other side, and are not heard.',
  microphoneRefused: 'The microphone is not allowed. Allow it for this page, or just listen.',
  cameraOn: 'Camera on', cameraOff: 'Camera off',
  peerPicture: 'The other side’s picture', ownPicture: 'What the other side sees of you',
  noPictureYet: 'There is no picture yet.', peerUnseen: 'The other side’s camera is off.', byVoice: 'By voice: there are no pictures.',
  noCamera: 'There is no camera. You see the other side, and are not seen.',
  cameraRefused: 'The camera is not allowed. Allow it for this page and press “Camera on”, or just look.',
  cameraBusy: 'The camera cannot be opened: another program may have it. Close that and press “Camera on”.',
  notSecure: 'Browsers lend microphone and camera over https only, or on this machine. You hear and see, and are neither heard nor seen.',
  phase: {
    none: '', calling: 'Calling…', ringing: 'It rings.', answered: 'Answered. Connecting…', connected: 'Connected.',
  },
  /** Where it is known who. */
  with: { calling: 'Calling {who}…', ringing: 'It rings at {who}.', answered: '{who} has answered. Connecting…', connected: 'Connected with {who}.' },
  ended: {
    cancelled: 'You cancelled.', remoteHangup: 'Hung up.', rejected: 'Declined.', busy: 'Busy.', noAnswer: 'No answer.',
    connectFailed: 'The connection could not be made.', carrierCall: 'A telephone call came first there.',
    failed: 'The device could not be reached.', connectionLost: 'The connection to the server was lost.',
    answeredElsewhere: 'Answered on another device.', declinedElsewhere: 'Declined on another device.',
    glare: 'You called each other: the other call goes on.',
    mediaLost: 'Nothing comes from the other side any more.',
    serverAway: 'The server does not answer. Is it running?',
  } satisfies Readonly<Record<EndedReason | SeenHere, string>>,
};

/** All texts of the caller page, in one language. */
export type Words = typeof EN;

const ZH: Words = {
  title: '呼叫设备',
  intro: '呼叫此服务器已知的设备，接听后即可通话。视频呼叫还会使用你的摄像头。',
  name: '你的名字',
  to: '呼叫谁',
  toHint: '用户 ID。留空则呼叫唯一已知的设备。', known: '例如 {ids}。',
  voice: '呼叫', video: '视频呼叫',
  hangup: '挂断', cancel: '取消', mute: '静音', unmute: '取消静音', again: '再次呼叫',
  heard: '你听到', said: '对方听到',
  peerMuted: '对方已静音。',
  noMicrophone: '没有麦克风。你能听到对方，对方听不到你。',
  microphoneRefused: '麦克风未获允许。请允许本页使用麦克风，或只听不说。',
  cameraOn: '打开摄像头', cameraOff: '关闭摄像头',
  peerPicture: '对方的画面', ownPicture: '对方看到的你',
  noPictureYet: '还没有画面。', peerUnseen: '对方已关闭摄像头。', byVoice: '语音通话，没有画面。',
  noCamera: '没有摄像头。你能看到对方，对方看不到你。',
  cameraRefused: '摄像头未获允许。请允许本页使用摄像头，再点击“打开摄像头”，或只看不拍。',
  cameraBusy: '无法打开摄像头，可能被其他程序占用。请关闭该程序，再点击“打开摄像头”。',
  notSecure: '浏览器只在 https 下或本机页面上提供麦克风和摄像头。你能听到、看到对方，对方听不到也看不到你。',
  phase: { none: '', calling: '正在呼叫…', ringing: '正在响铃。', answered: '已接听，正在连接…', connected: '通话中。' },
  with: { calling: '正在呼叫 {who}…', ringing: '{who} 正在响铃。', answered: '{who} 已接听，正在连接…', connected: '正在与 {who} 通话。' },
  ended: {
    cancelled: '你已取消。', remoteHangup: '已挂断。', rejected: '对方已拒接。', busy: '对方忙。', noAnswer: '无人接听。',
    connectFailed: '无法建立连接。', carrierCall: '对方有电话呼入。', failed: '无法联系到设备。',
    answeredElsewhere: '已在其他设备接听。', declinedElsewhere: '已在其他设备拒接。', glare: '双方同时呼叫了对方，另一通电话继续。',
    connectionLost: '与服务器的连接已断开。', mediaLost: '对方已无任何响应。', serverAway: '服务器没有响应。它在运行吗？',
  },
};

/** @param language as the browser names it, such as `zh-CN`; all but Chinese is English */
export function wordsFor(language: string): Words {
  return language.startsWith('zh') ? ZH : EN;
}

/** What the call is like, in a sentence; the server's own where it could not be placed. `who`: empty where nobody was named. */
export function sentenceOf(words: Words, { phase, detail }: CallState, who: string): string {
  if (phase === 'ended' || phase === 'failed') {
    const ended: Readonly<Record<string, string>> = words.ended;
    return ended[detail] ?? detail;
  }
  return who === '' || phase === 'none' ? words.phase[phase] : words.with[phase].replace('{who}', () => who);
}
