/** The indicators of a form: programme and measure of each row, from its own text and from the rows above it. */
import type { Sheet, SheetRow } from '../../intake/sheet/sheet.ts';
import { isTotalLabel } from '../../intake/layout/label.ts';
import { readableUnit } from '../../intake/units/readableUnit.ts';
import { findUnit } from '../../model/unit.ts';
import { rawText } from '../columns/column.ts';
import { measureGuess } from '../columns/measureWords.ts';
import { countedTitle } from '../cube/categories.ts';
import type { FormColumns } from './formColumns.ts';
import { hierarchy, type ListNode } from './hierarchy.ts';
import { indicatorName, type IndicatorName, type TimeWord } from './indicatorWords.ts';

/** `within` is the programme under which it stands, of which it is a part (`isPart`) by 其中. `unit` as in the table where it is not known. */
export type Indicator = {
  row: SheetRow;
  label: string;
  programme: string;
  within?: string;
  isPart: boolean;
  noun: string;
  unit: string;
  time?: TimeWord;
};

type Named = ListNode & IndicatorName & { row: SheetRow; unit: string; quantity: string };

/** `title` is what an indicator without any name above it is about. */
export function indicators({ rows, units }: Sheet, form: FormColumns, title: string): Indicator[] {
  const named = namedRows(rows, form, units);
  const items = named.filter(({ isHeading }) => !isHeading);
  const isHan = items.some(({ text }) => /\p{Script=Han}/u.test(text));
  const taken = new Map<string, string>();
  return items.map((item): Indicator => {
    const noun =
      nounOf(item, named) ?? countedTitle(item.quantity.split('/')[0] ?? '', isHan).replace(/^人次数$/u, '人次');
    const wholes = wholesOf(item, named).map((whole) => programmeOf(whole, named, title));
    const programme = distinctProgramme(item, programmeOf(item, named, title), noun);
    const within = wholes.find((whole) => whole !== programme);
    const time = timeOf(item, named);
    return {
      row: item.row,
      label: rawText(item.row, form.name.index),
      programme,
      noun,
      unit: item.unit,
      isPart: item.whole !== undefined,
      ...(within !== undefined && { within }),
      ...(time !== undefined && { time }),
    };
  });

  /** Two rows of one name are told apart by what stands above them. */
  function distinctProgramme(item: Named, programme: string, noun: string): string {
    const key = (name: string) => JSON.stringify([name, noun, item.quantity, item.time]);
    const above = ancestorsOf(item, named)
      .map((other) => programmeOf(other, named, title))
      .filter((other) => other !== programme);
    const names = [programme, ...above.map((other) => joined(other, programme))];
    const free = names.find((name) => !taken.has(key(name))) ?? `${programme} ${item.row.line}`;
    taken.set(key(free), programme);
    return free;
  }
}

function namedRows(rows: SheetRow[], form: FormColumns, units: string[]): Named[] {
  const filled = rows.filter((row) => nameIn(row, form) !== '');
  const names = filled.map((row) => indicatorName(nameIn(row, form)));
  const ofLine = units.length === 1 ? units[0] : undefined;
  const unitsOfRows = filled.map((row, index) => {
    const cell = form.unit === undefined ? '' : rawText(row, form.unit.index);
    const isHeading = cell === '' && isBlank(row, form);
    return {
      unit: (cell && (readableUnit(cell) ?? cell)) || (names[index]?.unit ?? (isHeading ? '' : (ofLine ?? ''))),
      isHeading,
    };
  });
  const listed = filled.map((row, index) => ({
    name: nameIn(row, form),
    code: form.code === undefined ? '' : rawText(row, form.code.index),
    quantity: quantityOf(unitsOfRows[index]!.unit),
    isHeading: unitsOfRows[index]!.isHeading,
  }));
  const nodes = hierarchy(listed);
  return filled.map((row, index) => {
    const { unit, isHeading } = unitsOfRows[index]!;
    const node = { ...nodes[index]!, ...indicatorName(nodes[index]!.text), row, isHeading };
    const ofHeading = isHeading ? '' : (headingUnit(nodes, unitsOfRows, index) ?? '');
    const known = unit === '' ? ofHeading : unit;
    return { ...node, unit: known, quantity: quantityOf(known) };
  });
}

/** Spaces before the name count; in a row of one text it may stand anywhere. */
function nameIn(row: SheetRow, { name }: FormColumns): string {
  const text = row.cells[name.index] ?? '';
  return text.trim() === '' && row.kind === 'part-heading'
    ? (row.cells.find((cell) => cell.trim() !== '') ?? '')
    : text;
}

