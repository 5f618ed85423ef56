/** The description agrees with the tables: its codes are listed, measures have units, totals are meaningful. */
import { isActualAmount, mayAdd, totalCode, type DeclaredTotal, type Measure } from '../../model/description.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { findUnit, isCounted } from '../../model/unit.ts';
import { checkCodes, codeListProblems } from './checkLists.ts';
import { memberProblems } from './checkShape.ts';
import { checkLanguages, checkRoles } from './checkTables.ts';
import { ancestors, codeProblems, descriptorFile, factTables, listCodes, memberPlace, parents } from './dataPackage.ts';
import type { CellPlace, Parents, RawPackage, RawTable } from './dataPackage.ts';
import { unitProblems } from './facts.ts';

export const descriptionProblems = {
  'unit-undeclared': error({
    'zh-CN': { fact: '指标没有计量单位，数据表 {table} 也没有单位列', remedy: '为指标写 unit，或在表中加 unit 列' },
    en: {
      fact: 'the measure has no unit, and the table {table} has no column of units',
      remedy: 'give the measure its unit, or the table a column unit',
    },
  }),
  'average-uncounted': error({
    'zh-CN': {
      fact: 'average 只用于户数、人数等计数的平均，这个指标不是计数',
      remedy: '删去 average；比率的 kind 写 rate',
    },
    en: {
      fact: 'average is for counts (households, persons …) that are averages, and this measure counts nothing',
      remedy: 'delete average; the kind of a rate is rate',
    },
  }),
  'contributors-missing': error({
    'zh-CN': {
      fact: '按集中度不公布（dominance）须有各数字的来源单位数，而数据表中没有这个指标',
      remedy: '加上统计来源单位数的一列，或删去 dominance',
    },
    en: {
      fact: 'a dominance rule needs the number of those who contribute, and no table has that measure',
      remedy: 'add a column that counts them, or delete the rule',
    },
  }),
  'total-not-additive': error({
    'zh-CN': {
      fact: '这些项目的数字不能相加（同一人可能在两个项目中，或上级项目已包含下级）',
      remedy: '去掉这个合计；人数只能在同一上级项目的各类之间相加',
    },
    en: {
      fact: 'these programmes do not add up (a person may be in two of them, or one holds another)',
      remedy: 'take the total out; persons are added only over the kinds of one parent programme',
    },
  }),
} satisfies Record<string, ProblemKind>;

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

function checkReferences(source: RawPackage): Problem[] {
  const { area, labels, measures: declared } = source.descriptor.nianbao;
  const { measures, programmes, areas } = listCodes(source);
  const actual = new Set(declared.filter(isActualAmount).map(({ code }) => code));
  const named: [Set<string>, CellPlace][] = [
    [areas, memberPlace('nianbao.area', area)],
    ...labels.flatMap((label, index): [Set<string>, CellPlace][] => [
      [measures, memberPlace(`nianbao.labels[${index}].measure`, label.measure)],
      [programmes, memberPlace(`nianbao.labels[${index}].programme`, label.programme)],
    ]),
    ...declared.flatMap(({ kind, of = '' }, index): [Set<string>, CellPlace][] =>
      kind === 'target' ? [[actual, memberPlace(`nianbao.measures[${index}].of`, of)]] : [],
    ),
  ];
  return named
    .filter(([known, { read = '' }]) => !known.has(read))
    .map(([, place]) =>
      place.read === ''
        ? problemOf(memberProblems, 'member-missing', place)
        : problemOf(codeProblems, 'code-unknown', place),
    );
}

/** Promise 6: a measure has a unit, or every table with the measure has. */
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
      const { unit: read, kind } = measure;
      if (measure.average && !isCount(read, kind))
        return [problemOf(descriptionProblems, 'average-uncounted', { ...place(index, 'average'), read })];
      if (read !== undefined)
        return findUnit(read) ? [] : [problemOf(unitProblems, 'unit-unknown', { ...place(index, 'unit'), read })];
      return factTables(source)
        .filter((table) => isWithoutUnit(table, measure))
        .map(({ file }) =>
          problemOf(descriptionProblems, 'unit-undeclared', { ...place(index, 'unit'), params: { table: file } }),
        );
    }),
  ];
}

