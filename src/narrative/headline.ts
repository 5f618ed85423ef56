/** The headline of a brief (who, a verb, and what changed; without a comparison the number itself), and sentences that can be quoted alone. */
import { type Book, measureOf, quantityOf, requiredProgramme, totalOf } from '../figures/book.ts';
import { comparison, type Comparison, comparisonPolicies, hasRate, wayOf } from '../figures/compare.ts';
import type { MainFigure } from '../figures/rank.ts';
import { type Figure, isValue } from '../model/cell.ts';
import type { DeclaredTotal } from '../model/description.ts';
import { type Language, plainText, type Sentence, statement, titleOf } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { isCounted } from '../model/unit.ts';
import { averageMark, grammar } from '../words/format/grammar.ts';
import { isOne } from '../words/format/cell.ts';
import { capital, fill, fillText, strings } from '../words/strings.ts';
import { levelFinding } from './findings/level.ts';
import { sentenceOf } from './findings/sentence.ts';
import { servedFinding } from './findings/served.ts';
import { totalFinding } from './findings/total.ts';
import {
  areaName,
  familyOf,
  measureTitle,
  midSentence,
  numberOf,
  programmeName,
  shortTitle,
  sizeNumber,
  subjectWords,
} from './phrases/figure.ts';
import { periodWords, verbOf, whenWords } from './phrases/when.ts';

/** Shortens the area, then the programme, then drops the area; never cut, and without a subject only where none fits. */
export function headline(book: Book, figure: Figure, language: Language): Sentence {
  const change = comparison(book, figure, comparisonPolicies.brief);
  const changed = change === undefined ? undefined : changeHeadline(book, change, language);
  return changed ?? levelHeadline(book, figure, language);
}

/** 全国2020年城乡低保资金比上年增长19.2%; undefined where none is short enough. */
function changeHeadline(book: Book, change: Comparison, language: Language): Sentence | undefined {
  const { made } = grammar[language].headline;
  const names = changedNames(book, change, language);
  const forms = [true, false].flatMap((hasPeriod) =>
    areaNames(book, language).flatMap((area) => names.map((name): ChangeForm => ({ area, name, hasPeriod }))),
  );
  return forms.map((form) => changeWords(book, change, form, language)).find((text) => lengthOf(text) <= made);
}

type ChangeForm = { area: string; name: string; hasPeriod: boolean };

function changeWords(
  book: Book,
  change: Comparison,
  { area, name, hasPeriod }: ChangeForm,
  language: Language,
): Sentence {
  const key = changeKey(change);
  const period = periodWords(change.later, book, language);
  const words = fill(strings[language][key], {
    area,
    what: hasPeriod ? fill(strings[language]['headline.timed'], { name, period }) : name,
    subject: subjectWords('', area, language),
    when: whenWords(change, book, language),
    rate: [sizeNumber(change.growth, language)],
    difference: [sizeNumber(change.change, language)],
    size: [sizeNumber(hasRate(change) ? change.growth : change.change, language)],
  });
  return statement(key, capital(words));
}

/** Rates grow (增长), amounts increase (增加), standards are raised (提高). */
function changeKey(change: Comparison) {
  const way = wayOf(change.change);
  if (way === 0) return 'headline.same';
  const family = familyOf(change.measure) !== 'amount' ? 'set' : hasRate(change) ? 'rate' : 'amount';
  return changeKeys[family][way > 0 ? 'up' : 'down'];
}

const changeKeys = {
  rate: { up: 'headline.rate.up', down: 'headline.rate.down' },
  amount: { up: 'headline.amount.up', down: 'headline.amount.down' },
  set: { up: 'headline.set.up', down: 'headline.set.down' },
} as const;

/** What changed, the longest first: 城市低保人数; people in urban dibao. */
function changedNames(book: Book, { later, measure }: Comparison, language: Language): string[] {
  const total = totalOf(book, later.key.programme);
  if (total !== undefined) return [midSentence(titleOf(total.title, language), book, language)];
  const programme = requiredProgramme(book, later.key.programme);
  const label = midSentence(measureTitle(book, later.key, language), book, language);
  const quantity = quantityOf(book, measure.code) ?? '';
  const template = strings[language][quantity in ofKeys ? ofKeys[quantity as keyof typeof ofKeys] : 'headline.of'];
  const names = [programmeName(book, programme, language), shortTitle(programme, language)];
  return [...new Set(names)].map((name) =>
    name === '' ? label : fillText(template, { programme: midSentence(name, book, language), label }),
  );
}

const ofKeys = { person: 'headline.ofPersons', household: 'headline.ofHouseholds' } as const;

function lengthOf(sentence: Sentence): number {
  return [...plainText(sentence)].length;
}

