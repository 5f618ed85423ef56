/** The column algebra of the tables: rows of subjects, columns that show something of each, and how that is printed. */
import type { Derived } from '../figures/derive.ts';
import { restOf } from '../figures/derivations.ts';
import type { Column, Row, Strip, TableCell, TableView } from '../model/block.ts';
import { isDemonstration, isValue, notApplicable, notAvailable } from '../model/cell.ts';
import type { Cell, Figure, Value } from '../model/cell.ts';
import { numbersAbove } from '../model/decimal.ts';
import type { Language, MarkedNumber, Sentence } from '../model/language.ts';
import { derivedNumber, numberOf } from '../narrative/phrases/figure.ts';
import { formatCell } from '../words/format/cell.ts';
import { drawnCell } from '../words/format/scale.ts';
import { chartUnit, sourceLine, type ChartUnit } from './caption.ts';
import type { Setting } from './setting.ts';
import { tableView, type TableParts } from './tableView.ts';

/**
 * A number (a marked one where it is no figure of this release), the reason why there is none, words, or numbers by year
 * as a small chart.
 */
export type Content =
  | Figure
  | Derived
  | MarkedNumber
  | Exclude<Cell, Value>
  | Sentence
  | string
  | NonNullable<TableCell['trend']>
  | StripContent;

/** A line of numbers with the largest of them at its end. */
type StripContent = { strip: Strip; text: Sentence };

/** A column over rows of one kind of subject: programmes, areas, years, figures. */
export type ColumnOf<Subject> = Omit<Column, 'unit'> & {
  content: (subject: Subject) => Content;
  /** One unit for all, named in the head, or one for each row, named in another column. */
  unit?: ChartUnit | ((subject: Subject) => ChartUnit);
  /** Each number has its unit; the head has none then. */
  hasUnits?: boolean;
  /** Whether a rest of a whole after its parts is meaningful. */
  adds?: boolean;
  /** Tone of a bar after each number, but for those of totals. */
  bar?: string;
};

/** A row of one subject, or of the rest of a whole after some parts; without either, the head of a group. */
export type RowOf<Subject> = Omit<Row, 'cells' | 'group'> & {
  subject?: Subject;
  /** Left out where none of its numbers is known exactly. */
  rest?: { whole: Subject; parts: Subject[] };
};

type Tabulation<Subject> = Omit<TableParts, 'columns' | 'rows' | 'source'> & {
  columns: ColumnOf<Subject>[];
  rows: RowOf<Subject>[];
  /** The figures whose sources are cited, by default all shown. */
  sources?: Figure[];
};

export function tabulate<Subject>(setting: Setting, table: Tabulation<Subject>): TableView {
  const { columns, rows, sources, ...parts } = table;
  const contents = rows.map((row) => columns.map((column) => rowContent(column, row)));
  const shown = contents.flat().filter((content) => content !== undefined);
  const printed = rows.map((row, index) => printedRow(row, columns, contents[index]!, setting.language));
  return tableView(
    {
      ...parts,
      columns: columns.map(headOf),
      rows: withOrders(withBars(printed, columns, contents), contents, parts.sorts).filter(
        (row, index) => !rows[index]!.rest || hasValue(row),
      ),
      source: sourceLine(setting, sources ?? shown.filter(isFigure)),
    },
    setting.language,
  );
}

function headOf<Subject>({ content, unit, hasUnits, adds, bar, ...column }: ColumnOf<Subject>): Column {
  return typeof unit === 'object' && !hasUnits ? { ...column, unit: unit.words } : column;
}

function rowContent<Subject>(column: ColumnOf<Subject>, { subject, rest }: RowOf<Subject>): Content | undefined {
  if (rest !== undefined) return restContent(column, rest);
  return subject === undefined ? undefined : column.content(subject);
}

function restContent<Subject>(
  { adds, content }: ColumnOf<Subject>,
  { whole, parts }: NonNullable<RowOf<Subject>['rest']>,
): Content {
  if (!adds) return notApplicable;
  const [first, ...others] = [whole, ...parts].map(content);
  if (!isNumber(first) || !others.every(isNumber)) return notAvailable;
  const cell = restOf(
    first.cell,
    others.map((other) => other.cell),
  );
  if (cell === undefined) return notAvailable;
  const isChange = 'how' in first && first.how === 'change';
  const ids = [first, ...others].flatMap((number) => ('ids' in number ? number.ids : [number.id]));
  return { cell, how: isChange ? 'restChange' : 'rest', ids };
}

function printedRow<Subject>(
  { subject, rest, ...row }: RowOf<Subject>,
  columns: ColumnOf<Subject>[],
  contents: (Content | undefined)[],
  language: Language,
): Row {
  if (subject === undefined && rest === undefined) return { ...row, group: true, cells: [] };
  const cells = columns.map(({ unit, hasUnits = false }, index) => {
    const printed = typeof unit === 'function' ? subject && unit(subject) : unit;
    return printedCell(contents[index]!, printed, hasUnits, language);
  });
  return { ...row, cells };
}

