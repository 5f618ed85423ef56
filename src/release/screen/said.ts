import type { Language } from '../../model/language.ts';

/** Words by which a title says what is counted; 户籍 (registered residence) and 人均 (a head) say nothing of it. */
const quantityWords: Record<Language, [string, RegExp][]> = {
  'zh-CN': [
    ['person-time', /人次|人·次/],
    ['household', /户数|住户|农户|家庭|户$|[（(]万?户[)）]/],
    ['person', /人数|人口数|[（(]万?人[)）]|人$/],
  ],
  en: [
    ['person-time', /person-times?|\btimes\b|\bvisits?\b|\binstances?\b/i],
    ['household', /\bhouseholds?\b|\bfamil(y|ies)\b/i],
    ['person', /\bpersons?\b(?!-)|\bpeople\b|\brecipients?\b|\bindividuals?\b|\bbeneficiaries\b/i],
  ],
};

/** What a title says is counted: of household, person, person-time, those that it names; a unit in brackets only where nothing else does. */
export function quantitiesNamed(title: string, language: Language): Set<string> {
  const named = namedIn(title.replaceAll(/[（(][^（()）]*[)）]/g, ''), language);
  return named.size > 0 ? named : namedIn(title, language);
}

function namedIn(title: string, language: Language): Set<string> {
  return new Set(quantityWords[language].filter(([, pattern]) => pattern.test(title)).map(([quantity]) => quantity));
}