/** Where the tables say the unit, it is not known here. */
function isCount(code: string | undefined, kind: Measure['kind']): boolean {
  const unit = code === undefined ? undefined : findUnit(code);
  return isActualAmount({ kind }) && (unit === undefined || (unit.per === undefined && isCounted(unit.quantity)));
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

type NamedCode = [list: 'measures' | 'programmes' | 'areas', column: string, read: string];

function checkDisclosure(source: RawPackage): Problem[] {
  const codes = listCodes(source);
  const totals = source.descriptor.nianbao.totals.map(totalCode);
  const known = { ...codes, programmes: new Set([...codes.programmes, ...totals]) };
  const unknown = [...rateNames(source), ...ruleNames(source)].filter(([list, , read]) => !known[list].has(read));
  return [
    ...unknown.map(([, column, read]) => problemOf(codeProblems, 'code-unknown', memberPlace(column, read))),
    ...checkContributors(source),
  ];
}

function rateNames({ descriptor }: RawPackage): NamedCode[] {
  return descriptor.nianbao.measures.flatMap(({ ratio, change, balance }, index): NamedCode[] => {
    const path = `nianbao.measures[${index}]`;
    return [
      ...(ratio === undefined
        ? []
        : ([
            ['measures', `${path}.ratio.of`, ratio.of],
            ['measures', `${path}.ratio.to`, ratio.to],
          ] satisfies NamedCode[])),
      ...(change === undefined ? [] : ([['measures', `${path}.change`, change]] satisfies NamedCode[])),
      ...(balance === undefined
        ? []
        : ([
            ['measures', `${path}.balance.joined`, balance.joined],
            ['measures', `${path}.balance.left`, balance.left],
          ] satisfies NamedCode[])),
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
    ...items('programmes', 'paidInFull', rule.paidInFull),
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

/** A dominance rule cannot be judged without the number of contributors. */
function checkContributors(source: RawPackage): Problem[] {
  const rules = source.descriptor.nianbao.disclosure?.dominance ?? [];
  return rules.flatMap(({ contributors }, index) => {
    const isThere = factTables(source).some(
      ({ resource, rows }) =>
        resource.schema.fields.some(({ name }) => name === contributors) ||
        rows.some(({ cells }) => cells['measure'] === contributors),
    );
    const column = `nianbao.disclosure.dominance[${index}].contributors`;
    return isThere ? [] : [problemOf(descriptionProblems, 'contributors-missing', memberPlace(column, contributors))];
  });
}

/** Promise 5. */
function checkTotals(source: RawPackage): Problem[] {
  const { totals } = source.descriptor.nianbao;
  const codes = totals.map(({ code }, index) => ({ code, place: memberPlace(`nianbao.totals[${index}].code`, code) }));
  return [
    ...checkCodes(codes),
    ...totals.flatMap((total, index) => checkTotal(source, total, `nianbao.totals[${index}]`)),
  ];
}

function checkTotal(source: RawPackage, total: DeclaredTotal, path: string): Problem[] {
  const known = listCodes(source);
  const unknown = total.programmes.flatMap((code, index) => {
    const place = memberPlace(`${path}.programmes[${index}]`, code);
    if (!known.programmes.has(code)) return [problemOf(codeProblems, 'code-unknown', place)];
    return total.programmes.indexOf(code) < index ? [problemOf(codeListProblems, 'code-duplicate', place)] : [];
  });
  const measure = source.descriptor.nianbao.measures.find(({ code }) => code === total.measure);
  if (measure === undefined)
    return [...unknown, problemOf(codeProblems, 'code-unknown', memberPlace(`${path}.measure`, total.measure))];
  if (unknown.length > 0) return unknown;
  const family = parents(source, 'programmes');
  const isCount = measure.kind === 'served' || measure.kind === 'stock';
  const means =
    mayAdd(measure, 'programme') || (isCount && (total.exclusive === true || areSiblings(total.programmes, family)));
  if (means && !holdsParentAndChild(total.programmes, family)) return [];
  return [
    problemOf(
      descriptionProblems,
      'total-not-additive',
      memberPlace(`${path}.programmes`, total.programmes.join(', ')),
    ),
  ];
}

/** A person is in one kind of a programme: only over these may people be added. */
function areSiblings(programmes: string[], family: Parents): boolean {
  const shared = new Set(programmes.map((code) => family.get(code)));
  return shared.size === 1 && !shared.has(undefined);
}

function holdsParentAndChild(programmes: string[], family: Parents): boolean {
  return programmes.some((code) => ancestors(code, family).some((ancestor) => programmes.includes(ancestor)));
}
