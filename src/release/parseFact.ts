import type { Figure, Key } from '../model/cell.ts';
import type { Description } from '../model/description.ts';
import { totalCode } from '../model/totalCode.ts';
import { languages, type Text } from '../model/language.ts';
import { isError, type Problem } from '../table/problem.ts';
import type { Fact } from './facts.ts';
import { figureId } from '../model/figureId.ts';
import { languageColumn } from '../table/languageColumn.ts';
import type { Codes } from './listCodes.ts';
import { releaseProblem } from './problem.ts';
import { parseFactCell } from './parseFactCell.ts';
import { parsePeriod } from './parsePeriod.ts';

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
