/** Words of published rows and of reports that state a withheld number beside the name of its area or programme. */
import { languageColumn } from '../../intake/table/table.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { shift, trim } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { problemOf, warning, type Problem, type ProblemKind } from '../../model/problem.ts';
import { cellUnit, countedWords, isMoney } from '../../model/unit.ts';
import { memberPlace, tableOf, type CellPlace, type RawPackage } from '../package/dataPackage.ts';
import type { WithheldFigure } from '../rule/disclosureRule.ts';
import { writtenNumbers, type WrittenNumber } from './writtenNumbers.ts';

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
  const titles = Object.entries(cells).flatMap(([field, text = '']) => (/^(title|short)_/.test(field) ? [text] : []));
  return [...new Set(titles)].filter((title) => title !== '').map(nameForm);
}

/** Latin letters beside a name make another word of it. */
function nameForm(title: string): RegExp {
  return new RegExp(
    `(?<![\\p{Script=Latin}])${title.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{Script=Latin}])`,
    'iu',
  );
}
