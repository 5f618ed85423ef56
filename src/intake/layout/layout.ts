/** Where in a sheet the title, header and body of a table are, and whether the header fits the schema. */
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { columnLetter, fieldLabels, type Field, type RawRow, type TableSchema } from '../table/table.ts';
import { knownUnit, labelKey, labelMatcher, labelParts, type Label, type LabelMatcher } from './label.ts';

/**
 * Above a table there may be title lines, a line 单位：万元 and blank lines; its header has one or two rows (merged group
 * headings, another language, or units).
 */

/** Two header rows are joined in `header`. */
export type LayoutColumn = { header: string } & Partial<Label>;

/** `tables`: rows above that look like headers of other tables. */
export type Layout = {
  above: RawRow[];
  tables: RawRow[];
  header: RawRow[];
  lines: number[];
  columns: LayoutColumn[];
  body: RawRow[];
};

export const headerDepth = 30;

/** There is at least one row. */
export function layout(rows: RawRow[], schema: TableSchema): Layout {
  const match = labelMatcher(schema);
  const candidates = rows.slice(0, headerDepth).flatMap((_, index) => headersAt(rows, index, match));
  const likeliest = candidates.reduce((a, b) => (score(b) > score(a) ? b : a));
  const best = score(likeliest) > 0 ? likeliest : fallbackHeader(rows, match);
  const above = rows.slice(0, best.start);
  const header = rows.slice(best.start, best.start + best.height);
  const body = rows.slice(best.start + best.height);
  const letters = body.slice(0, body[0] !== undefined && isLetterRow(body[0]) ? 1 : 0);
  return {
    above,
    header: [...header, ...letters],
    lines: header.map(({ line }) => line),
    columns: best.columns.slice(0, best.columns.findLastIndex(({ header }) => header !== '') + 1),
    tables: above.filter((row) => isHeader(row, match)),
    body: body.slice(letters.length),
  };
}

type Candidate = { start: number; height: number; columns: LayoutColumn[] };

/** The likeliest first. */
function headersAt(rows: RawRow[], start: number, match: LabelMatcher): Candidate[] {
  const top = rows[start]!;
  const bottom = rows[start + 1];
  const single = { start, height: 1, columns: columnsOf(top, match) };
  if (bottom === undefined) return [single];
  if (isInAnotherLanguage(single.columns, columnsOf(bottom, match))) return [{ ...single, height: 2 }];
  const isOfUnits = isUnitRow(bottom);
  const below = isOfUnits ? bottom.cells.map((cell) => (isUnitLabel(cell) ? '' : cell)) : bottom.cells;
  const double = { start, height: 2, columns: twoRowHeader(top.cells, below, match) };
  const isBetter = isOfUnits || score(double) > Math.max(score(single), score({ columns: columnsOf(bottom, match) }));
  return isBetter && score(single) + score(double) > 0 ? [double, single] : [single];
}

/** A group heading is in the first of its columns or, if merged, in each. */
function twoRowHeader(top: string[], bottom: string[], match: LabelMatcher): LayoutColumn[] {
  let group = '';
  return Array.from({ length: Math.max(top.length, bottom.length) }, (_, index): LayoutColumn => {
    const above = (top[index] ?? '').trim();
    const below = (bottom[index] ?? '').trim();
    if (above !== '') group = above;
    const heading = above === '' && below === '' ? '' : group;
    const header = above === below ? above : [below === '' ? above : heading, below].filter(Boolean).join(' ');
    const unit = knownUnit(below);
    const label = unit === undefined ? undefined : match(above);
    if (label !== undefined) return { header, ...label, unit };
    const { base, unit: ofGroup } = labelParts(labelKey(heading));
    const groups = ofGroup === undefined ? [heading] : [heading, base];
    const pairs = groups.flatMap((group) => joiners.map((joiner) => group + joiner + below));
    const texts = below === '' ? [above] : [...pairs, below];
    const column = columnOf(header, [...texts, `${heading}(${below})`, ...(below === above ? [above] : [])], match);
    return below !== '' && ofGroup !== undefined ? { ...column, unit: column.unit ?? ofGroup } : column;
  });
}

const joiners = ['', '-', '_', '/', '·', ':', '、'];

function columnsOf({ cells }: RawRow, match: LabelMatcher): LayoutColumn[] {
  return cells.map((cell) => columnOf(cell.trim(), [cell], match));
}

