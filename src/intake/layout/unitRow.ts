/** The line of units above a table (单位：万元), and whether it contradicts a header. */
import { problemOf, warning, type Problem, type ProblemKind } from '../../model/problem.ts';
import { findUnit, isMoney } from '../../model/unit.ts';
import { columnLetter, type RawRow, type UnitRow } from '../table/table.ts';
import { scaleAlone } from '../units/readableUnit.ts';
import { knownUnit } from './label.ts';
import type { LayoutColumn } from '../table/table.ts';
import type { Layout } from './layout.ts';

type UnitPhrase = UnitRow & { isUnderstood: boolean };

export function unitRow(rows: RawRow[]): { units?: UnitRow; unknown: UnitRow[] } {
  const phrases = rows.flatMap(unitPhrases);
  const unknown = phrases.filter(({ isUnderstood }) => !isUnderstood);
  const units = phrases.filter((phrase) => phrase.units.length > 0);
  const [first] = units;
  if (first === undefined) return { unknown };
  const text = units.map((unit) => unit.text).join('；');
  return { units: { line: first.line, text, units: [...new Set(units.flatMap((unit) => unit.units))] }, unknown };
}

/** A cell may name the office, then the unit; the unit may be in the next cell. */
function unitPhrases({ line, cells }: RawRow): UnitPhrase[] {
  const texts = cells.map((cell) => cell.normalize('NFKC').trim()).filter((cell) => cell !== '');
  return texts.flatMap((text, index) => {
    const parts = text.split(unitLabel);
    const named = parts.flatMap((part, at) =>
      at % 2 === 1 ? parseUnitPhrase(line, part, parts[at + 1]?.trim() || (texts[index + 1] ?? '')) : [],
    );
    const isNamedBefore = unitLabel.test(texts[index - 1] ?? '') && texts[index - 1]?.endsWith(':') === true;
    if (parts.length > 1) return named;
    return isNamedBefore ? [] : bracketPhrase(line, text);
  });
}

const unitLabel =
  /((?:\p{Script=Han}*(?:单位|單位|単位)|단위|(?<!\p{L})(?:units?(?: of measure(?:ment)?)?|maßeinheit|einheit(?:en)?|unités?|unidad(?:es)?(?: de medida)?|unidades?|unità|единиц[аы](?: измерения)?|jednostka))\s*:)/iu;
const office = /(填报|填表|编制|编报|制表|主管|报送|负责|上报|汇总|牵头|责任|发布|主办|承办|实施)单位/;

/** The start of a unit that may be misspelt. */
const unitLike = /^[十百千万亿]|^[人户]([、,]|$)|元|円|%|[€£$₹¥]/;

function parseUnitPhrase(line: number, name: string, text: string): UnitPhrase[] {
  const [list = ''] = knownUnit(text) === undefined ? text.split(/[()]/) : [text];
  const { units, others } = unitsIn(list);
  const isUnderstood = !others.some((part) => unitLike.test(part) || scaleAlone(part) !== undefined);
  if (units.length === 0 && (isUnderstood || office.test(name))) return [];
  return [{ line, text: `${name.replace(/\s/g, '')}${list.trim()}`, units, isUnderstood }];
}

/** Parted by signs, else by spaces: 人 万元; but thousand households is one. */
function unitsIn(list: string): { units: string[]; others: string[] } {
  const parts = list
    .split(/[、,;]|\band\b|和/)
    .flatMap((part) => (isReadable(part) ? [part] : part.split(/\s+/)))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return {
    units: parts.flatMap((part) => knownUnit(part) ?? []),
    others: parts.filter((part) => knownUnit(part) === undefined),
  };
}

function isReadable(text: string): boolean {
  return knownUnit(text.trim()) !== undefined || scaleAlone(text) !== undefined;
}

/** In brackets at the end of a line, or the whole of it: (万元), (Millions of yen), Amounts in £ million; In thousands. */
function bracketPhrase(line: number, text: string): UnitPhrase[] {
  const inner = /\(([^()]+)\)$/.exec(text)?.[1] ?? '';
  const { units, others } = unitsIn(inner);
  if (units.length > 0 && others.length === 0) return [{ line, text, units, isUnderstood: true }];
  const whole = (inner === '' ? text : inner).replace(/^.*?\b(?=(?:in|en|em) )/iu, '');
  const unit = findUnit(knownUnit(whole) ?? '');
  const isSure = unit !== undefined && (unit.exponent > 0 || isMoney(unit.quantity));
  if (isSure) return [{ line, text, units: [unit.code], isUnderstood: true }];
  const isScale = scaleAlone(whole) !== undefined && /\p{L}/u.test(whole);
  return isScale ? [{ line, text, units: [], isUnderstood: false }] : [];
}

export const unitLineProblems = {
  'unit-line-unknown': warning({
    'zh-CN': { fact: '表上方的单位行看不懂，没有按它换算', remedy: '写成“单位：人、万元”这样，各单位用顿号分开' },
    en: {
      fact: 'the line of units above the table is not understood, and nothing was converted by it',
      remedy: 'write it as 单位：人、万元, with a mark between the units',
    },
  }),
  'unit-line-contradicted': warning({
    'zh-CN': { fact: '表上方的单位行写的不是这一列的单位', remedy: '核对这一列的单位，改正表头或单位行' },
    en: {
      fact: 'the line of units above the table says another unit than this column',
      remedy: 'see which is right, and correct the header or the line',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** A line that names one unit of a quantity (元) contradicts a column in another (万元). */
export function checkUnitRow(
  { units: line, unknown }: { units?: UnitRow; unknown: UnitRow[] },
  { columns, lines }: Pick<Layout, 'columns' | 'lines'>,
  file: string,
): Problem[] {
  const misread = unknown.map((unitRow) =>
    problemOf(unitLineProblems, 'unit-line-unknown', {
      file,
      row: unitRow.line,
      read: unitRow.text,
      expected: '单位：人、万元',
      key: `unit-line-unknown ${file}`,
    }),
  );
  return [...misread, ...(line === undefined ? [] : contradictions(line, columns, lines, file))];
}

function contradictions(line: UnitRow, columns: LayoutColumn[], lines: number[], file: string): Problem[] {
  return columns.flatMap(({ unit, header }, index): Problem[] => {
    const ofColumn = findUnit(unit ?? '');
    if (ofColumn === undefined || line.units.includes(ofColumn.code)) return [];
    const isNamed = line.units.some((code) => findUnit(code)?.quantity === ofColumn.quantity && !code.includes('/'));
    if (!isNamed || ofColumn.per !== undefined) return [];
    return [
      problemOf(unitLineProblems, 'unit-line-contradicted', {
        file,
        row: lines.at(-1),
        letter: columnLetter(index),
        column: header,
        read: ofColumn.code,
        expected: line.text,
        key: `unit-line-contradicted ${file}/${header}`,
      }),
    ];
  });
}
