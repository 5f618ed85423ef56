import type { Language } from '../model/language.ts';

type ChartWords = { demonstration: string; provisional: string; total: string };

/** The few words that charts add to what they are given. */
export const chartWords: Record<Language, ChartWords> = {
  'zh-CN': { demonstration: '○演示数据', provisional: '初步', total: '合计' },
  en: { demonstration: '○ demonstration', provisional: 'prov.', total: 'Total' },
};
