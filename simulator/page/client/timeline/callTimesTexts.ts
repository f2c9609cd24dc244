import type { Desk } from '../state/hooks.ts';

const EN = {
  title: 'Times of a call', call: 'Call', step: 'Step', took: 'Took', since: 'Since delivery', sinceDialled: 'Since dialling',
  logarithmic: 'logarithmic', scale: 'A bar goes from the step before to this one; the scale is logarithmic.',
  callIs: (call: number, sentence: string) => `Call ${call}: ${sentence}`,
  inTime: (ms: string) => `reported after ${ms} (budget 2 s, system's limit 10 s)`,
  overBudget: (ms: string) => `reported after ${ms}: over our own budget of 2 s, within the system's limit of 10 s`,
  tooLate: (ms: string) => `reported after ${ms}: over the system's limit of 10 s`,
  taken: '',
  open: '; the system has not answered yet',
  neverRang: '; it never rang: the system refused the report, or the call was over before it answered',
  notYet: 'not reported yet (own budget 2 s, system\'s limit 10 s)',
  never: 'over without a report',
  turnedAway: 'turned away: an error report took the place of the report',
  repeat: 'the same call, by its second way: dropped as a repeat',
  dialled: 'placed by the app: no limit to its report',
  budget: '2 s budget', limit: '10 s limit',
  steps: {
    delivered: 'delivered', dialled: 'dialled', subscribed: 'subscribed', avatar: 'avatar', reported: 'reported',
    ringing: 'ringing', answered: 'answered', media: 'media up', active: 'active', ended: 'ended',
  } as Record<string, string>,
};

const ZH: typeof EN = {
  title: '通话各步用时', call: '通话', step: '步骤', took: '用时', since: '距送达', sinceDialled: '距拨出',
  logarithmic: '对数刻度', scale: '每一条从上一步画到这一步；横轴为对数刻度。',
  callIs: (call, sentence) => `通话 ${call}：${sentence}`,
  inTime: (ms) => `${ms} 后上报（自定预算 2 秒，系统时限 10 秒）`,
  overBudget: (ms) => `${ms} 后上报：超出自定预算 2 秒，未超系统时限 10 秒`,
  tooLate: (ms) => `${ms} 后上报：超出系统时限 10 秒`,
  taken: '', open: '；系统尚未答复',
  neverRang: '；未响铃：系统拒绝了上报，或答复前通话已结束',
  notYet: '尚未上报（自定预算 2 秒，系统时限 10 秒）',
  never: '已结束，从未上报',
  turnedAway: '已拒收：以错误上报代替来电上报',
  repeat: '同一通话经第二条途径到达：作为重复丢弃',
  dialled: '由应用拨出：上报没有时限',
  budget: '预算 2 秒', limit: '时限 10 秒',
  steps: {
    delivered: '送达', dialled: '拨出', subscribed: '订阅', avatar: '头像', reported: '上报', ringing: '响铃', answered: '接听',
    media: '媒体就绪', active: '通话中', ended: '结束',
  },
};

export const callTimesTexts = (language: Desk['language']): typeof EN => (language === 'zh' ? ZH : EN);
export type CallTimesTexts = typeof EN;
