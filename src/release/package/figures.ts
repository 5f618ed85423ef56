/** The figures of all fact tables: one for each measure, programme, area and year. */
import { statusMeaning } from '../../intake/cells/mark.ts';
import { type Cell, type Figure, isValue, placeKey } from '../../model/cell.ts';
import { calendarOf, type Description, type Measure } from '../../model/description.ts';
import { type Calendar, codeAt, codeOf, kindOfPeriod, type PeriodCode, periodOf } from '../../model/period.ts';
import { error, warning, type Problem, type ProblemKind, problemOf } from '../../model/problem.ts';
import { listAreas } from './areas.ts';
import { type CellPlace, descriptorFile, expectedCode, factTables, listCodes, type RawPackage } from './dataPackage.ts';
import { isRegularPeriod, partRoles } from './factPeriod.ts';
import { type Fact, facts, rowOf } from './facts.ts';
import { type FactSetting, parseFact } from './parseFact.ts';

export const figureProblems = {
  'figure-duplicate': error({
    'zh-CN': {
      fact: '同一指标、项目、地区、时期的数字已见 {file} 第{first}行（那里是 {other}）',
      remedy: '先对原始资料，留下对的一行，删去另一行',
    },
    en: {
      fact: 'the figure for this measure, programme, area and period stands in {file}, row {first}, as {other}',
      remedy: 'look at the source, keep the row that is right and delete the other',
    },
  }),
  'year-taken': error({
    'zh-CN': {
      fact: '同一指标、项目、地区、年份已有另一时期的数字，见 {file} 第{first}行',
      remedy: '每年只留一个；或改正 year，归入另一年',
    },
    en: {
      fact: 'the year has a figure of another period already, in {file}, row {first}',
      remedy: 'keep one for each year, or correct the year of one of them',
    },
  }),
  'figure-replaced': warning({
    'zh-CN': {
      fact: '后来的报表（status 列）改了 {file} 第{first}行的数字（那里是 {other}），没有说明原因',
      remedy: '在这一行的 note 列写明原因',
    },
    en: {
      fact: 'a later report (column status) gives another number than {file}, row {first}, which has {other}, and no reason',
      remedy: 'write the reason in the note of this row',
    },
  }),
} satisfies Record<string, ProblemKind>;

export type Placed = { figure: Figure; fact: Fact };

type Reconciled = { placed: Placed[]; problems: Problem[] };

/** A row with a problem has no figure. A page has one place for a period: another under the same year is refused. */
export function reconcile(source: RawPackage): Reconciled {
  const { nianbao } = source.descriptor;
  const codes = listCodes(source);
  const expected: FactSetting['expected'] = (list, read) =>
    list === 'measures' ? [...codes.measures].join(' / ') : expectedCode(source, list, read);
  // figures of fictional areas are demonstration
  const fictional = new Set(listAreas(source).flatMap(({ code, isFictional }) => (isFictional ? [code] : [])));
  const setting: FactSetting = { description: nianbao, codes, fictional, expected };
  const [programme, ...others] = codes.programmes;
  const implied = { area: nianbao.area, ...(others.length === 0 && { programme }) };
  const read = factTables(source).flatMap((table): ReadFact[] => {
    const parsed = facts(table, nianbao, implied).map((fact) => ({ fact, ...parseFact(fact, setting) }));
    const figures = parsed.flatMap(({ fact, figure }) => (figure === undefined ? [] : [{ fact, figure }]));
    const dated = new Map(underOwnPeriods(figures, nianbao).map(({ fact, figure }) => [fact, figure]));
    return parsed.map(({ fact, problems }) => ({ fact, problems, figure: dated.get(fact) }));
  });
  return reconciled(read);
}

type ReadFact = { fact: Fact; problems: Problem[]; figure: Figure | undefined };

function reconciled(read: ReadFact[]): Reconciled {
  const placed = new Map<string, Placed>();
  const byId = new Map<string, Placed>();
  const byYear = new Map<string, Fact>();
  const problems: Problem[] = [];
  for (const { fact, figure, problems: factProblems } of read) {
    problems.push(...factProblems);
    if (figure === undefined) continue;
    const one: Placed = { figure, fact };
    const same = byId.get(figure.id);
    const other = byYear.get(placeKey(figure));
    byId.set(figure.id, same ?? one);
    byYear.set(placeKey(figure), other ?? fact);
    if (same !== undefined && isAgain(one, same)) continue;
    if (same !== undefined && reportOf(fact) !== reportOf(same.fact)) {
      const [first, last] = reportOf(fact) > reportOf(same.fact) ? [same, one] : [one, same];
      byId.set(figure.id, last);
      if (placed.has(figure.id)) placed.set(figure.id, last);
      if (isUnexplained(last.figure, first.figure)) problems.push(replacedFigure(last, first));
    } else if (same !== undefined) problems.push(repeatedFigure('figure-duplicate', fact, same.fact));
    else if (other !== undefined) problems.push(repeatedFigure('year-taken', fact, other));
    else placed.set(figure.id, one);
  }
  return { placed: [...placed.values()], problems: distinct(problems) };
}

