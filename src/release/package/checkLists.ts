/** The code lists: codes that may be file names, parents without cycles, and known references. */
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { parsePeriod } from '../../intake/period/parsePeriod.ts';
import { calendarOf } from '../../model/description.ts';
import { areaPlace, listAreas } from './areas.ts';
import { periodProblems } from './factPeriod.ts';
import { ancestors, cellPlace, codeProblems, listCodes, parents, tableOf } from './dataPackage.ts';
import type { CellPlace, RawPackage } from './dataPackage.ts';

export const codeListProblems = {
  'code-unfit': error({
    'zh-CN': {
      fact: '代码会用作网址和文件名，不能这样写',
      remedy:
        '只用文字、数字、点、下划线和连字符；不以点或连字符开头，不以点结尾，不用 con、aux、nul 等系统保留名和 index.html',
    },
    en: {
      fact: 'a code is part of addresses and file names, and this one cannot be',
      remedy:
        'use letters, digits, points, underscores and hyphens; no point or hyphen first, no point last; not con, aux, nul and other names of Windows, nor index.html',
    },
  }),
  'name-reserved': error({
    'zh-CN': { fact: '这个名称是程序语言的保留名，不能用作名称或代码', remedy: '换一个名称' },
    en: { fact: 'programs keep this name for themselves: it can be no name and no code', remedy: 'choose another' },
  }),
  'code-duplicate': error({
    'zh-CN': { fact: '代码重复（不分大小写）', remedy: '每个代码只写一次' },
    en: { fact: 'the code stands twice (capitals make no difference)', remedy: 'keep one' },
  }),
  'parent-unknown': error({
    'zh-CN': { fact: '上级代码不在本表中', remedy: '改正上级代码，或先登记上级' },
    en: { fact: 'the parent is not in this list', remedy: 'correct its code, or add the parent first' },
  }),
  'parent-cycle': error({
    'zh-CN': { fact: '上下级关系成环', remedy: '改正上级代码' },
    en: { fact: 'this is its own ancestor', remedy: 'correct the parent' },
  }),
  'level-too-deep': error({
    'zh-CN': { fact: '层级太多，网站没有这一层的页面', remedy: '项目只分两层' },
    en: {
      fact: 'this is one level too many: the site has no page for it',
      remedy: 'give programmes parts but no parts of parts',
    },
  }),
  'own-level-assumed': notice({
    'zh-CN': {
      fact: '没有写 kind，从名称看是本级（本单位直接办理的）：与各地区相加，列在最后，不参加排名',
      remedy: '在 kind 列写 own-level（本级）或 division（与各地区一样）',
    },
    en: {
      fact: 'kind is empty, and by its title these are your own units: added to the divisions, listed last, not ranked',
      remedy: 'write own-level into the column kind, or division to rank it with the others',
    },
  }),
  'zones-alone': notice({
    'zh-CN': {
      fact: '这个地区的下级全是功能区（zone），没有可以相加的地区，不由下级求和',
      remedy: '它们就是下级区划的，在 kind 列写 division，或在 adds 列写 true',
    },
    en: {
      fact: 'all areas within this one are zones, of which nothing is added up',
      remedy: 'where they are its divisions, write division into the column kind, or true into the column adds',
    },
  }),
} satisfies Record<string, ProblemKind>;

export function checkLists(source: RawPackage): Problem[] {
  const lists = (['programmes', 'areas', 'sources'] as const).flatMap((role) => {
    const table = tableOf(source, role);
    if (table === undefined) return [];
    const codes = table.rows.flatMap((row) => {
      const { code } = row.cells;
      return code === undefined ? [] : [{ code, place: cellPlace(table, row, 'code') }];
    });
    return [...checkCodes(codes), ...(role === 'sources' ? [] : checkParents(source, role))];
  });
  return [...lists, ...checkAreaRoles(source), ...checkSuccession(source), ...checkPolicies(source)];
}

