/** A table read by its schema (Frictionless Table Schema): rows by field, totals, headers, units, problems. */
import type { Account, CellUse } from '../../model/account.ts';
import { type Language, languageTag, type Text } from '../../model/language.ts';
import { error, notice, type Problem, type ProblemKind, problemOf } from '../../model/problem.ts';
import type { Constraints, ForeignKey, Literal, TableDialect } from './tableSchema.ts';

export const fieldTypes = ['string', 'number', 'integer', 'date', 'boolean', 'year'] as const;

export type FieldType = (typeof fieldTypes)[number];

/**
 * Headers may use any of `titles`. Format `any` also reads a date of Chinese Excel, 2021/12/31, as ISO 8601. Of numbers,
 * `bareNumber` is false where other characters stand beside the digits. Its own `missingValues` replace the schema's.
 */
export type Field = {
  name: string;
  title?: string;
  titles?: Text;
  type: FieldType;
  format?: string;
  unit?: string;
  decimalChar?: string;
  groupChar?: string;
  bareNumber?: boolean;
  trueValues?: string[];
  falseValues?: string[];
  missingValues?: MissingValue[];
  categories?: (Literal | { value: Literal; label?: string })[];
  constraints?: Constraints;
};

export const missingLabels = ['not available', 'not applicable', 'withheld', 'zero'] as const;

export type MissingLabel = (typeof missingLabels)[number];

/** Data Package v2. */
export type MissingValue = string | { value: string; label?: MissingLabel };

export const fieldMatches = ['exact', 'equal', 'superset'] as const;

/** Without `fieldsMatch` columns may stand in any order, and those that are not required may be missing. */
export type TableSchema = {
  fields: Field[];
  fieldsMatch?: (typeof fieldMatches)[number];
  primaryKey?: string | string[];
  uniqueKeys?: (string | string[])[];
  foreignKeys?: ForeignKey[];
  missingValues?: MissingValue[];
};

/** Headers that a file may use. */
export function fieldLabels(field: Field): string[] {
  const labels = [field.name, field.title, ...Object.values(field.titles ?? {})];
  return [...new Set(labels.filter((label) => label !== undefined))];
}

export function keyNames({ primaryKey = [] }: TableSchema): string[] {
  return fieldNames(primaryKey);
}

/** A list of one may be written as its member. */
export function fieldNames(names: string | string[]): string[] {
  return typeof names === 'string' ? [names] : names;
}

/** title_zh, title_en. */
export function languageColumn(name: string, language: Language): string {
  return `${name}_${languageTag(language)}`;
}

/** `line` is counted as in Excel. */
export type RawRow = { line: number; cells: string[] };

export function isBlank(cells: string[]): boolean {
  return !cells.some(isFilled);
}

/** Without a new text for each of a million cells: only white space can begin a cell that has nothing else. */
export function isFilled(cell: string): boolean {
  if (cell === '') return false;
  const first = cell.charCodeAt(0);
  return (first > 0x20 && first < 0xa0) || (first >= 0x3400 && first < 0xd800) || cell.trim() !== '';
}

/** 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** Controls, invisible and direction marks, private use, and U+FFFD from an earlier failed decoding. */
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
    en: { fact: 'cell {position} holds an invisible or broken character ({character})', remedy: 'type the cell again' },
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
    en: { fact: 'the row of subtotals is a control of those above it, not data', remedy: 'see that it is a subtotal' },
  }),
} satisfies Record<string, ProblemKind>;

export function checkRow(row: RawRow, width: number, file: string): Problem[] {
  return [...checkWidth(row, width, file), ...checkCharacters(row, file)];
}

/** All of its characters can be seen. */
export function isPrintable(text: string): boolean {
  return !unprintable.test(text);
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

/** Their content is not repeated. */
export function rowsNotice(code: keyof typeof rowProblems, rows: RawRow[], file: string): Problem[] {
  const [first] = rows;
  return first === undefined
    ? []
    : [problemOf(rowProblems, code, { file, row: first.line, params: { count: rows.length } })];
}

/**
 * By field name; `headers` are as in the file, `letters` those of their columns, `unitLine` is above the header,
 * `footnotes` are the texts of marks by their keys.
 */
export type TableHead = {
  headers: Record<string, string>;
  letters: Record<string, string>;
  units: Record<string, string>;
  headerLine?: number;
  unitLine?: UnitRow;
  footnotes?: ReadonlyMap<string, string>;
  totals: TotalRow[];
  /** Without it nothing of the table was used. */
  account?: Account;
  problems: Problem[];
};

/** Without rows that have a problem in shape or key. */
export type Table = TableHead & { rows: TableRow[] };

export function unreadTable(problems: Problem[]): Table {
  return { rows: [], headers: {}, letters: {}, units: {}, totals: [], problems };
}

/**
 * A missing or unreadable cell is undefined. `units` are those in cells (1523万元), `scaled` the fields with 万 or 亿
 * (multiplied out), `missing` the declared meanings, `marks` those beside a number, as written.
 */
export type TableRow = {
  line: number;
  cells: Record<string, string | undefined>;
  units?: Record<string, string>;
  scaled?: string[];
  missing?: Record<string, MissingLabel>;
  marks?: Record<string, string[]>;
};

/** A check of the rows above, never data; `field` has the label. */
type TotalRow = { row: TableRow; field: string; isSubtotal: boolean };

/** Of lines 单位：人、万元; `line` is the first. */
export type UnitRow = { line: number; text: string; units: string[] };

export type TableReading = {
  file: string;
  schema: TableSchema;
  dialect?: TableDialect;
  /** Of the package: a code is no label of a total. Only in tables with rows of totals. */
  codes?: ReadonlySet<string>;
  /** By field, where it is another than its type says: numbers are figures, all else headings of their row. */
  parts?: ReadonlyMap<string, CellUse>;
};

/**
 * `path` is without blank and repeated headings, `header` the path in one text. `unit` is from a row of units, else from
 * the brackets of the lowest heading that has one.
 */
export type Heading = { header: string; path: string[]; unit?: string };

export type Label = { field: Field; unit?: string };

export type LayoutColumn = Heading & Partial<Label>;