function columnOf(header: string, texts: string[], match: LabelMatcher): LayoutColumn {
  for (const text of texts) {
    const label = match(text);
    if (label !== undefined) return { header, ...label };
  }
  return { header };
}

function score({ columns }: Pick<Candidate, 'columns'>): number {
  return new Set(columns.flatMap(({ field }) => field ?? [])).size;
}

function isHeader(row: RawRow, match: LabelMatcher): boolean {
  const columns = columnsOf(row, match);
  return score({ columns }) > 1 && columns.every(({ header, field }) => header === '' || field !== undefined);
}

/** The same columns again: 年份, 地区 over year, area. */
function isInAnotherLanguage(top: LayoutColumn[], bottom: LayoutColumn[]): boolean {
  const named = bottom.filter(({ header }) => header !== '');
  return (
    named.length > 1 &&
    bottom.every(({ header, field }, at) => header === '' || (field !== undefined && field === top[at]?.field))
  );
}

function isUnitRow({ cells }: RawRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !isUnitLabel(cell));
  return filled.length > 0 && filled.every((cell) => knownUnit(cell) !== undefined);
}

/** Statutory forms number their columns: 甲 | 乙 | 丙 | 1 | 2 | 3. */
function isLetterRow({ cells }: RawRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.includes('甲') && filled.every((cell) => /^([甲乙丙丁戊己庚辛]|\d{1,2})$/.test(cell));
}

function isUnitLabel(cell: string): boolean {
  return /^(计量)?单位:?$|^units?:?$/.test(labelKey(cell));
}

/** The first row with several cells, so that it can be reported. */
function fallbackHeader(rows: RawRow[], match: LabelMatcher): Candidate {
  const wide = rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const start = Math.max(0, wide);
  return { start, height: 1, columns: columnsOf(rows[start]!, match) };
}

export const headerProblems = {
  'header-blank': error({
    'zh-CN': { fact: '第{position}列没有表头', remedy: '填写表头，或删除该列' },
    en: { fact: 'column {position} has no header', remedy: 'give it one, or delete the column' },
  }),
  'header-unknown': error({
    'zh-CN': { fact: '表头在 datapackage.json 中没有说明', remedy: '改用已说明的表头，或删除该列' },
    en: { fact: 'datapackage.json does not describe this header', remedy: 'use a described one, or delete the column' },
  }),
  'header-duplicate': error({
    'zh-CN': { fact: '同一列出现两次', remedy: '只保留一列' },
    en: { fact: 'this column stands twice', remedy: 'keep one of them' },
  }),
  'header-missing': error({
    'zh-CN': { fact: '缺少必需的列', remedy: '补上该列' },
    en: { fact: 'a required column is missing', remedy: 'add the column' },
  }),
  'header-repeated': error({
    'zh-CN': { fact: '这一行又是表头，像是两张表放在了一起', remedy: '一个文件（工作表）只放一张表；重复的表头请删除' },
    en: {
      fact: 'this row is a header again: there seem to be two tables',
      remedy: 'keep one table in a file or sheet, and delete a header that is repeated',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** In any order; only fields that are not required may be missing, and no other column may be present. */
export function checkHeader(
  { lines, columns, tables }: Pick<Layout, 'lines' | 'columns' | 'tables'>,
  schema: TableSchema,
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<Field>();
  const report = (code: keyof typeof headerProblems, rest: Partial<Problem>): void => {
    problems.push(problemOf(headerProblems, code, { file, row: lines.at(-1), ...rest }));
  };
  const labels = schema.fields.map((field) => fieldLabels(field)[0]).join(', ');
  for (const [index, { header, field }] of columns.entries()) {
    const letter = columnLetter(index);
    if (header === '') report('header-blank', { letter, params: { position: index + 1 } });
    else if (field === undefined) report('header-unknown', { letter, column: header, expected: labels });
    else if (seen.has(field)) report('header-duplicate', { letter, column: header });
    if (field !== undefined) seen.add(field);
  }
  for (const field of schema.fields)
    if (field.constraints?.required === true && !seen.has(field))
      report('header-missing', { expected: fieldLabels(field).join(' / ') });
  for (const { line } of tables) report('header-repeated', { row: line });
  return problems;
}
