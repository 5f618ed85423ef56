/** What is done with those counted: a draft says supported (保障) only of a table that speaks of support. */
import { isMoney, findUnit } from '../../model/unit.ts';
import type { Language, Text } from '../../model/language.ts';
import { programmeNameShare } from '../columns/areaCodes.ts';

/** Of births, deaths, residents and beds nobody was supported. */
const countedVerb: Record<Language, string> = { 'zh-CN': '统计', en: '{be} counted' };

const supportWords =
  /recipient|beneficiar|claim|caseload|\bserved\b|\baided\b|supported|enrol|participa|领取|受益|发放|享受|帮扶|受給|수급|beneficiári|bénéficiaire|empfänger|получател/iu;

/** Undefined where sentences say it as they usually do. */
export function countedVerbs(texts: string[], unit: string | undefined, languages: Language[]): Text | undefined {
  const isOfSupport = programmeNameShare(texts) > 0 || texts.some((text) => supportWords.test(text));
  if (isOfSupport || isMoney(findUnit(unit ?? '')?.quantity ?? '')) return undefined;
  return Object.fromEntries(languages.map((language) => [language, countedVerb[language]]));
}