/** 快报, 月报, 季报, 年报 and what is revised: the later one leads. A mark beside the number says it too. */
function reportOf({ cells, flags }: Fact): number {
  return statusMeaning([cells['status'] ?? '', ...flags].join(' ')).report;
}

function isUnexplained({ cell, note }: Figure, first: Figure): boolean {
  return contentOf(cell) !== contentOf(first.cell) && note === undefined;
}

/** Whatever its flags. */
function contentOf(cell: Cell): string {
  return isValue(cell) ? `${cell.value} ${cell.unit}` : cell.state;
}

function replacedFigure({ figure, fact }: Placed, first: Placed): Problem {
  const key = `figure-replaced ${placeKey(figure)}`;
  return { ...repeatedFigure('figure-replaced', fact, first.fact), key };
}

/** The stock of December and that of the year are one number, or not told twice. */
function isAgain(later: Placed, first: Placed): boolean {
  const ends = [later, first].map(({ fact }) => fact.cells['period_end']);
  const isSameEnd = ends[0] === ends[1] || ends.includes(undefined);
  const isSameRow = isSameEnd && partRoles.every((role) => later.fact.cells[role] === first.fact.cells[role]);
  const { cell } = later.figure;
  return !isSameRow && (cell.state === 'absent' || JSON.stringify(cell) === JSON.stringify(first.figure.cell));
}

/** Once for a cell, which in a wide table belongs to several figures; a column is converted as a whole. */
function distinct(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, file, sheet, row, letter, column, read }) => {
    const line = code === 'unit-converted' ? '' : row;
    const place = [code, file, sheet, line, letter, column, read].join('\n');
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

function repeatedFigure(code: keyof typeof figureProblems, { place, valueField }: Fact, first: Fact): Problem {
  const { read: other = '' } = first.place(first.valueField);
  return problemOf(figureProblems, code, { ...place(valueField), params: { ...rowOf(first), other } });
}

/** Without the content of the cell, which may be withheld. */
export function placeOf(placed: Placed[]): (figure: Figure, field?: string) => CellPlace {
  const facts = new Map(placed.map(({ figure, fact }) => [figure.id, fact]));
  return ({ id }, field) => {
    const fact = facts.get(id);
    const { read: _, ...place } = fact?.place(field ?? fact.valueField) ?? { file: descriptorFile, column: id };
    return place;
  };
}

/** Tables that date several periods of one year: each figure then stands under its own, not under the year. */
type Dated = { fact: Fact; figure: Figure };

type Setting = { calendar: Calendar; measures: Map<string, Measure> };

/** `dated`: the figures of one table; a table with one period a year is one of years, whatever its days. */
function underOwnPeriods<Of extends Dated>(dated: Of[], description: Description): Of[] {
  const setting: Setting = {
    calendar: calendarOf(description),
    measures: new Map(description.measures.map((measure) => [measure.code, measure])),
  };
  const byDays = dated.filter(({ fact }) => partRoles.every((role) => fact.cells[role] === undefined));
  if (!isOfParts(byDays, setting)) return dated;
  const stockKind = kindOfEnds(byDays, setting);
  const moved = new Set<Dated>(byDays);
  return dated.map((item) => {
    if (!moved.has(item) || !isRegular(item, setting)) return item;
    const { figure } = item;
    const { period } = figure.key;
    const isStock = setting.measures.get(figure.key.measure)?.kind === 'stock';
    const year: PeriodCode = isStock
      ? codeAt(stockKind, period.end, setting.calendar)
      : codeOf(period, setting.calendar);
    return { ...item, figure: { ...figure, year } };
  });
}

function isRegular({ figure: { key } }: Dated, { calendar, measures }: Setting): boolean {
  return isRegularPeriod(key.period, measures.get(key.measure), calendar);
}

/** Whether a line has several periods in one year, all of them months, quarters, or since the year began. */
function isOfParts(dated: Dated[], setting: Setting): boolean {
  const places = Map.groupBy(dated, ({ figure }) => placeKey(figure));
  return [...places.values()].some(
    (group) =>
      new Set(group.map(({ figure }) => figure.id)).size > 1 && group.every((item) => isRegular(item, setting)),
  );
}

/** The kind of the periods beside the stocks; of stocks alone the longest whose ends all of theirs are. */
function kindOfEnds(dated: Dated[], { calendar, measures }: Setting): 'month' | 'quarter' | 'half' {
  const kinds = ['half', 'quarter', 'month'] as const;
  const isStock = ({ figure }: Dated) => measures.get(figure.key.measure)?.kind === 'stock';
  const beside = new Set(
    dated.filter((item) => !isStock(item)).map(({ figure }) => kindOfPeriod(figure.key.period, calendar)),
  );
  const ofFlows = kinds.toReversed().find((kind) => beside.has(kind));
  if (ofFlows !== undefined) return ofFlows;
  const ends = [...new Set(dated.filter(isStock).map(({ figure }) => figure.key.period.end))];
  return (
    kinds.find((kind) => ends.every((end) => periodOf(codeAt(kind, end, calendar), calendar).end === end)) ?? 'month'
  );
}
