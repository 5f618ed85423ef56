/** Words of published rows and of reports that state a withheld number beside the name of its area or programme. */
import { languageColumn } from '../../intake/table/table.ts';
import { type Figure, isValue } from '../../model/cell.ts';
import { decimal, type Decimal, shift, trim } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { type Problem, type ProblemKind, problemOf, warning } from '../../model/problem.ts';
import { cellUnit, countedWords, isMoney } from '../../model/unit.ts';
import { type CellPlace, memberPlace, listedNames, type RawPackage, tableOf } from '../package/dataPackage.ts';
import type { WithheldFigure } from '../rule/disclosureRule.ts';
import { numerals, scales } from './otherRecords.ts';

/** No wording gives the number. */
export const wordProblems = {
  'withheld-in-words': warning({
    'zh-CN': {
      fact: '这段文字的一句话里有地区或项目的名称，还有一个数与不予公布的 {figure} 相同',
      remedy: '删去或改写这个数；说的是别的数，在 acknowledgements.csv 中写明',
    },
    en: {
      fact: 'a sentence of these words has the name of an area or a programme and a number that is that of {figure}, which is withheld',
      remedy: 'take the number out; where it is of something else, say so in acknowledgements.csv',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** `of` is the row that they stand in; `key` names them in a warning. */
export type Words = { text: string; place: CellPlace; key: string; of?: Figure };

/** Quotations and notes of published rows. */
export function rowWords(figures: Figure[], placeOf: (figure: Figure, field: string) => CellPlace): Words[] {
  return figures.flatMap((figure) => {
    const { id, quote, note = {} } = figure;
    const notes = Object.entries(note).map(([language, text]) => [languageColumn('note', language as Language), text]);
    const texts = [['quote', quote], ...notes] as [field: string, text?: string][];
    return texts.flatMap(([field, text = '']) =>
      text === '' ? [] : [{ text, place: placeOf(figure, field), key: `${field} ${id}`, of: figure }],
    );
  });
}

/** Notes on all figures of the package. */
export function noteWords({ descriptor }: RawPackage): Words[] {
  return (descriptor.nianbao.notes ?? []).flatMap((note, index) =>
    Object.values(note).map((text) => {
      const member = `nianbao.notes[${index}]`;
      return { text, place: memberPlace(member, text), key: member };
    }),
  );
}

/** One for each text, which several rows may have; with the first figure that it states. */
export function checkWording(source: RawPackage, withheld: WithheldFigure[], words: Words[]): Problem[] {
  const numbers = withheldNumbers(withheld);
  if (numbers.size === 0) return [];
  const names = titlesOf(source);
  return [...Map.groupBy(words, ({ text }) => text)].flatMap(([text, group]) => {
    const rows = group.flatMap(({ of }) => of ?? []);
    const figure = sentences(text).flatMap((sentence) => statedFigure(sentence, numbers, names, rows) ?? [])[0];
    if (figure === undefined) return [];
    const { place, key } = group[0]!;
    const { read: _, ...at } = place;
    const params = { figure: figure.id };
    return [problemOf(wordProblems, 'withheld-in-words', { ...at, key: `withheld-in-words ${key}`, params })];
  });
}

/** By its number as printed and without a scale. */
type WithheldNumbers = Map<string, Figure[]>;

function withheldNumbers(withheld: WithheldFigure[]): WithheldNumbers {
  const numbers: WithheldNumbers = new Map();
  for (const { figure } of withheld) {
    const { cell } = figure;
    const unit = cellUnit(cell);
    if (!isValue(cell) || unit === undefined) continue;
    for (const number of new Set([trim(cell.value), trim(shift(cell.value, unit.exponent))])) {
      const figures = numbers.get(number);
      if (figures === undefined) numbers.set(number, [figure]);
      else figures.push(figure);
    }
  }
  return numbers;
}

function sentences(text: string): string[] {
  return text.split(/[。！？!?\n]|\.(?=\s|$)/u);
}

type Names = { areas: Map<string, RegExp[]>; programmes: Map<string, RegExp[]> };

/** A name is also that of the row in which the words stand. */
function statedFigure(sentence: string, numbers: WithheldNumbers, names: Names, rows: Figure[]): Figure | undefined {
  const isOfRow = ({ key, year }: Figure) =>
    rows.some((row) => row.key.area === key.area && row.key.programme === key.programme && row.year === year);
  const isNamed = (figure: Figure) => namesOf(figure, names).some((name) => name.test(sentence)) || isOfRow(figure);
  const isStated = statedFigures(sentence, numbers).some(isNamed);
  return isStated ? statedFigures(withoutNames(sentence, names), numbers).find(isNamed) : undefined;
}

function statedFigures(sentence: string, numbers: WithheldNumbers): Figure[] {
  return writtenNumbers(sentence).flatMap((written) => {
    const equal = [written.value, written.amount].flatMap((number) => numbers.get(trim(number)) ?? []);
    return equal.filter((figure) => !isOfAnother(written, figure));
  });
}

/** 城镇“三无”老人 are not three. */
function withoutNames(sentence: string, { areas, programmes }: Names): string {
  const all = [...areas.values(), ...programmes.values()].flat();
  return all.reduce((text, name) => text.replace(name, (match) => '\uFFFC'.repeat(match.length)), sentence);
}

function namesOf({ key }: Figure, { areas, programmes }: Names): RegExp[] {
  return [...(areas.get(key.area) ?? []), ...(programmes.get(key.programme) ?? [])];
}

/** Only the words that count one thing: 名, 位 and 个 may count any. */
const unitWords = Object.entries(countedWords).flatMap(([quantity, { zh, one, many }]) =>
  ['个', '次', '家', '处', '件'].includes(zh) ? [] : [[`${zh}|${one}s?|${many}`, quantity] as const],
);
const units: [start: RegExp, quantities: string[]][] = [
  [/^\s?(?:%|％|个百分点|per ?cent)/u, ['%', 'percentage points']],
  [/^\s?(?:人次|person-times?)/u, ['person-time']],
  [/^\s?(?:人|persons?\b|people\b|residents?\b)/u, ['person', 'resident']],
  ...unitWords.map(([words, quantity]): [RegExp, string[]] => [new RegExp(`^\\s?(?:${words})`, 'u'), [quantity]]),
  [/^\s?(?:元|yuan\b)/u, ['money']],
];

/** Whether the word after a number says that it counts something else. */
function isOfAnother({ after }: WrittenNumber, { cell }: Figure): boolean {
  const quantity = cellUnit(cell)?.quantity ?? '';
  const stated = units.find(([start]) => start.test(after))?.[1];
  return stated !== undefined && !stated.includes(isMoney(quantity) ? 'money' : quantity);
}

function titlesOf(source: RawPackage): Names {
  const listed = (role: 'areas' | 'programmes') =>
    new Map((tableOf(source, role)?.rows ?? []).map(({ cells }) => [cells['code'] ?? '', namesIn(cells)] as const));
  return { areas: listed('areas'), programmes: listed('programmes') };
}

function namesIn(cells: Record<string, string | undefined>): RegExp[] {
  return listedNames(cells).map(nameForm);
}

/** Latin letters beside a name make another word of it. */
function nameForm(title: string): RegExp {
  return new RegExp(
    `(?<![\\p{Script=Latin}])${title.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{Script=Latin}])`,
    'iu',
  );
}

/** `amount` includes the scale (1.2万: 12000); `after` is the text that follows. */
export type WrittenNumber = { value: Decimal; amount: Decimal; after: string };

/** Without dates, ordinals, and “one” that counts nothing. */
export function writtenNumbers(sentence: string): WrittenNumber[] {
  const plain = sentence.normalize('NFKC').replaceAll(dates, '/');
  const text = plain.replaceAll(/(?<=\d)[ \u202f](?=\d{3}(?!\d))/g, '');
  return [...inDigits(text), ...inChinese(text), ...inEnglish(text)];
}

const afterDate = /^\s?[年月日号號时時点點季]/u;
const beforeOrdinal = /[第№]\s?$|\bno\.?\s?$/iu;
const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const dates = new RegExp(
  `\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\b${months}\\s\\d{1,2}(?!\\d)|\\b\\d{1,2}\\s${months}(?![a-z])`,
  'giu',
);

function inDigits(text: string): WrittenNumber[] {
  return numerals(text).flatMap(({ value, amount, before, after }) => {
    const isOther = afterDate.test(after) || beforeOrdinal.test(before);
    return isOther || /^(?:st|nd|rd|th)\b/i.test(after) ? [] : [{ value, amount, after }];
  });
}

const chineseDigits = [...['〇零', '一壹', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']];
const chineseTens: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const chineseNumerals = `[${chineseDigits.join('')}${Object.keys(chineseTens).join('')}]+`;
const chineseScales = '万亿|萬億|百万|百萬|千万|千萬|万|萬|亿|億';
const counters =
  '人次|人(?![民大均员員口])|[户戶](?!籍)|名(?![单額额义称])|位|个|個|元|张|張|件|例|家|对|對|次(?![年月日])';

const chinese = new RegExp(
  `(?<![第${chineseDigits.join('')}])(${chineseNumerals})(${chineseScales})?(?=${counters})`,
  'gu',
);

function inChinese(text: string): WrittenNumber[] {
  return [...text.matchAll(chinese)].map(({ 0: whole, 1: digits = '', 2: scale = '', index }) => {
    const value = chineseNumber(digits);
    const amount = value * 10 ** (scales[scale] ?? 0);
    return { value: decimal(value), amount: decimal(amount), after: text.slice(index + whole.length) };
  });
}

/** 一百零三 is 103, 二〇 is 20. */
function chineseNumber(numeral: string): number {
  const tokens = [...numeral];
  const digitOf = (token: string) => chineseDigits.findIndex((forms) => forms.includes(token));
  if (tokens.every((token) => chineseTens[token] === undefined)) return Number(tokens.map(digitOf).join(''));
  let sum = 0;
  let digit: number | undefined;
  for (const token of tokens) {
    const power = chineseTens[token];
    if (power === undefined) digit = digitOf(token);
    else {
      sum += (digit === undefined || digit === 0 ? 1 : digit) * power;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const anyWord = [...ones, ...tens].toSorted((a, b) => b.length - a.length).join('|');
const english = new RegExp(`\\b(?:${anyWord})(?:(?:[\\s-]|\\sand\\s)(?:${anyWord}|hundred|thousand))*\\b`, 'giu');
const countedOne =
  /^\s+(?:\w+\s)?(?:person|household|family|resident|case|child|man|woman|orphan|recipient|time|bed|place)\b/iu;

function inEnglish(text: string): WrittenNumber[] {
  return [...text.matchAll(english)].flatMap(({ 0: words, index }) => {
    const after = text.slice(index + words.length);
    const value = decimal(englishNumber(words.toLowerCase()));
    const isName = /^-\p{L}/u.test(after) || (/^[A-Z]/.test(words) && text.slice(0, index).trim() !== '');
    const isOther = isName || (words.toLowerCase() === 'one' && !countedOne.test(after));
    return isOther ? [] : [{ value, amount: value, after }];
  });
}

/** “one hundred and three” is 103. */
function englishNumber(words: string): number {
  let thousands = 0;
  let rest = 0;
  for (const word of words.split(/[\s-]+/).filter((each) => each !== 'and')) {
    if (word === 'hundred') rest *= 100;
    else if (word === 'thousand') [thousands, rest] = [rest * 1000, 0];
    else rest += ones.includes(word) ? ones.indexOf(word) : (tens.indexOf(word) + 2) * 10;
  }
  return thousands + rest;
}