function isBlank(row: SheetRow, { currents, earlier }: FormColumns): boolean {
  return (
    row.kind === 'part-heading' || [...currents, ...earlier].every(({ column }) => rawText(row, column.index) === '')
  );
}

/** 四、社会救助（万元） says the unit of the rows below it. */
function headingUnit(nodes: ListNode[], units: { unit: string }[], at: number): string | undefined {
  const above = nodes[at]?.above;
  if (above === undefined) return undefined;
  return units[above]?.unit || headingUnit(nodes, units, above);
}

function quantityOf(unit: string): string {
  const known = findUnit(unit);
  return known === undefined ? unit : [known.quantity, known.per].filter((part) => part !== undefined).join('/');
}

/** Nearest first; the row of which it is a part before the one under which it stands. */
function ancestorsOf(item: ListNode, named: Named[]): Named[] {
  const at = item.whole ?? item.above;
  const next = at === undefined ? undefined : named[at];
  return next === undefined ? [] : [next, ...ancestorsOf(next, named)];
}

/** 人数 under 城市低保 is about 城市低保; 女性 of 城市低保人数 is 城市低保：女性. */
function programmeOf(item: Named, named: Named[], title: string): string {
  const above = ancestorsOf(item, named);
  const [next] = above;
  const subject = item.isHeading && item.about === '' ? item.text : subjectOf(item);
  if (subject === '') return next === undefined ? title : programmeOf(next, named, title);
  if (next !== undefined && places.test(subject)) return `${subject}${programmeOf(next, named, title)}`;
  if (next === undefined || !(item.whole !== undefined || isKindOf(item, next))) return subject;
  return joined(programmeOf(next, named, title), subject);
}

/** （一）城市 under 一、最低生活保障 is 城市最低生活保障. */
const places = /^(城市|城镇|农村|城乡)(居民)?$/u;

/** 低保对象 in persons and 低保家庭 in households are about 低保. */
function subjectOf({ about, noun, quantity, text }: Named): string {
  if (isTotalLabel(text)) return '';
  const counted: Record<string, RegExp> = { person: /(?<=.)对象$/u, household: /(?<=.)(户|家庭)$/u };
  return noun === undefined ? about.replace(counted[quantity] ?? /$^/u, '') : about;
}

/** 女性 under 城市低保人数 says nothing without it; 社会救助 under 民政事业费支出 does. */
function isKindOf(item: Named, above: Named): boolean {
  const isOfPeople = ['person', 'household'].includes(item.quantity);
  return item.noun === undefined && !above.isHeading && above.quantity === item.quantity && isOfPeople;
}

function joined(whole: string, part: string): string {
  const colon = /\p{Script=Han}/u.test(part) ? '：' : ': ';
  return part.includes(whole) ? part : `${whole}${colon}${part}`;
}

/** Those above it that count the same, so that it is a part of them. */
function wholesOf(item: Named, named: Named[]): Named[] {
  return ancestorsOf(item, named).filter(({ isHeading, quantity }) => !isHeading && quantity === item.quantity);
}

/** Its own; else that of the row above it, or of the last row before it, that counts the same. */
function nounOf(item: Named, named: Named[]): string | undefined {
  if (item.noun !== undefined) return item.noun;
  const above = ancestorsOf(item, named).find(
    ({ noun, quantity, isHeading }) =>
      noun !== undefined && (isHeading ? mayCount(noun, item) : quantity === item.quantity),
  );
  return (above ?? lastAlike(item, named))?.noun;
}

function mayCount(noun: string, { quantity }: Named): boolean {
  const counted = quantityOf(measureGuess(noun).unit ?? '');
  return counted === '' || counted === quantity;
}

function lastAlike(item: Named, named: Named[]): Named | undefined {
  const isAlone = item.above === undefined && item.whole === undefined;
  if (item.noun !== undefined || !(isAlone || isTotalLabel(item.text))) return undefined;
  return named
    .slice(0, named.indexOf(item))
    .findLast(({ noun, quantity }) => noun !== undefined && quantity === item.quantity);
}

function timeOf(item: Named, named: Named[]): TimeWord | undefined {
  if (item.isStarred) return 'cumulative';
  if (item.time !== undefined) return item.time;
  const alike = (other: Named) => other.isHeading || other.quantity === item.quantity;
  return (
    ancestorsOf(item, named).find((other) => other.time !== undefined && alike(other))?.time ??
    lastAlike(item, named)?.time
  );
}
