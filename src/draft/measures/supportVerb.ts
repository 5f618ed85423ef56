/** What is done with those counted: a draft says supported (保障) only of people, in a table that speaks of support. */
import type { Language, Text } from '../../model/language.ts';
import { findUnit, isMoney, isOfPeople } from '../../model/unit.ts';
import { strings } from '../../words/strings.ts';
import { isSupportName } from '../columns/areaCodes.ts';

const supportWords =
  /recipient|beneficiar|claim|caseload|\bserved\b|\baided\b|supported|enrol|participa|领取|受益|发放|享受|帮扶|受給|수급|beneficiári|bénéficiaire|empfänger|получател/iu;

/** Of births, deaths, residents and beds nobody was supported. Undefined where sentences say it as they usually do. */
export function countedVerbs(texts: string[], unit: string | undefined, languages: Language[]): Text | undefined {
  const quantity = findUnit(unit ?? '')?.quantity;
  if (isMoney(quantity ?? '')) return undefined;
  const isOfSupport = texts.some((text) => isSupportName(text) || supportWords.test(text));
  if (isOfSupport && (quantity === undefined || isOfPeople(quantity))) return undefined;
  return Object.fromEntries(languages.map((language) => [language, strings[language]['verb.counted']]));
}
