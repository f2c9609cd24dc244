/** The page's texts in English; the shape that other languages fill. */
export const EN = {
  title: 'The device on the desk',
  subtitle: 'The real app, on a phone that is not there',
  phone: 'Phone', tablet: 'Tablet', watch: 'Child’s watch', roundWatch: 'Round watch', all: 'Side by side', devices: 'Devices',
  language: '中文', sound: 'Sound',
  soundOff: 'Sound is off until you press a button on this page', volume: 'Volume',
  lost: 'The desk has gone. Run npm start again: the page comes back by itself.',
  starting: 'Putting it on the desk…',
  shortcuts: 'Keyboard', close: 'Close', dismiss: 'Dismiss',

  keys: {
    c: 'call this device, or hang up as the other side', w: 'call it by video', a: 'answer by voice',
    v: 'answer by video',
    d: 'decline', h: 'hang up on the device', m: 'mute or unmute', s: 'silence the ring', l: 'lock or unlock',
    o: 'open the app',
    g: 'go home', k: 'kill the app', '/': 'find a control',
  },

  drawnBySystem: 'System', drawnByApp: 'Your app', outline: 'Outlines', outlineHint: 'Who draws what on the screen',
  system: 'System',
  app: 'App',

  ringIt: 'Call this {device}', ringShort: 'Call', asVideo: 'Video call', asVoice: 'Voice call', voice: 'Voice', video: 'Video',
  talk: 'Sound of the call', speak: 'Speak with your microphone', speakStop: 'Stop speaking',
  speakHint: 'The page’s caller says everything back after a second.', callerPage: 'Call from another window instead',
  plays: 'The device plays', yourVoice: 'You say',
  noMicrophone: 'There is no microphone here.', microphoneRefused: 'Allow the microphone for this page, then try again.',
  otherSide: 'The other side', friendRings: 'is called by the app', hangupAs: 'Hang up', cancelAs: 'Cancel the call',
  noPush: 'No call push reaches an adult’s watch: it rings while the app is open.',
  callerPhase: {
    none: 'It rings as by a real push. Then answer it on the screen below.',
    calling: 'is calling…', ringing: 'hears it ring. Answer on the screen, or decline.', answered: 'was answered, connecting…',
    connected: 'is in the call',
    ended: 'The call is over', refused: 'The call could not be placed',
  },
  ended: {
    cancelled: 'cancelled by the caller', remoteHangup: 'hung up', answeredElsewhere: 'answered on another device',
    declinedElsewhere: 'declined on another device', rejected: 'declined', busy: 'busy', noAnswer: 'no answer',
    connectFailed: 'could not connect', failed: 'the device could not take it',
    carrierCall: 'a carrier call came first',
  } as Record<string, string>,
  muteCaller: 'Mute the other side', unmuteCaller: 'Unmute the other side', toVideo: 'Ask for video',
  toVoice: 'Go to voice',
  peerMuted: 'hears nothing: the device is muted',
  linkOnly: 'No call push reaches this kind of watch: open the app, then calls come over its link.',
  notReachable: 'The app has not told the server its push address. Open the app once, with the network on.',

  incomingVoice: 'Incoming voice call', incomingVideo: 'Incoming video call', answer: 'Answer', answerVideo: 'Video',
  smallPicture: 'Picture in picture', closePicture: 'Close the small picture',
  answerVoice: 'Voice', decline: 'Decline', hangup: 'Hang up', mute: 'Mute', unmute: 'Unmute',
  connecting: 'Connecting…',
  inCall: 'In call', muted: 'muted', openCall: 'Back to the call', silence: 'Silence',
  unlock: 'Unlock', lock: 'Lock', home: 'Home', back: 'Back', notifications: 'Notifications',
  noNotices: 'No notifications', removeNotice: 'Remove',
  openApp: 'Open the app', carrierRinging: 'Carrier call rings', carrierActive: 'Carrier call',
  carrierDialled: 'Carrier call: dialling', dialing: 'Calling…', waiting: 'Waiting', end: 'End',
  firstUnlock: 'Restarted: not unlocked since', ringing: 'rings', vibrating: 'vibrates',
  allow: 'Allow', deny: "Don't allow", asks: 'wants to use', permission: {
    'ohos.permission.MICROPHONE': 'the microphone', 'ohos.permission.CAMERA': 'the camera',
  } as Record<string, string>,

  timeline: 'Timeline',
  timelineEmpty: 'Ring the device: what server, push, system, app and user do appears here, to the millisecond.',
  clear: 'Clear', clearHint: 'Begins the timeline anew', saveSvg: 'SVG', copyMermaid: 'Mermaid', copied: 'Copied',
  lanes: { server: 'Server', push: 'Push', system: 'System', app: 'App', user: 'User' },
  broken: 'against the rules', allKept: 'rules kept', code: 'Code',
  checkRunning: 'Checking the sources…', checkOk: 'Check: 0 findings', checkFailed: 'The check itself failed',
  findings: 'findings', problems: 'cannot be drawn', reloadWaiting: 'A change of the app waits for this call to end.',
  loadNow: 'Load it now (ends the call)',
  reloaded: {
    opened: 'The changed app is loaded and opened again:', loaded: 'The changed app is loaded when it starts next:',
    waits: 'A change waits:', restartDesk: 'Read at the start only. Run npm start again:',
  },
};

export type Texts = typeof EN;
