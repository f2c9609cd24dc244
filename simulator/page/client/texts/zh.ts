import type { Texts } from './en.ts';

export const ZH: Texts = {
  title: '桌面设备',
  subtitle: '真实的应用，虚拟的手机',
  phone: '手机', tablet: '平板', watch: '儿童手表', roundWatch: '圆形手表', pair: '手机 + 平板', all: '全部四台', devices: '设备',
  language: 'English', sound: '声音', soundOff: '在本页按任意按钮后才会出声', volume: '音量',
  lost: '桌面已停止。请重新运行 npm start，本页会自动恢复。',
  starting: '正在启动…', loadingApp: '正在加载应用…',
  shortcuts: '键盘', close: '关闭', dismiss: '知道了',

  keys: {
    c: '呼叫此设备，或以对方身份挂断', w: '视频呼叫', a: '语音接听', v: '视频接听', d: '拒接', h: '在设备上挂断', m: '静音或取消静音',
    s: '停止响铃', l: '锁屏或解锁', o: '打开应用', g: '回到主屏', k: '结束应用', '/': '查找控制项',
  },

  drawnBySystem: '系统', drawnByApp: '你的应用', outline: '轮廓', outlineHint: '屏幕上各部分由谁绘制', system: '系统', app: '应用',

  ringIt: '呼叫此{device}', ringShort: '{name} 来电', dial: '呼叫 {id}',
  dialHint: '在此打开应用、输入账号并按下呼叫：另一台设备响铃。',
  idHint: '此处登录的账号：他人以此呼叫',
  together: {
    call: '各设备在同一应用服务器上有自己的账号。点击“呼叫 {id}”，或在应用中输入“{id}”：另一台响铃。',
    answer: '{id} 正在响铃：请在其屏幕上接听。',
    open: '{id} 只能听：请点击其屏幕顶部的绿色计时。应用在前台时麦克风才会启动。',
    speak: '双方已接通：在一台上点击“说话”，另一台会播放你的声音。',
    outside: '{id} 正在与这些设备之外的一方通话：在其上点击“说话”，对方即可听到。',
  },
  putTablet: '或在旁边放一台平板：两台可以互相呼叫。',
  asVideo: '视频来电', asVoice: '语音来电', voice: '语音', video: '视频',
  talk: '通话声音', speak: '用你的麦克风说话', speakStop: '停止说话', speakShort: '说话', speakStopShort: '停止',
  speakHint: '本页的主叫方会在一秒后把听到的话说回来。', speakOther: '对方会播放你说的话。', callerPage: '改从另一个窗口呼叫',
  plays: '设备播放', yourVoice: '你的声音',
  noMicrophone: '这里没有麦克风。', microphoneRefused: '请允许本页使用麦克风，然后再试。',
  lend: '使用你的摄像头', lendStop: '改回绘制的画面', lendShort: '摄像头', lendStopShort: '绘制',
  noCamera: '这里没有摄像头：设备继续使用绘制的画面。',
  cameraRefused: '请允许本页使用摄像头，然后再试。', cameraBusy: '无法打开摄像头，可能被其他程序占用。',
  otherSide: '对方', friendRings: '正被应用呼叫', hangupAs: '挂断', cancelAs: '取消呼叫',
  noPush: '成人手表收不到通话推送：应用打开时才会响铃。',
  callerPhase: {
    none: '与真实推送一样响铃，然后在下面的屏幕上接听。',
    calling: '正在呼叫…', ringing: '听到回铃音。请在屏幕上接听或拒接。', answered: '已接听，正在连接…', connected: '通话中',
    ended: '通话已结束', refused: '呼叫未能发出',
  },
  ended: {
    cancelled: '主叫已取消', remoteHangup: '已挂断', answeredElsewhere: '已在其他设备接听', declinedElsewhere: '已在其他设备拒接',
    rejected: '已拒接', busy: '忙线', noAnswer: '无人接听', connectFailed: '无法连接', failed: '设备无法接听',
    carrierCall: '被运营商来电打断', glare: '双方同时呼叫了对方，另一通电话继续',
  },
  muteCaller: '对方静音', unmuteCaller: '对方取消静音', toVideo: '请求视频', toVoice: '转为语音',
  peerMuted: '听不到声音：设备已静音', peerAway: '应用回到前台后才能听到：请点击顶部的绿色计时', skip: '跳到设备',
  linkOnly: '此类手表收不到来电推送：请打开应用，来电将经链路到达。',
  notReachable: '应用尚未把推送地址告诉服务器。请联网并打开一次应用。',

  incomingVoice: '语音来电', incomingVideo: '视频来电', answer: '接听', answerVideo: '视频', answerVoice: '语音', decline: '拒接',
  smallPicture: '画中画', closePicture: '关闭画中画',
  hangup: '挂断', mute: '静音', unmute: '取消静音', connecting: '正在连接…', inCall: '通话中', muted: '已静音', openCall: '返回通话',
  silence: '停止响铃', unlock: '解锁', lock: '锁屏', home: '主屏', back: '返回', notifications: '通知', noNotices: '没有通知',
  removeNotice: '移除',
  openApp: '打开应用', carrierRinging: '运营商来电', carrierActive: '运营商通话', carrierDialled: '运营商呼出', dialing: '正在呼叫…',
  waiting: '等待中', end: '结束',
  firstUnlock: '已重启，尚未解锁', ringing: '响铃', vibrating: '振动',
  allow: '允许', deny: '不允许', asks: ['是否允许“', '”使用', '？'], permission: {
    'ohos.permission.MICROPHONE': '麦克风', 'ohos.permission.CAMERA': '相机',
  },

  timeline: '时间线', timelineEmpty: '呼叫设备：服务器、推送、系统、应用和用户的动作会以毫秒精度显示在这里。',
  clear: '清空', clearHint: '重新开始时间线', saveSvg: 'SVG', copyMermaid: 'Mermaid', copied: '已复制',
  lanes: { server: '服务器', push: '推送', system: '系统', app: '应用', user: '用户' },
  broken: '项违反规则', allKept: '未违反任何规则', code: '代码', faultsSet: () => '个故障已设定',
  checkRunning: '正在检查源码…', checkOk: '检查：没有问题', checkFailed: '检查未能完成',
  findings: (count: number) => `${count} 个问题`, problems: '无法绘制', reloadWaiting: '应用的改动将在通话结束后生效。',
  loadNow: '立即加载（应用会重新启动）',
  loadNowDoes: '已接听的通话随之结束；正在响铃的，若应用已打开会再次响铃。',
  howToEdit: '保存 .ets 或资源文件，应用即重新加载。通话页面：',
  reloaded: {
    opened: '应用已重新加载并打开：', loaded: '应用将在下次启动时加载：', waits: '改动等待中：', stays: '修正之前继续运行原应用：', restartDesk: '仅在启动时读取，请重新运行 npm start：',
  },
};
