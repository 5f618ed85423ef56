import type { Language } from '../model/language.ts';
import { enSite } from './en.ts';
import { enBriefs } from './enBriefs.ts';
import { enDisclosure } from './enDisclosure.ts';
import { enOfficial } from './enOfficial.ts';
import { enReport } from './enReport.ts';
import { enRun } from './enRun.ts';
import { enSentences } from './enSentences.ts';
import { zhSite } from './zh.ts';
import { zhBriefs } from './zhBriefs.ts';
import { zhDisclosure } from './zhDisclosure.ts';
import { zhOfficial } from './zhOfficial.ts';
import { zhReport } from './zhReport.ts';
import { zhRun } from './zhRun.ts';
import { zhSentences } from './zhSentences.ts';

export type StringKey =
  | keyof typeof zhSite
  | keyof typeof zhBriefs
  | keyof typeof zhReport
  | keyof typeof zhSentences
  | keyof typeof zhDisclosure
  | keyof typeof zhOfficial
  | keyof typeof zhRun;

/** Every string the program says, by language and key; the types hold both languages to the same keys. */
export const strings: Record<Language, Record<StringKey, string>> = {
  'zh-CN': { ...zhSite, ...zhSentences, ...zhReport, ...zhBriefs, ...zhDisclosure, ...zhOfficial, ...zhRun },
  en: { ...enSite, ...enSentences, ...enReport, ...enBriefs, ...enDisclosure, ...enOfficial, ...enRun },
};
