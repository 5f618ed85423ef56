/** A title that says 户数, 人数 or 人次 is in that unit (a repost of 2016 prints 855.3万户 as 855.3万人). */
import { languages } from '../../../model/language.ts';
import type { Check } from '../check.ts';
import { quantitiesNamed } from '../said.ts';
import { measureTitles, type MeasureTitle } from '../titles.ts';

export const titleContradictsUnit: Check = {
  code: 'title-contradicts-unit',
  severity: 'warning',
  words: {
    'zh-CN': { fact: '名称与计量单位说的不是同一种数量（户、人、人次）', remedy: '改正名称或单位' },
    en: {
      fact: 'the title and the unit count different things (households, persons, person-times)',
      remedy: 'correct the title or the unit',
    },
  },
  find: (screened) =>
    measureTitles(screened).flatMap((one) => {
      const wrong = [...one.quantities].filter((quantity) => isDenied(one, quantity));
      return wrong.length === 0 ? [] : [{ place: one.place, subject: one.subject, expected: wrong.join(' / ') }];
    }),
};

const peopleQuantities = ['household', 'person', 'person-time'];
/** A title that is nothing but a count, which money or beds cannot be. */
const bareCountTitle = /(户数|人数|人次)$|^(number of )?(households|persons|people|families|person-times)$/i;

/** Where one language says it and another does not, the languages contradict each other. */
function isDenied({ title }: MeasureTitle, quantity: string): boolean {
  const texts = languages.map((language) => ({
    text: title[language] ?? '',
    named: quantitiesNamed(title[language] ?? '', language),
  }));
  const isNamed = texts.some(({ named }) => named.has(quantity));
  const isCount = peopleQuantities.includes(quantity) || texts.some(({ text }) => bareCountTitle.test(text.trim()));
  return !isNamed && isCount && texts.some(({ named }) => named.size > 0);
}
