/** The disclosure rule and the rates of a description name codes that the package lists. */
import { totalCode } from '../../model/description.ts';
import type { Problem } from '../../model/problem.ts';
import { listCodes } from './codeLists.ts';
import { descriptorFile, factTables, type RawPackage } from './dataPackage.ts';
import { releaseProblem, type CellPlace } from './problem.ts';

/** What the description says of disclosure, and of rates, names measures, programmes and areas of the package. */
type NamedCode = [list: 'measures' | 'programmes' | 'areas', column: string, read: string];

export function checkDisclosure(source: RawPackage): Problem[] {
  const codes = listCodes(source);
  const totals = source.descriptor.nianbao.totals.map(totalCode);
  const known = { ...codes, programmes: new Set([...codes.programmes, ...totals]) };
  const unknown = [...rateNames(source), ...ruleNames(source)].filter(([list, , read]) => !known[list].has(read));
  return [
    ...unknown.map(([, column, read]) => releaseProblem('code-unknown', at(column, read))),
    ...checkContributors(source),
  ];
}

function rateNames({ descriptor }: RawPackage): NamedCode[] {
  return descriptor.nianbao.measures.flatMap(({ ratio, change }, index): NamedCode[] => {
    const path = `nianbao.measures[${index}]`;
    return [
      ...(ratio === undefined
        ? []
        : ([
            ['measures', `${path}.ratio.of`, ratio.of],
            ['measures', `${path}.ratio.to`, ratio.to],
          ] satisfies NamedCode[])),
      ...(change === undefined ? [] : ([['measures', `${path}.change`, change]] satisfies NamedCode[])),
    ];
  });
}

function ruleNames({ descriptor }: RawPackage): NamedCode[] {
  const rule = descriptor.nianbao.disclosure ?? {};
  const path = 'nianbao.disclosure';
  const keys = (list: NamedCode[0], name: string, map: object = {}) =>
    Object.keys(map).map((code): NamedCode => [list, `${path}.${name}.${code}`, code]);
  const items = (list: NamedCode[0], name: string, codes: string[] = []) =>
    codes.map((code, index): NamedCode => [list, `${path}.${name}[${index}]`, code]);
  return [
    ...keys('measures', 'measures', rule.measures),
    ...keys('programmes', 'programmes', rule.programmes),
    ...items('programmes', 'protected', rule.protected),
    ...items('measures', 'unlinked', rule.unlinked),
    ...(rule.dominance ?? []).flatMap(({ measure, contributors }, index): NamedCode[] => [
      ['measures', `${path}.dominance[${index}].measure`, measure],
      ['measures', `${path}.dominance[${index}].contributors`, contributors],
    ]),
    ...(rule.exemptions ?? []).flatMap(({ programme, area }, index): NamedCode[] => [
      ['programmes', `${path}.exemptions[${index}].programme`, programme],
      ['areas', `${path}.exemptions[${index}].area`, area],
    ]),
  ];
}

/** Dominance is about who contributes how much: without their number it cannot be judged, and is not guessed. */
function checkContributors(source: RawPackage): Problem[] {
  const rules = source.descriptor.nianbao.disclosure?.dominance ?? [];
  return rules.flatMap(({ contributors }, index) => {
    const isThere = factTables(source).some(
      ({ resource, rows }) =>
        resource.schema.fields.some(({ name }) => name === contributors) ||
        rows.some(({ cells }) => cells['measure'] === contributors),
    );
    const column = `nianbao.disclosure.dominance[${index}].contributors`;
    return isThere ? [] : [releaseProblem('contributors-missing', at(column, contributors))];
  });
}

function at(column: string, read: string): CellPlace {
  return { file: descriptorFile, column, read };
}
