import type { Measure } from '../model/measure.ts';
import { findUnit } from '../model/unit.ts';
import type { Problem } from '../table/problem.ts';
import { checkCodes } from './checkCodes.ts';
import { descriptorFile } from './dataPackage.ts';
import { releaseProblem } from './problem.ts';
import type { RawTable } from './rawTable.ts';
import { factTables, type RawPackage } from './readPackage.ts';

/** Promise 6: a measure has a unit of its own, or every table that carries it says its unit. */
export function checkMeasures(source: RawPackage): Problem[] {
  const { measures } = source.descriptor.nianbao;
  const place = (index: number, member: string) => ({
    file: descriptorFile,
    column: `nianbao.measures[${index}].${member}`,
  });
  const codes = measures.map(({ code }, index) => ({ code, place: { ...place(index, 'code'), read: code } }));
  return [
    ...checkCodes(codes),
    ...measures.flatMap((measure, index) => {
      const { unit: read } = measure;
      if (read !== undefined)
        return findUnit(read) ? [] : [releaseProblem('unit-unknown', { ...place(index, 'unit'), read })];
      return factTables(source)
        .filter((table) => isWithoutUnit(table, measure))
        .map(({ file }) => releaseProblem('unit-undeclared', place(index, 'unit'), { params: { table: file } }));
    }),
  ];
}

function isWithoutUnit({ resource, rows, units, unitLine }: RawTable, { code }: Measure): boolean {
  const { fields } = resource.schema;
  if (unitLine !== undefined) return false;
  const has = (wanted: string) => fields.some(({ name }) => name === wanted);
  const isSaid = (wanted: string) => units[wanted] !== undefined || has(`${wanted}_unit`);
  if (!has('measure')) return fields.some(({ name, unit }) => name === code && unit === undefined) && !isSaid(code);
  const isOfValue = fields.some(({ name, unit }) => name === 'value' && unit !== undefined);
  const isCarried = rows.some(({ cells }) => cells['measure'] === code);
  return isCarried && !has('unit') && !isOfValue && units['value'] === undefined;
}
