import type { Language } from '../model/language.ts';
import { en } from './en.ts';
import { enBriefs } from './enBriefs.ts';
import { zh } from './zh.ts';
import { zhBriefs } from './zhBriefs.ts';

export type StringKey = keyof typeof zh | keyof typeof zhBriefs;

/** Every string the program says, by language and key; the types hold both languages to the same keys. */
export const strings: Record<Language, Record<StringKey, string>> = {
  'zh-CN': { ...zh, ...zhBriefs },
  en: { ...en, ...enBriefs },
};
