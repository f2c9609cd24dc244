import { RULES_ZH } from '../../rules/zh.ts';
import type { ShownRow } from './lanes.ts';

/**
 * What the timeline says, in Chinese. Names of functions, states and the server's own words stay as they are: they are looked
 * for in the source and in the protocol. So does what was done against a rule, which is put together of them.
 */
export const TIMELINE_ZH: Readonly<Record<string, string>> = {
  'delivers the message': '送达消息', 'delivers a message without a callId': '送达一条没有 callId 的消息',
  'drops the message': '丢弃消息', 'no call messages for this kind of device': '此类设备不接收来电消息',
  'shows the small picture': '显示画中画', 'takes the small picture away': '撤下画中画', 'taps the small picture': '点击画中画',
  'starts the app': '启动应用',
  'shows the call': '显示来电', 'as a banner': '横幅', 'as a capsule': '胶囊', 'on the lock screen': '锁屏',
  'without a banner: notifications are not allowed': '无横幅：不允许通知', 'without a banner: the app wants none': '无横幅：应用不要求',
  waiting: '等待中',
  'rings and vibrates': '响铃并振动', rings: '响铃', vibrates: '振动', 'is silent': '静音',
  'takes the call down': '撤下来电', 'shows a notification': '显示通知', 'from the app': '来自应用', 'from the push': '来自推送',
  'drops a repeated notification': '丢弃重复的通知', 'shows the task of the app': '显示应用的后台任务',
  'it may run in the background': '可在后台运行', 'refuses a task': '拒绝后台任务', 'refuses the microphone': '拒绝使用麦克风',
  'the app is in the background': '应用在后台', 'shows the microphone in use': '显示麦克风使用中',
  'microphone no longer in use': '麦克风不再使用', 'shows the camera in use': '显示相机使用中',
  'camera no longer in use': '相机不再使用', 'kills the app': '结束应用', 'ends the app': '应用被终止', 'it threw': '抛出异常',
  'the call service dies and starts again': '通话服务崩溃并重新启动', 'the app was changed': '应用已修改', 'a set fault strikes': '设定的故障生效',
  'is worked at level': '负载级别', 'network: up': '网络：正常', 'network: slow': '网络：缓慢', 'network: silent': '网络：无响应',
  'network: offline': '网络：断开', 'a carrier call rings': '运营商来电响铃',
  'makes a carrier call': '拨打运营商电话', 'takes the carrier call': '接听运营商来电', 'the carrier call is taken': '运营商呼出已接通',
  'the carrier call is over': '运营商通话结束',
  'answers by voice': '语音接听', 'answers by video': '视频接听', rejects: '拒接', 'hangs up': '挂断', mutes: '静音',
  unmutes: '取消静音', 'silences the ring': '停止响铃', 'and the app does not hear of it': '应用不知情',
  'opens the app': '打开应用', 'locks the device': '锁屏', 'unlocks the device': '解锁', 'restarts the device': '重启设备',
  'taps a notification': '点击通知', 'removes the notification of the task': '移除后台任务通知', 'sets the ringer': '设置响铃模式',
  'sets do not disturb': '设置免打扰', 'sets the clock': '设置时钟', '60 s ahead': '快 60 秒', '60 s behind': '慢 60 秒', '0 s ahead': '准确',
  allows: '允许', refuses: '拒绝', normal: '响铃', vibrate: '仅振动', silent: '静音',
  'hung up': '已挂断', 'the repeat by push': '推送带来的同一通话', 'to the caller': '发给主叫', 'to the callee': '发给被叫', voice: '语音', video: '视频',
};

const REPORTS = /^reports (\w+)$/;

/** The row as the page says it. Where arrows lead is read from the English one before. */
export function inWords(row: ShownRow, language: 'en' | 'zh'): ShownRow {
  return language === 'en' ? row : { ...row, said: row.actor === 'rule' ? ruleOf(row) : labelOf(row) };
}

const GRADES: Readonly<Record<string, string>> = { documented: '有文档', 'open-source': '见开源代码', assumed: '推定' };

/** All that is said of a broken rule, in one sentence after the other. */
export function brokenWords(row: ShownRow): string {
  return row.said ?? `${row.what} Done: ${row.detail} (${row.source ?? ''})`;
}

function ruleOf({ what, detail, source = '' }: ShownRow): string {
  const id = what.slice(0, what.indexOf(': '));
  const [, from = source, grade = ''] = /^(.*), ([\w-]+)$/.exec(source) ?? [];
  const text = RULES_ZH[id];
  return `${text === undefined ? what : `${id}：${text}`} 实际：${detail}（${from}，${GRADES[grade] ?? grade}）`;
}

function labelOf({ what, detail }: ShownRow): string {
  const said = TIMELINE_ZH[what] ?? what.replace(REPORTS, '上报 $1');
  const more = TIMELINE_ZH[detail] ?? detail.split(', ').map((part) => TIMELINE_ZH[part] ?? part).join('，');
  return detail === '' ? said : `${said}（${more}）`;
}