function checkAreaRoles(source: RawPackage): Problem[] {
  const areas = listAreas(source);
  const assumed = areas.filter(({ role, hasKind }) => role === 'own-level' && !hasKind);
  const within = Map.groupBy(areas, ({ parent }) => parent);
  const ofZones = areas.filter(({ code }) =>
    within.get(code)?.every(({ role, isAdded }) => role === 'zone' && !isAdded),
  );
  return [
    ...assumed.map(({ code }) => problemOf(codeListProblems, 'own-level-assumed', areaPlace(source, code))),
    ...ofZones.map(({ code }) => problemOf(codeListProblems, 'zones-alone', areaPlace(source, code))),
  ];
}

function checkParents(source: RawPackage, role: 'programmes' | 'areas'): Problem[] {
  const table = tableOf(source, role);
  const known = listCodes(source)[role];
  const family = parents(source, role);
  return (table?.rows ?? []).flatMap((row) => {
    const { code = '', parent } = row.cells;
    if (table === undefined || parent === undefined) return [];
    if (!known.has(parent)) return [problemOf(codeListProblems, 'parent-unknown', cellPlace(table, row, 'parent'))];
    const above = ancestors(code, family);
    if (above.includes(code)) return [problemOf(codeListProblems, 'parent-cycle', cellPlace(table, row, 'parent'))];
    // the site has pages of programmes with their parts, and of areas at every level
    return role === 'programmes' && above.length > 1
      ? [problemOf(codeListProblems, 'level-too-deep', cellPlace(table, row, 'parent'))]
      : [];
  });
}

/** A programme follows one that is listed. */
function checkSuccession(source: RawPackage): Problem[] {
  const table = tableOf(source, 'programmes');
  const { programmes } = listCodes(source);
  if (table === undefined) return [];
  return table.rows
    .filter(({ cells: { succeeds } }) => succeeds !== undefined && !programmes.has(succeeds))
    .map((row) => problemOf(codeProblems, 'code-unknown', cellPlace(table, row, 'succeeds')));
}

function checkPolicies(source: RawPackage): Problem[] {
  const table = tableOf(source, 'policies');
  const { programmes, sources } = listCodes(source);
  if (table === undefined) return [];
  return table.rows.flatMap((row) => [
    ...Object.entries({ programme: programmes, source: sources })
      .filter(([field, known]) => row.cells[field] !== undefined && !known.has(row.cells[field]))
      .map(([field]) => problemOf(codeProblems, 'code-unknown', cellPlace(table, row, field))),
    ...checkEventPeriod(row.cells['period'], cellPlace(table, row, 'period'), source),
  ]);
}

function checkEventPeriod(period: string | undefined, place: CellPlace, { descriptor }: RawPackage): Problem[] {
  if (period === undefined) return [];
  const reading = parsePeriod(period, { calendar: calendarOf(descriptor.nianbao), role: 'period' });
  if (reading !== undefined && 'code' in reading) return [];
  return [problemOf(periodProblems, 'period-unread', { ...place, expected: '2021-07 / 2021-03-01/2021-06-30' })];
}

/** Windows and macOS take AID and aid, é and e´ for one name. */
export function checkCodes(codes: { code: string; place: CellPlace }[]): Problem[] {
  const seen = new Set<string>();
  return codes.flatMap(({ code, place }) => {
    const name = code.normalize('NFC').toLowerCase();
    const isRepeated = seen.has(name);
    seen.add(name);
    if (isReservedName(code)) return [problemOf(codeListProblems, 'name-reserved', place)];
    if (!isFitCode(code)) return [problemOf(codeListProblems, 'code-unfit', place)];
    return isRepeated ? [problemOf(codeListProblems, 'code-duplicate', place)] : [];
  });
}

/** Every object of the language has them, so that a look-up would find what no package says. */
export function isReservedName(name: unknown): boolean {
  return typeof name === 'string' && Object.hasOwn(Object.prototype, name);
}

const codeGrammar = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u;

/** Reserved by Windows with any ending, as is a point at the end. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$/i;

/** Every list of pages has one of this name. */
const reservedPage = /^index\.html$/i;

/** Codes become addresses, classes of CSS and file names, on any system. */
export function isFitCode(code: string): boolean {
  return codeGrammar.test(code) && !reservedNames.test(code) && !reservedPage.test(code) && !isReservedName(code);
}
