/** The desk's own sentences about what cannot be done now, in Chinese; $1 is what the English one has in its place. */
const NOTICES: readonly (readonly [said: RegExp, zh: string])[] = [
  [/^The device is locked: unlock it first\.$/, '设备已锁定：请先解锁。'],
  [/^No page of the app is in front, so there is no "(.*)" to press\. Open the app first\.$/, '应用不在前台，没有可按的“$1”。请先打开应用。'],
  [/^There is no "(.*)" on the app's page now\.$/, '应用页面上现在没有“$1”。'],
  [/^"(.*)" on the app's page takes nothing now: it is disabled, hidden or only to be looked at\.$/,
    '应用页面上的“$1”现在不可操作：已禁用、已隐藏或仅供查看。'],
  [/^Nobody calls the other side\. Place a call in the app first\.$/, '没有人呼叫对方。请先在应用中发起呼叫。'],
  [/^There is no small picture on the screen\.$/, '屏幕上没有画中画。'],
  [/^The other device has no call\. .*$/, '第二台设备没有来电。请勾选“同时呼叫第二台设备”后再呼叫。'],
  [/^There was no push yet that could come twice\. .*$/, '还没有可以重复的推送。请先呼叫设备。'],
  [/^The other side is in no call\. .*$/, '对方不在通话中。请先呼叫设备。'],
  [/^The app is not on the link now, .*$/, '应用现在不在链路上，邀请无法到达。请打开应用后再呼叫。'],
  [/^No call push reaches this kind of watch\. .*$/, '此类手表收不到来电推送。请在其上打开应用：打开期间来电经链路到达。'],
  [/^Nobody is signed in on this device, .*$/, '此设备无人登录，呼叫无法到达：退出登录已删除推送地址。请打开应用，在设置中登录后再呼叫。'],
  [/^The other side is in a call already\. .*$/, '对方已在通话中。请先让其挂断。'],
  [/^No permission is asked for now\.$/, '现在没有权限请求。'],
  [/^The notification is not there any more\.$/, '该通知已不在。'],
  [/^There is no (\w+) on the desk yet\. .*$/, '桌面上还没有此设备。请在页面顶部选择它。'],
  [/^There is no notification\.$/, '没有通知。'],
  [/^There is no capsule while the app is in front\.$/, '应用在前台时没有胶囊。'],
  [/^There is no call on the screen\.$/, '屏幕上没有通话。'],
  [/^There is no button for it now\. There is: (.*)\.$/, '现在没有这个按钮。现有：$1。'],
  [/^The changed app does not start: (.*)$/s, '修改后的应用无法启动：$1'],
  [/^The push was refused: .*?\((?:code )?([^)]*)\)\. .*$/s, '推送被拒绝（$1）。'],
  [/^No device of this user has uploaded a push token\. .*$/, '该用户没有设备上传过推送 token。请在设备上启动一次应用。'],
];

/** The sentence in the language of the page; as it was said where it has no other words. */
export function noticeIn(text: string, language: 'en' | 'zh'): string {
  const [said, zh] = (language === 'zh' ? NOTICES.find(([one]) => one.test(text)) : undefined) ?? [];
  return said === undefined || zh === undefined ? text : text.replace(said, zh);
}
