/** The description agrees with the tables: its codes are listed, and every measure has a unit. */
import type { Measure } from '../../model/measure.ts';
import type { Problem } from '../../model/problem.ts';
import { findUnit } from '../../model/unit.ts';
import { checkDisclosure } from './checkDisclosure.ts';
import { checkLanguages } from './checkLanguages.ts';
import { checkCodes } from './checkLists.ts';
import { checkRoles } from './checkRoles.ts';
import { checkTotals } from './checkTotals.ts';
import { listCodes } from './codeLists.ts';
import { descriptorFile, factTables, type RawPackage, type RawTable } from './dataPackage.ts';
import { releaseProblem, type CellPlace } from './problem.ts';

/** The description agrees with itself and with the tables: roles, languages, measures and units, codes, totals. */
export function checkDescription(source: RawPackage): Problem[] {
  return [
    ...checkRoles(source),
    ...checkLanguages(source),
    ...checkMeasures(source),
    ...checkReferences(source),
    ...checkDisclosure(source),
    ...checkTotals(source),
  ];
}

/** Codes that the description names outside its totals. */
function checkReferences(source: RawPackage): Problem[] {
  const { area, labels } = source.descriptor.nianbao;
  const { measures, programmes, areas } = listCodes(source);
  const at = (column: string, read: string): CellPlace => ({ file: descriptorFile, column, read });
  const named: [Set<string>, CellPlace][] = [
    [areas, at('nianbao.area', area)],
    ...labels.flatMap((label, index): [Set<string>, CellPlace][] => [
      [measures, at(`nianbao.labels[${index}].measure`, label.measure)],
      [programmes, at(`nianbao.labels[${index}].programme`, label.programme)],
    ]),
  ];
  return named
    .filter(([known, { read = '' }]) => !known.has(read))
    .map(([, place]) => releaseProblem(place.read === '' ? 'member-missing' : 'code-unknown', place));
}

/** Promise 6: a measure has a unit of its own, or every table that carries it says its unit. */
function checkMeasures(source: RawPackage): Problem[] {
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