/** The number with its verb. */
function levelHeadline(book: Book, figure: Figure, language: Language): Sentence {
  const { made, longest } = grammar[language].headline;
  const all = areaNames(book, language).flatMap((area) =>
    subjects(book, figure, language).map((subject) => headlineWords(book, figure, { ...subject, area }, language)),
  );
  const bare = headlineWords(book, figure, { template: 'headline.bare', name: '', label: '', area: '' }, language);
  const shortest = all
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))
    .filter((sentence) => lengthOf(sentence) <= longest);
  return all.find((sentence) => lengthOf(sentence) <= made) ?? shortest[0] ?? bare;
}

type Subject = {
  template: 'headline.total' | 'headline.count' | 'headline.money' | 'headline.level' | 'headline.bare';
  name: string;
  label: string;
};

/** The longest first. */
function subjects(book: Book, figure: Figure, language: Language): Subject[] {
  const total = totalOf(book, figure.key.programme);
  if (total !== undefined)
    return totalNames(book, total, language).map((name): Subject => ({ template: 'headline.total', name, label: '' }));
  const programme = requiredProgramme(book, figure.key.programme);
  const name = programmeName(book, programme, language);
  const names = [...new Set([name, name === '' ? '' : shortTitle(programme, language)])];
  const { kind } = measureOf(book, figure.key.measure);
  if (isCounted(quantityOf(book, figure.key.measure) ?? '') && kind !== 'rate') {
    const isSingle = isValue(figure.cell) && isOne(figure.cell.value);
    const verb = verbOf(book, figure, programme.code, language).replace('{be}', isSingle ? 'was' : 'were');
    const named = names.map((name) => grammar[language].nameWithVerb(name, verb));
    return named.map((name): Subject => ({ template: 'headline.count', name, label: verb }));
  }
  const label = midSentence(measureTitle(book, figure.key, language), book, language);
  const template = kind === 'flow' ? 'headline.money' : 'headline.level';
  return names.map((name): Subject => ({ template, name, label }));
}

/** 发放三项保障金, or 四项资金支出 in short. */
function totalNames(book: Book, { title, measure, programmes }: DeclaredTotal, language: Language): string[] {
  const label = measureTitle(book, { measure, programme: '' }, language);
  const withVerb = (name: string) => grammar[language].nameWithMoney(name, label);
  const name = midSentence(titleOf(title, language), book, language);
  const short = plainText(
    fill(strings[language]['headline.several'], {
      count: grammar[language].countNumeral(programmes.length),
      measure: midSentence(label, book, language),
    }),
  );
  return [withVerb(name), withVerb(short)];
}

function headlineWords(
  book: Book,
  figure: Figure,
  { template, name, label, area }: Subject & { area: string },
  language: Language,
): Sentence {
  const words = fill(strings[language][template], {
    area,
    name,
    label,
    subject: subjectWords(name, area, language),
    place: subjectWords('', area, language),
    period: periodWords(figure, book, language),
    value: [numberOf(figure, language)],
    average: averageMark(
      measureOf(book, figure.key.measure),
      language,
      template === 'headline.bare' ? 'alone' : 'after',
    ),
  });
  return statement(template, capital(words));
}

/** The publisher is above the headline, so the area may go. */
function areaNames(book: Book, language: Language): string[] {
  const name = areaName(book, language);
  return [...new Set([name, grammar[language].shortArea(name), ''])];
}

/** What a brief states: sentences that can be quoted alone. */
export function totalStatement(book: Book, main: Required<MainFigure>, language: Language): Sentence {
  return sentenceOf(totalFinding(book, main), book, language);
}

/** The largest first. */
export function sharesSentence(book: Book, main: Required<MainFigure>, language: Language): Sentence {
  return sentenceOf({ ...totalFinding(book, main), isLevelStated: true }, book, language);
}

/** Each period once; with the area where it is quoted alone. */
export function programmeStatement(
  book: Book,
  programme: Programme,
  language: Language,
  { hasArea, hasShare }: { hasArea: boolean; hasShare: boolean },
): Sentence | undefined {
  const served = servedFinding(book, programme);
  if (served === undefined || (served.counts.length === 0 && served.money === undefined)) return undefined;
  const { standard: _, share, ...rest } = served;
  const finding = { ...rest, ...(hasShare && share && { share }) };
  return sentenceOf(finding, book, language, { names: hasArea ? 'programme and area' : 'programme' });
}

/** 2021年仪征市城乡低保保障标准740元/人·月。 */
export function figureStatement(book: Book, figure: Figure, language: Language, hasArea: boolean): Sentence {
  const names = hasArea ? 'programme and area' : 'programme';
  return sentenceOf(levelFinding(book, figure), book, language, { names });
}

/** 人数比上年增加14人，增长0.6%。 Empty without comparison. */
export function changeStatement(book: Book, figure: Figure, language: Language): Sentence {
  const change = comparison(book, figure, comparisonPolicies.brief);
  return change === undefined ? [] : sentenceOf({ kind: 'change', ...change, isLevelStated: true }, book, language);
}
