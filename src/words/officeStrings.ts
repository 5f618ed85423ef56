/** Strings of workbooks and Word documents beside those of every page, which browsers are not sent. */
import type { Language } from '../model/language.ts';
import { enWord, enWorkbook } from './en/workbook.ts';
import { type StringKey, strings } from './strings.ts';
import { zhWord, zhWorkbook } from './zh/workbook.ts';

export type OfficeKey = StringKey | keyof typeof zhWord | keyof typeof zhWorkbook;

export type OfficeWords = Record<OfficeKey, string>;

/** Both languages have the same keys. */
export const officeStrings: Record<Language, OfficeWords> = {
  'zh-CN': { ...strings['zh-CN'], ...zhWord, ...zhWorkbook },
  en: { ...strings.en, ...enWord, ...enWorkbook },
};
