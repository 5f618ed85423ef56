/** A title says the same in every language: 人数 is not “families”, 人次 not “people” (Fujian yearbook 2022, table 20-2). */
import { languages } from '../../../model/language.ts';
import { isMoney } from '../../../model/quantity.ts';
import type { Check } from '../check.ts';
import { quantitiesNamed } from '../said.ts';
import { measureTitles, type MeasureTitle } from '../titles.ts';

export const labelsContradict: Check = {
  code: 'labels-contradict',
  severity: 'warning',
  words: {
    'zh-CN': { fact: '两种语言的名称说的不是同一种数量（户、人、人次）', remedy: '改正其中一种' },
    en: {
      fact: 'the titles in two languages count different things (households, persons, person-times)',
      remedy: 'correct one of them',
    },
  },
  find: (screened) =>
    measureTitles(screened)
      .filter((one) => ![...one.quantities].some(isMoney) && isContradictory(one))
      .map(({ place, subject }) => ({ place, subject })),
};

function isContradictory({ title }: MeasureTitle): boolean {
  const sets = languages
    .map((language) => quantitiesNamed(title[language] ?? '', language))
    .filter(({ size }) => size > 0);
  return sets.some((one, index) =>
    sets.slice(index + 1).some((other) => ![...one].some((quantity) => other.has(quantity))),
  );
}
