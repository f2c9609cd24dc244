import { PANEL_EN, type PanelTexts } from './textsEn.ts';
import { PANEL_ZH } from './textsZh.ts';

export function panelTexts(language: 'en' | 'zh'): PanelTexts {
  return language === 'zh' ? PANEL_ZH : PANEL_EN;
}

/** What a control is called, and what it does in one line. */
export type Words = readonly [label: string, does: string];
