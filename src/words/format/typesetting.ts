/** How each language is set on paper, where there is little room: the length of its names, and of a running head. */
import type { Language } from '../../model/language.ts';

type Typesetting = {
  /** Characters of title and status in a running head of 441 pt at 8 pt. */
  runningHead: number;
  /** Narrow columns have short names. */
  hasLongNames: boolean;
  /** Units are words, set below a large number. */
  hasLongUnits: boolean;
};

export const typesetting: Record<Language, Typesetting> = {
  'zh-CN': { runningHead: 48, hasLongNames: false, hasLongUnits: false },
  en: { runningHead: 105, hasLongNames: true, hasLongUnits: true },
};
