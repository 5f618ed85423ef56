/** Phrases about a figure: its marked number, the names of what it is about, how it has changed. */
import { type Book, measureOf, totalOf } from '../../figures/book.ts';
import { type Comparison, hasRate, wayOf } from '../../figures/compare.ts';
import type { Derived } from '../../figures/derive.ts';
import { type Cell, type Figure, isDemonstration, isValue } from '../../model/cell.ts';
import { absolute, sign } from '../../model/decimal.ts';
import type { Measure } from '../../model/description.ts';
import { mapPieces, piecesOf, plainText, titleOf } from '../../model/language.ts';
import type { Language, Mark, MarkedNumber, Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { requiredUnit } from '../../model/unit.ts';
import { formatAtStep, formatCell, type NumberSetting, scalable, unitGap } from '../../words/format/cell.ts';
import { grammar } from '../../words/format/grammar.ts';
import { commonStep } from '../../words/format/scale.ts';
import { fill, joinText, listText, strings } from '../../words/strings.ts';
import { literal, whenWords } from './when.ts';

export function numberOf(figure: Figure, language: Language, setting: NumberSetting = 'prose'): MarkedNumber {
  const sign = signOf(figure);
  return { ...marked(figure.cell, { kind: 'cell', id: figure.id }, language, setting), ...(sign && { sign }) };
}

/** Sums over areas and programmes are explained once for all. */
function signOf({ cell, note }: Figure): MarkedNumber['sign'] {
  if (!isValue(cell)) return undefined;
  if (cell.flags.includes('break')) return 'b';
  return cell.flags.includes('computed') && note !== undefined ? 'c' : undefined;
}

export function derivedNumber(
  { cell, how, ids }: Derived,
  language: Language,
  setting: NumberSetting = 'computed',
): MarkedNumber {
  return marked(cell, { kind: 'derived', how, ids }, language, setting);
}

/** Without sign, as a word gives the direction. */
export function sizeNumber(derived: Derived, language: Language): MarkedNumber {
  const { cell } = derived;
  const size: Cell = cell.state === 'value' ? { ...cell, value: absolute(cell.value) } : cell;
  return derivedNumber({ ...derived, cell: size }, language);
}

/** A step of a change: its sign is always written. */
export function signedNumber(derived: Derived, language: Language, setting: NumberSetting = 'computed'): MarkedNumber {
  const number = derivedNumber(derived, language, setting);
  const isRise = isValue(derived.cell) && sign(derived.cell.value) > 0;
  return isRise ? { ...number, number: number.number.replace(/^≈?/, '$&+') } : number;
}

/** A rank or a count, without unit. */
export function bareNumber(derived: Derived, language: Language): MarkedNumber {
  return { ...derivedNumber(derived, language), gap: '', unit: '' };
}

export function literalNumber(number: string, unit: string, language: Language): MarkedNumber {
  return { ...literal(number), gap: fixedGap(unit, language), unit };
}

/** No line break before a unit. */
function fixedGap(unit: string, language: Language): string {
  return unitGap(unit, language) === '' ? '' : '\u00a0';
}

function marked(cell: Cell, mark: Mark, language: Language, setting: NumberSetting): MarkedNumber {
  const { number, unit } = formatCell(cell, language, setting);
  const gap = fixedGap(unit, language);
  const isProvisional = isValue(cell) && cell.flags.includes('provisional');
  const demonstration = isDemonstration(cell);
  const exact = isValue(cell) ? scalable(cell, language, setting) : undefined;
  const state = { ...(isProvisional && { provisional: true }), ...(exact && { exact }) };
  return { number, gap, unit, mark, demonstration, ...state };
}

/** Standards and (in Chinese) rates are raised (提高), amounts increase (增加). */
export const changeTemplates = {
  amount: {
    compared: { up: 'compared.amount.up', same: 'compared.same', down: 'compared.amount.down' },
    way: { up: 'way.amount.up', down: 'way.amount.down' },
  },
  standard: {
    compared: { up: 'compared.standard.up', same: 'compared.same', down: 'compared.standard.down' },
    way: { up: 'way.set.up', down: 'way.set.down' },
  },
  rate: {
    compared: { up: 'compared.rate.up', same: 'compared.same', down: 'compared.rate.down' },
    way: { up: 'way.set.up', down: 'way.set.down' },
  },
} as const;

const directions = { '-1': 'down', '0': 'same', '1': 'up' } as const;

export function familyOf({ kind }: Measure): keyof typeof changeTemplates {
  return kind === 'standard' || kind === 'rate' ? kind : 'amount';
}

/** 比上年增加14人，增长0.6%; 比2018年同期增加…; up 14 persons (0.6%) from 2020. */
export function comparedWords(comparison: Comparison, book: Book, language: Language): Sentence {
  const { measure, change } = comparison;
  const template = changeTemplates[familyOf(measure)].compared[directions[wayOf(change)]];
  return fill(strings[language][template], {
    when: whenWords(comparison, book, language),
    difference: [sizeNumber(change, language)],
    rate: rateWords(comparison, language),
  });
}

/** ，增长0.6%; ' (0.6%)'. */
export function rateWords(comparison: Comparison, language: Language): Sentence {
  const way = wayOf(comparison.change);
  if (way === 0 || !hasRate(comparison)) return [];
  const template = strings[language][way > 0 ? 'change.rate.up' : 'change.rate.down'];
  return fill(template, { rate: [sizeNumber(comparison.growth, language)] });
}

export function programmeTitle({ title }: Programme, language: Language): string {
  return titleOf(title, language);
}

/** For chart labels. */
export function shortTitle(programme: Programme, language: Language): string {
  return programme.short[language] ?? programmeTitle(programme, language);
}

export function areaTitle({ release }: Book, code: string, language: Language): string {
  const area = release.areas.find((area) => area.code === code);
  if (area === undefined) throw new Error(`unknown area: ${code}`);
  return titleOf(area.title, language);
}

/** 人数, or 慰问金、慰问品 where the package has its own word. */
export function measureTitle(book: Book, key: { measure: string; programme: string }, language: Language): string {
  const label = book.release.description.labels.find(
    ({ measure, programme }) => measure === key.measure && programme === key.programme,
  );
  return titleOf(label?.title ?? measureOf(book, key.measure).title, language);
}

export function figureTitle(book: Book, { key }: Figure, language: Language): string {
  const total = totalOf(book, key.programme);
  return total === undefined ? measureTitle(book, key, language) : titleOf(total.title, language);
}

/** Names of areas keep their capital. */
export function midSentence(title: string, { release }: Book, language: Language): string {
  const isName = release.areas.some((area) => title.startsWith(area.title[language] ?? '\u0000'));
  return isName ? title : grammar[language].midSentence(title);
}

export function labelOf({ key }: Figure, book: Book, language: Language): string {
  return midSentence(measureTitle(book, key, language), book, language);
}

export function nameOf(programme: Programme, book: Book, language: Language): string {
  return midSentence(programmeTitle(programme, language), book, language);
}

/** Empty where the title of the package is the area. */
export function areaName(book: Book, language: Language): string {
  const name = areaTitle(book, book.area, language);
  return name === book.release.description.titles[language] ? '' : name;
}

/** Empty where the title of the package is the programme. */
export function programmeName(book: Book, programme: Programme, language: Language): string {
  const name = programmeTitle(programme, language);
  return name === book.release.description.titles[language] ? '' : name;
}

const mostProgrammesNamed = 3;

/** Few in full, three of many and their number. */
export function programmeNames(book: Book, figures: { key: { programme: string } }[], language: Language): string {
  const codes = new Set(figures.map(({ key }) => key.programme));
  const all = book.release.programmes.filter(({ code }) => codes.has(code));
  // one more is as short as its count
  const isLong = all.length > mostProgrammesNamed + 1;
  const names = all
    .slice(0, isLong ? mostProgrammesNamed : all.length)
    .map((programme) => (all.length === 1 ? programmeTitle(programme, language) : shortTitle(programme, language)))
    .map((name) => midSentence(name, book, language));
  const words = strings[language];
  if (isLong)
    return plainText(
      fill(words['names.more'], {
        names: joinText(names, 'item', language),
        rest: String(all.length - mostProgrammesNamed),
        count: String(all.length),
      }),
    );
  return listText(names, language);
}

/** 仪征市城乡低保; Home visits, Yizheng: . */
export function subjectWords(programme: string, area: string, language: Language): string {
  return grammar[language].subject(programme, area);
}

/** Of each quantity; what is printed as published stays so. */
export function inOneScale(sentence: Sentence, language: Language): Sentence {
  const exact = piecesOf(sentence).flatMap((piece) => (typeof piece === 'object' ? (piece.exact ?? []) : []));
  if (!exact.some(({ isScaled }) => isScaled)) return sentence;
  const groups = Map.groupBy(exact, ({ unit }) => countedOf(unit));
  const shared = new Map([...groups].map(([counted, numbers]) => [counted, commonStep(numbers, language)]));
  return mapPieces(sentence, (piece) => {
    if (typeof piece === 'string' || piece.exact === undefined) return piece;
    const step = shared.get(countedOf(piece.exact.unit));
    if (step === undefined) return piece;
    const { number, unit } = formatAtStep(piece.exact, step, language);
    const [before = ''] = /^[^\d−]*/.exec(piece.number) ?? [];
    return { ...piece, number: before + number, unit };
  });
}

/** The quantity and its base, whatever the scale. */
function countedOf(code: string): string {
  const { quantity, per = '' } = requiredUnit(code);
  return `${quantity}/${per}`;
}
