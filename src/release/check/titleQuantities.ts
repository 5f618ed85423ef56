/** Titles that name another quantity (households, persons, person-times) than a translation or unit. */
import { languages, type Language, type Text } from '../../model/language.ts';
import { findUnit, isMoney } from '../../model/unit.ts';
import { descriptorFile, type CellPlace } from '../package/dataPackage.ts';
import type { Check, Screening } from '../series/screening.ts';

/** 人数 is not “families”, 人次 not “people” (Fujian yearbook 2022, table 20-2). */
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
      .filter((measureTitle) => ![...measureTitle.quantities].some(isMoney) && isContradictory(measureTitle))
      .map(({ place, subject }) => ({ place, subject })),
};

function isContradictory({ title }: MeasureTitle): boolean {
  const sets = languages
    .map((language) => quantitiesNamed(title[language] ?? '', language))
    .filter(({ size }) => size > 0);
  return sets.some((set, index) =>
    sets.slice(index + 1).some((other) => ![...set].some((quantity) => other.has(quantity))),
  );
}

/** A title with 户数, 人数 or 人次 is in that unit (a repost of 2016 prints 855.3万户 as 855.3万人). */
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
    measureTitles(screened).flatMap((measureTitle) => {
      const wrong = [...measureTitle.quantities].filter((quantity) => isDenied(measureTitle, quantity));
      return wrong.length === 0
        ? []
        : [{ place: measureTitle.place, subject: measureTitle.subject, expected: wrong.join(' / ') }];
    }),
};

const peopleQuantities = ['household', 'person', 'person-time'];

/** A title that is only a count, which money or beds cannot be. */
const bareCountTitle = /(户数|人数|人次)$|^(number of )?(households|persons|people|families|person-times)$/i;

/** Where only some languages name the quantity, the other check reports it. */
function isDenied({ title }: MeasureTitle, quantity: string): boolean {
  const texts = languages.map((language) => ({
    text: title[language] ?? '',
    named: quantitiesNamed(title[language] ?? '', language),
  }));
  const isNamed = texts.some(({ named }) => named.has(quantity));
  const isCount = peopleQuantities.includes(quantity) || texts.some(({ text }) => bareCountTitle.test(text.trim()));
  return !isNamed && isCount && texts.some(({ named }) => named.size > 0);
}

/** Words by which a title names what is counted; 户籍 (registered residence) and 人均 (per person) do not. */
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

/** A unit in brackets counts only where nothing else names a quantity. */
function quantitiesNamed(title: string, language: Language): Set<string> {
  const named = namedIn(title.replaceAll(/[（(][^（()）]*[)）]/g, ''), language);
  return named.size > 0 ? named : namedIn(title, language);
}

function namedIn(title: string, language: Language): Set<string> {
  return new Set(quantityWords[language].filter(([, pattern]) => pattern.test(title)).map(([quantity]) => quantity));
}

type MeasureTitle = { title: Text; subject: string; place: CellPlace; quantities: Set<string> };

function measureTitles({ source, values }: Screening): MeasureTitle[] {
  const { measures, labels, totals } = source.descriptor.nianbao;
  const declared = new Map(measures.map(({ code, unit }) => [code, findUnit(unit ?? '')?.quantity]));
  const used = Map.groupBy(values, ({ figure }) => figure.key.measure);
  const quantities = (measure: string) =>
    new Set([declared.get(measure) ?? [], ...(used.get(measure) ?? []).map(({ unit }) => unit.quantity)].flat());
  const titled = (title: Text, measure: string, subject: string, column: string): MeasureTitle => ({
    title,
    subject,
    quantities: quantities(measure),
    place: { file: descriptorFile, column: `nianbao.${column}.title`, read: Object.values(title).join(' / ') },
  });
  return [
    ...measures.map(({ code, title }, index) => titled(title, code, code, `measures[${index}]`)),
    ...labels.map(({ measure, programme, title }, index) =>
      titled(title, measure, `${measure}/${programme}`, `labels[${index}]`),
    ),
    ...totals.map(({ code, measure, title }, index) => titled(title, measure, `total:${code}`, `totals[${index}]`)),
  ];
}
