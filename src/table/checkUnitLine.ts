/**
 * A unit line above the table (单位：人、元) against the units in its headers: 万元 beside 元 is right where each column
 * says so, but a line that names one of them and not the other contradicts the column.
 */
import { findUnit } from '../model/unit.ts';
import { columnLetter } from './columnLetter.ts';
import type { LayoutColumn, Layout } from './layout.ts';
import type { TableProblem } from './problem.ts';
import type { UnitRow } from './unitLine.ts';

export function checkUnitRow(
  { units: line, unknown }: { units?: UnitRow; unknown: UnitRow[] },
  { columns, lines }: Pick<Layout, 'columns' | 'lines'>,
  file: string,
): TableProblem[] {
  const misread = unknown.map((one): TableProblem => ({
    ...{ code: 'unit-line-unknown', severity: 'warning', file, row: one.line, read: one.text },
    ...{ expected: '单位：人、万元', key: `unit-line-unknown ${file}` },
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
