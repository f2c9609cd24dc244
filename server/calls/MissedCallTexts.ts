import type { Media } from '../link/protocol.ts';

/** What the notice of a missed call says below the caller's name, by what the call was to carry. */
export type MissedCallTexts = Readonly<Record<string, Readonly<Record<Media, string>>>>;

/** By language; `en` is for all languages that are not here. */
export const MISSED_CALL_TEXTS: MissedCallTexts = {
  en: { voice: 'Missed call', video: 'Missed video call' },
  zh: { voice: '未接来电', video: '未接视频来电' },
};

/** @param lang a language tag such as `zh-Hans-CN`, of which the first part counts. */
export function missedCallText(texts: MissedCallTexts, lang: string | undefined, media: Media): string {
  const [language = ''] = (lang ?? '').toLowerCase().split(/[-_]/);
  return (Object.hasOwn(texts, language) ? texts[language] : texts['en'])?.[media] ?? '';
}
