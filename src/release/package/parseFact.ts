/** The figure of a fact, with its key and period, or the problems that prevent one. */
import { languageColumn } from '../../intake/table/schema.ts';
import { figureId, type Figure, type Key } from '../../model/cell.ts';
import { totalCode, type Description } from '../../model/description.ts';
import { languages, type Text } from '../../model/language.ts';
import type { MeasureKind } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { isError, type Problem } from '../../model/problem.ts';
import type { Codes } from './codeLists.ts';
import { releaseProblem } from './dataPackage.ts';
import type { Fact } from './facts.ts';
import { parseFactCell } from './parseFactCell.ts';

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
  const { cell, problems: found } = parseFactCell(fact, measure, setting.fictional.has(area));
  problems.push(...found);
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
    if (code === undefined) return [releaseProblem('coordinate-missing', place(field))];
    const isKnown = codes[list].has(code) || (list === 'programmes' && totals.includes(code));
    return isKnown ? [] : [releaseProblem('code-unknown', place(field), { expected: expected(list, code) })];
  });
}

type Dated = { year: string; period?: Period; problems: Problem[] };

/**
 * The period of a row, and the year whose tables hold it. Without an end it is the calendar year of `year`; with an end
 * and no start, the start was not published. A stock is counted on one day: its period is the end alone.
 */
function parsePeriod({ cells, place }: Fact, kind: MeasureKind | undefined): Dated {
  const { year: named, period_start: start, period_end: given } = cells;
  if (named === undefined && given === undefined)
    return { year: '', problems: [releaseProblem('coordinate-missing', place('year'))] };
  if (named !== undefined && !/^\d{4}$/.test(named))
    return { year: '', problems: [releaseProblem('year-invalid', place('year'), { expected: '2021' })] };
  const end = given ?? `${named}-12-31`;
  const begin = start ?? (given === undefined ? `${named}-01-01` : undefined);
  const year = named ?? end.slice(0, 4);
  if (begin !== undefined && begin > end)
    return { year, problems: [releaseProblem('period-reversed', place('period_start'), { expected: `≤ ${end}` })] };
  if (year > end.slice(0, 4) || (begin !== undefined && year < begin.slice(0, 4)))
    return {
      year,
      problems: [releaseProblem('year-outside-period', place('year'), { expected: `${begin ?? '…'} – ${end}` })],
    };
  if (kind === 'stock' && start !== undefined)
    return { year, problems: [releaseProblem('stock-with-start', place('period_start'), { expected: end })] };
  return { year, period: kind === 'stock' || begin === undefined ? { end } : { start: begin, end }, problems: [] };
}
