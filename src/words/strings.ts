/** Every string of the site and the publications, by language and key. */
import type { Language } from '../model/language.ts';
import { enBriefs } from './en/briefs.ts';
import { enDisclosure } from './en/disclosure.ts';
import { enOfficial, enReport } from './en/report.ts';
import { enRun } from './en/run.ts';
import { enSentences } from './en/sentences.ts';
import { enSite } from './en/site.ts';
import { zhBriefs } from './zh/briefs.ts';
import { zhDisclosure } from './zh/disclosure.ts';
import { zhOfficial, zhReport } from './zh/report.ts';
import { zhRun } from './zh/run.ts';
import { zhSentences } from './zh/sentences.ts';
import { zhSite } from './zh/site.ts';

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
