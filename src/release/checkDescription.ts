import type { Problem } from '../table/problem.ts';
import { checkDisclosure } from './checkDisclosure.ts';
import { checkLanguages } from './checkLanguages.ts';
import { checkMeasures } from './checkMeasures.ts';
import { checkRoles } from './checkRoles.ts';
import { checkTotals } from './checkTotals.ts';
import { descriptorFile } from './dataPackage.ts';
import { listCodes } from './listCodes.ts';
import { releaseProblem, type CellPlace } from './problem.ts';
import type { RawPackage } from './readPackage.ts';

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
