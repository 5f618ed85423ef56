/** The line of units above a table (单位：万元), and whether it contradicts a header. */
import { findUnit } from '../../model/unit.ts';
import type { TableProblem } from '../table/problem.ts';
import { columnLetter, type RawRow } from '../table/row.ts';
import type { UnitRow } from '../table/table.ts';
import { knownUnit } from './label.ts';
import type { Layout, LayoutColumn } from './layout.ts';

type UnitPhrase = UnitRow & { isUnderstood: boolean };

/** What the rows above a header say of units, and the lines of it that are not understood. */
export function unitRow(rows: RawRow[]): { units?: UnitRow; unknown: UnitRow[] } {
  const said = rows.flatMap(unitPhrases);
  const unknown = said.filter(({ isUnderstood }) => !isUnderstood);
  const units = said.filter((phrase) => phrase.units.length > 0);
  const [first] = units;
  if (first === undefined) return { unknown };
  const text = units.map((unit) => unit.text).join('；');
  return { units: { line: first.line, text, units: [...new Set(units.flatMap((unit) => unit.units))] }, unknown };
}

/** One cell may name the office and then the unit; the unit may stand in the cell after its label. */
function unitPhrases({ line, cells }: RawRow): UnitPhrase[] {
  const texts = cells.map((cell) => cell.normalize('NFKC').trim()).filter((cell) => cell !== '');
  return texts.flatMap((text, index) => {
    const parts = text.split(unitLabel);
    const named = parts.flatMap((part, at) =>
      at % 2 === 1 ? parseUnitPhrase(line, part, parts[at + 1]?.trim() || (texts[index + 1] ?? '')) : [],
    );
    return parts.length > 1 ? named : bracketPhrase(line, text);
  });
}

const unitLabel = /(\p{Script=Han}*单位\s*:|\bunits?\s*:)/iu;
const office = /(填报|填表|编制|编报|制表|主管|报送|负责|上报|汇总|牵头|责任|发布|主办|承办|实施)单位/;

/** How a unit begins that may be misspelt. */
const unitLike = /^[十百千万亿]|^[人户]([、,]|$)|元|%/;

function parseUnitPhrase(line: number, name: string, text: string): UnitPhrase[] {
  const [said = ''] = text.split(/[()]/);
  const parts = said.split(/[、,;\s]+/).filter((part) => part !== '');
  const units = parts.flatMap((part) => knownUnit(part) ?? []);
  const isUnderstood = !parts.some((part) => knownUnit(part) === undefined && unitLike.test(part));
  if (units.length === 0 && (isUnderstood || office.test(name))) return [];
  return [{ line, text: `${name.replace(/\s/g, '')}${said.trim()}`, units, isUnderstood }];
}

/** A title may end with the unit: 低保资金发放情况（万元）. */
function bracketPhrase(line: number, text: string): UnitPhrase[] {
  const parts = (/\(([^()]+)\)$/.exec(text)?.[1] ?? '').split(/[、,;\s]+/);
  const units = parts.flatMap((part) => knownUnit(part) ?? []);
  return units.length === parts.length ? [{ line, text, units, isUnderstood: true }] : [];
}

/**
 * A unit line above the table (单位：人、元) against the units in its headers: 万元 beside 元 is right where each column
 * says so, but a line that names one of them and not the other contradicts the column.
 */
export function checkUnitRow(
  { units: line, unknown }: { units?: UnitRow; unknown: UnitRow[] },
  { columns, lines }: Pick<Layout, 'columns' | 'lines'>,
  file: string,
): TableProblem[] {
  const misread = unknown.map((unitRow): TableProblem => ({
    code: 'unit-line-unknown',
    severity: 'warning',
    file,
    row: unitRow.line,
    read: unitRow.text,
    expected: '单位：人、万元',
    key: `unit-line-unknown ${file}`,
  }));
  return [...misread, ...(line === undefined ? [] : contradictions(line, columns, lines, file))];
}

function contradictions(line: UnitRow, columns: LayoutColumn[], lines: number[], file: string): TableProblem[] {
  return columns.flatMap(({ unit, header }, index): TableProblem[] => {
    const own = findUnit(unit ?? '');
    if (own === undefined || line.units.includes(own.code)) return [];
    const isNamed = line.units.some((code) => findUnit(code)?.quantity === own.quantity && !code.includes('/'));
    if (!isNamed || own.per !== undefined) return [];
    const place = { file, row: lines.at(-1), letter: columnLetter(index), column: header, read: own.code };
    const key = `unit-line-contradicted ${file}/${header}`;
    return [{ code: 'unit-line-contradicted', severity: 'warning', ...place, expected: line.text, key }];
  });
}