function printedCell(content: Content, unit: ChartUnit | undefined, hasUnit: boolean, language: Language): TableCell {
  if (typeof content === 'string') return { text: [content], state: 'words' };
  if ('strip' in content) return { ...content, state: 'words' };
  if ('number' in content) return { text: [content], state: 'value' };
  if ('points' in content) return { text: [], state: 'words', trend: content };
  if ('state' in content) return { text: [formatCell(content, language, 'table').number], state: content.state };
  if (!isNumber(content)) return { text: content, state: 'words' };
  const cell = unit === undefined ? content.cell : drawnCell(content.cell, unit);
  const number =
    'how' in content
      ? signedNumber(derivedNumber({ ...content, cell }, language, 'table'), content)
      : numberOf({ ...content, cell }, language, 'table');
  return { text: [hasUnit ? number : { ...number, gap: '', unit: '' }], state: cell.state };
}

/** A change always shows its sign. */
function signedNumber(number: MarkedNumber, { how, cell }: Derived): MarkedNumber {
  const isGain = isValue(cell) && !cell.value.startsWith('-') && /[1-9]/.test(cell.value);
  return /^(change|growth|restChange|points)$/.test(how) && isGain
    ? { ...number, number: number.number.replace(/^≈?/, '$&+') }
    : number;
}

/** The bars of a column have one scale. */
function withBars<Subject>(rows: Row[], columns: ColumnOf<Subject>[], contents: (Content | undefined)[][]): Row[] {
  if (columns.every(({ bar }) => bar === undefined)) return rows;
  const figures = rows.map(({ total }, row) => (total ? [] : contents[row]!.map(figureOf)));
  const largest = columns.map((_, column) => Math.max(0, ...figures.map((row) => barLength(row[column]))));
  const withBar = (cell: TableCell, row: number, column: number): TableCell => {
    const figure = figures[row]![column];
    const tone = columns[column]!.bar;
    return figure === undefined || tone === undefined
      ? cell
      : { ...cell, bar: { cell: figure.cell, largest: largest[column]!, tone } };
  };
  return rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => withBar(cell, index, column)) }));
}

/** For geometry only. */
function barLength(figure: Figure | undefined): number {
  return figure !== undefined && isValue(figure.cell) ? Number(figure.cell.value) : 0;
}

/** The place of each number among the rows that may change places: those after the whole and before the head of a group. */
function withOrders(rows: Row[], contents: (Content | undefined)[][], sorts = false): Row[] {
  if (!sorts) return rows;
  const end = rows.findIndex(({ group }) => group);
  const isMoved = rows.map(({ total, cells }, row) => !total && cells.length > 0 && (end < 0 || row < end));
  const orders = (contents[0] ?? []).map((_, column) =>
    columnOrders(
      contents.map((row) => row[column]),
      isMoved,
    ),
  );
  return rows.map((row, index) => ({
    ...row,
    ...(isMoved[index] && { moves: true }),
    cells: row.cells.map((cell, column) => {
      const order = orders[column]?.[index];
      return order === undefined ? cell : { ...cell, order };
    }),
  }));
}

/** None where official and demonstration figures would be put in one order. */
function columnOrders(contents: (Content | undefined)[], isMoved: boolean[]): (number | undefined)[] {
  const values = contents.map((content, row) => {
    const cell = isMoved[row] && isNumber(content) ? content.cell : undefined;
    return cell !== undefined && isValue(cell) ? cell : undefined;
  });
  const known = values.filter((cell) => cell !== undefined);
  const [first] = known;
  const areAlike = known.every(
    (cell) => isDemonstration(cell) === isDemonstration(first!) && cell.unit === first!.unit,
  );
  if (known.length < 2 || !areAlike) return [];
  const orders = numbersAbove(known.map(({ value }) => value));
  return values.map((cell) => cell && orders.get(cell.value));
}

function hasValue({ cells }: Row): boolean {
  return cells.some(({ state }) => state === 'value');
}

function isNumber(content: Content | undefined): content is Figure | Derived {
  return typeof content === 'object' && 'cell' in content;
}

export function isFigure(content: Content): content is Figure {
  return isNumber(content) && 'key' in content;
}

function figureOf(content: Content | undefined): Figure | undefined {
  return content !== undefined && isFigure(content) ? content : undefined;
}

/** The figures that a column shows of these subjects. */
export function columnFigures<Subject>({ content }: ColumnOf<Subject>, subjects: Subject[]): Figure[] {
  return subjects.map(content).filter(isFigure);
}

/** The column in the unit of these subjects, which need not include totals. */
export function inOneUnit<Subject>(
  setting: Setting,
  column: ColumnOf<Subject>,
  subjects: Subject[],
): ColumnOf<Subject> & { unit: ChartUnit } {
  return { ...column, unit: chartUnit(columnFigures(column, subjects), setting) };
}
