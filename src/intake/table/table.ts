/** A table read by its schema (Frictionless Table Schema): rows by field, totals, headers, units, problems. */
import { languageTag, type Language, type Text } from '../../model/language.ts';
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';

export const fieldTypes = ['string', 'number', 'integer', 'date', 'boolean'] as const;

export type FieldType = (typeof fieldTypes)[number];
type Constraints = { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string };

/**
 * `titles` holds the title per language: a header may be written in any of them. A date of the format `any` may also be
 * written as Chinese Excel saves it, 2021/12/31; it is read as ISO 8601. `unit` belongs to a column of numbers.
 */
export type Field = {
  name: string;
  title?: string;
  titles?: Text;
  type: FieldType;
  format?: string;
  unit?: string;
  constraints?: Constraints;
};

/** What a missing value means: it was not obtained, there is no such thing, it is withheld, it is zero. */
export const missingLabels = ['not available', 'not applicable', 'withheld', 'zero'] as const;

export type MissingLabel = (typeof missingLabels)[number];

/** A missing value with what it means (Data Package v2), one of `missingLabels`. */
type MissingValue = string | { value: string; label?: MissingLabel };

export type TableSchema = { fields: Field[]; primaryKey?: string | string[]; missingValues?: MissingValue[] };

/** Every header that a field may have in a file: its name first, then its titles. */
export function fieldLabels(field: Field): string[] {
  const labels = [field.name, field.title, ...Object.values(field.titles ?? {})];
  return [...new Set(labels.filter((label) => label !== undefined))];
}

export function keyNames({ primaryKey = [] }: TableSchema): string[] {
  return typeof primaryKey === 'string' ? [primaryKey] : primaryKey;
}

/** Where a table keeps a text in a language: title_zh, title_en. */
export function languageColumn(name: string, language: Language): string {
  return `${name}_${languageTag(language)}`;
}

/** A record that is not blank, with its line as Excel numbers it. */
export type RawRow = { line: number; cells: string[] };

export function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** How Excel letters the column at an index: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** Controls, invisible and direction marks, private use characters, and U+FFFD, which an earlier failed decoding left. */
const unprintable =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uE000-\uF8FF\uFEFF\uFFFD]/;

export const rowProblems = {
  'row-ragged': error({
    'zh-CN': {
      fact: '本行的单元格数与表头不同（读到的、应为的都是格数）',
      remedy: '检查是否多了或少了一格；只剩半行的残行应删去',
    },
    en: {
      fact: 'the row has another number of cells than the header',
      remedy: 'look for a cell too many or too few; delete the rest of a broken row',
    },
  }),
  'character-forbidden': error({
    'zh-CN': {
      fact: '第{position}个单元格含有看不见的字符或乱码（{character}）',
      remedy: '删除该字符，重新输入单元格内容',
    },
    en: {
      fact: 'cell {position} holds an invisible or broken character ({character})',
      remedy: 'type the cell again',
    },
  }),
  'rows-above': notice({
    'zh-CN': { fact: '表头以上有{count}行标题、单位等，不作为数据', remedy: '核对其中没有数据' },
    en: { fact: 'rows above the header were not read as data: {count}', remedy: 'see that none of them is data' },
  }),
  'rows-below': notice({
    'zh-CN': { fact: '有{count}行注释、来源、填表人等，不作为数据', remedy: '核对其中没有数据' },
    en: { fact: 'rows of remarks were not read as data: {count}', remedy: 'see that none of them is data' },
  }),
  'row-total': notice({
    'zh-CN': { fact: '合计行只用来核对，不作为数据', remedy: '核对该行确是合计' },
    en: { fact: 'the row of totals is a control of the others, not data', remedy: 'see that it is a total' },
  }),
  'row-subtotal': notice({
    'zh-CN': { fact: '小计行只用来核对，不作为数据', remedy: '核对该行确是小计' },
    en: {
      fact: 'the row of subtotals is a control of those above it, not data',
      remedy: 'see that it is a subtotal',
    },
  }),
} satisfies Record<string, ProblemKind>;

export function checkRow(row: RawRow, width: number, file: string): Problem[] {
  return [...checkWidth(row, width, file), ...checkCharacters(row, file)];
}

function checkWidth({ line, cells }: RawRow, width: number, file: string): Problem[] {
  if (cells.length === width || (cells.length > width && isBlank(cells.slice(width)))) return [];
  const read = String(cells.length);
  return [problemOf(rowProblems, 'row-ragged', { file, row: line, read, expected: String(width) })];
}

export function checkCharacters({ line, cells }: RawRow, file: string): Problem[] {
  return cells.flatMap((cell, index) => {
    const code = unprintable.exec(cell)?.[0].codePointAt(0);
    if (code === undefined) return [];
    const params = { position: index + 1, character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
    const letter = columnLetter(index);
    return [problemOf(rowProblems, 'character-forbidden', { file, row: line, letter, read: cell, params })];
  });
}

/** One notice on all rows that are no records; their content is not repeated. */
export function rowsNotice(code: keyof typeof rowProblems, rows: RawRow[], file: string): Problem[] {
  const [first] = rows;
  return first === undefined
    ? []
    : [problemOf(rowProblems, code, { file, row: first.line, params: { count: rows.length } })];
}

/**
 * What a table has beside its rows, by field name: `headers` as in the file and `letters` of their columns (for messages),
 * `units` in headers; `unitLine` is the one above the header, `totals` the rows of totals.
 */
export type TableHead = {
  headers: Record<string, string>;
  letters: Record<string, string>;
  units: Record<string, string>;
  /** The line of the header. */
  headerLine?: number;
  unitLine?: UnitRow;
  totals: TotalRow[];
  problems: Problem[];
};

/** Rows in the order of the file: without those that have a problem in their shape or their key. */
export type Table = TableHead & { rows: TableRow[] };

/** A table that can't be used for these problems. */
export function unreadTable(problems: Problem[]): Table {
  return { rows: [], headers: {}, letters: {}, units: {}, totals: [], problems };
}

/**
 * A row by field name. `line` is the row as Excel numbers it; a missing or unreadable cell is undefined. `units` are
 * those in cells (1523万元), `scaled` the fields of numbers with 万 or 亿 (multiplied out), `missing` what a missing value
 * was declared to mean.
 */
export type TableRow = {
  line: number;
  cells: Record<string, string | undefined>;
  units?: Record<string, string>;
  scaled?: string[];
  missing?: Record<string, MissingLabel>;
};

/** A row 合计, 小计 or total: a check of the rows above it, never data. `field` is the one with the label. */
type TotalRow = { row: TableRow; field: string; isSubtotal: boolean };

/** The units of lines 单位：人、万元 above a header; `text` is that of the lines, `line` the first of them. */
export type UnitRow = { line: number; text: string; units: string[] };

export type TableReading = {
  file: string;
  schema: TableSchema;
  /** Codes of the package, in tables with rows of totals: a code is no label of a total. */
  codes?: ReadonlySet<string>;
};
