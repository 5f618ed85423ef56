/** The figure of a fact, with its key and period, or the problems that prevent one. */
import { languageColumn } from '../../intake/table/schema.ts';
import { figureId, type Figure, type Key } from '../../model/cell.ts';
import { totalCode, type Description } from '../../model/description.ts';
import { languages, type Text } from '../../model/language.ts';
import type { MeasureKind } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { error, isError, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { codeProblems, type Codes } from './codeLists.ts';
import type { Fact } from './facts.ts';
import { parseFactCell } from './parseFactCell.ts';

export const factProblems = {
  'coordinate-missing': error({
    'zh-CN': { fact: '不能确定数字属于哪个地区、项目、指标或年份', remedy: '填写该单元格' },
    en: { fact: 'the figure does not say its area, programme, measure or year', remedy: 'fill in the cell' },
  }),
  'year-invalid': error({
    'zh-CN': { fact: '年份不是四位数字', remedy: '写四位年份' },
    en: { fact: 'the year does not have four digits', remedy: 'write a year of four digits' },
  }),
  'year-outside-period': error({
    'zh-CN': { fact: '年份不在起止日期之内', remedy: '改正年份或日期' },
    en: { fact: 'the year is outside the period', remedy: 'correct the year or the dates' },
  }),
  'period-reversed': error({
    'zh-CN': { fact: '起始日期晚于截止日期', remedy: '改正日期' },
    en: { fact: 'the period starts after its end', remedy: 'correct the dates' },
  }),
  'stock-with-start': error({
    'zh-CN': {
      fact: '时点数只有截止日期，不能有起始日期',
      remedy: '删除起始日期，或把指标的 kind 改为 flow 或 served',
    },
    en: {
      fact: 'a stock is counted on one day and has no start',
      remedy: 'delete the start, or make the kind of the measure flow or served',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** What a fact is read against; `fictional` are the areas whose figures are demonstration. */
export type FactSetting = {
  description: Description;
  codes: Codes;
  fictional: Set<string>;
  expected: (list: keyof Codes, read: string) => string | undefined;
};

/** The figure of a fact, or all that keeps it from being one. */
export function parseFact(fact: Fact, setting: FactSetting): { figure?: Figure; problems: Problem[] } {
  const { area = '', programme = '', source, quote } = fact.cells;
  const measure = setting.description.measures.find(({ code }) => code === fact.measure);
  const { period, year, problems } = parsePeriod(fact, measure?.kind);
  problems.unshift(...checkNamed(fact, setting));
  if (measure === undefined) return { problems };
  const { cell, problems: cellProblems } = parseFactCell(fact, measure, setting.fictional.has(area));
  problems.push(...cellProblems);
  if (problems.some(isError) || period === undefined || cell === undefined) return { problems };
  const key: Key = { measure: measure.code, programme, area, period };
  return { figure: { id: figureId(key), key, year, cell, source, quote, note: noteOf(fact) }, problems };
}

/** The note in each language that the table has it in; undefined where it has none. */
function noteOf({ cells }: Fact): Text | undefined {
  const notes = languages.flatMap((language) => {
    const note = cells[languageColumn('note', language)];
    return note === undefined ? [] : [[language, note] as const];
  });
  return notes.length === 0 ? undefined : Object.fromEntries(notes);
}

/** Measure, programme (or a declared total of the measure), area and source are in their lists. */
function checkNamed({ cells, measure, place }: Fact, { codes, description, expected }: FactSetting): Problem[] {
  const totals = description.totals.filter((total) => total.measure === measure).map(totalCode);
  const named: [keyof Codes, string, string | undefined][] = [
    ['areas', 'area', cells['area']],
    ['programmes', 'programme', cells['programme']],
    ['measures', 'measure', measure],
  ];
  if (cells['source'] !== undefined) named.push(['sources', 'source', cells['source']]);
  return named.flatMap(([list, field, code]) => {
    if (code === undefined) return [problemOf(factProblems, 'coordinate-missing', place(field))];
    const isKnown = codes[list].has(code) || (list === 'programmes' && totals.includes(code));
    return isKnown
      ? []
      : [problemOf(codeProblems, 'code-unknown', { ...place(field), expected: expected(list, code) })];
  });
}

type Dated = { year: string; period?: Period; problems: Problem[] };

/**
 * The period of a row, and the year whose tables hold it. Without an end it is the calendar year of `year`; with an end
 * and no start, the start was not published. A stock is counted on one day: its period is the end alone.
 */
function parsePeriod({ cells, place }: Fact, kind: MeasureKind | undefined): Dated {
  const { year: named, period_start: start, period_end: writtenEnd } = cells;
  if (named === undefined && writtenEnd === undefined)
    return { year: '', problems: [problemOf(factProblems, 'coordinate-missing', place('year'))] };
  if (named !== undefined && !/^\d{4}$/.test(named))
    return { year: '', problems: [problemOf(factProblems, 'year-invalid', { ...place('year'), expected: '2021' })] };
  const end = writtenEnd ?? `${named}-12-31`;
  const begin = start ?? (writtenEnd === undefined ? `${named}-01-01` : undefined);
  const year = named ?? end.slice(0, 4);
  if (begin !== undefined && begin > end)
    return {
      year,
      problems: [problemOf(factProblems, 'period-reversed', { ...place('period_start'), expected: `≤ ${end}` })],
    };
  if (year > end.slice(0, 4) || (begin !== undefined && year < begin.slice(0, 4)))
    return {
      year,
      problems: [
        problemOf(factProblems, 'year-outside-period', { ...place('year'), expected: `${begin ?? '…'} – ${end}` }),
      ],
    };
  if (kind === 'stock' && start !== undefined)
    return {
      year,
      problems: [problemOf(factProblems, 'stock-with-start', { ...place('period_start'), expected: end })],
    };
  return { year, period: kind === 'stock' || begin === undefined ? { end } : { start: begin, end }, problems: [] };
}
