/** Labels: of columns, matched to fields with the unit in their brackets, and of rows that are no records. */
import { findUnit, isCounted, isMoney } from '../../model/unit.ts';
import type { Label } from '../table/table.ts';
import { fieldLabels, isFilled, type RawRow, type TableSchema } from '../table/table.ts';
import { readableUnit, scaleAlone, scaledUnit } from '../units/readableUnit.ts';
import { sumLabel } from './sumLabel.ts';

export type LabelMatcher = (header: string) => Label | undefined;

/** A name or a title of a field, with its unit in brackets or after a slash: 发放资金（万元）. */
export function labelMatcher(schema: TableSchema): LabelMatcher {
  const fields = new Map(
    schema.fields.toReversed().flatMap((field) => fieldLabels(field).map((label) => [labelKey(label), field] as const)),
  );
  const labelOf = (header: string): Label | undefined => {
    const key = labelKey(header);
    const { base, unit } = labelParts(key);
    const field = fields.get(key) ?? fields.get(base);
    return field && { field, ...(unit !== undefined && { unit }) };
  };
  return (header) => labelOf(header) ?? labelOf(withoutNoteMarks(header));
}

/** Households¹, Payments (GBP) [note 1]. */
export function withoutNoteMarks(header: string): string {
  const marks = /(?:\[(?:note )?\w{1,3}\]|[\u00B9\u00B2\u00B3\u2070-\u2079]+|[*†‡]{1,3})$/iu;
  const text = header.trimEnd();
  return marks.test(text) ? text.replace(marks, '').trimEnd() : header;
}

/**
 * Of a key: its unit in brackets, after a slash, or, with a scale or a currency, after a comma or “in”. A bracket like a
 * unit that is not known (元/人.月) is taken for one, so that it is reported.
 */
export function labelParts(key: string): { base: string; unit?: string } {
  const [, base = key, inner] = /^(.+)[([【〔]([^()[\]【】〔〕]+)[)\]】〕]$/.exec(key) ?? [];
  if (inner !== undefined) {
    const unit = bracketUnit(inner.replace(/^(单位|單位|単位|단위|units?|einheit|unité|unidade?):/, ''), base);
    return unit === undefined ? { base: key } : { base, unit };
  }
  const [, before = key, after = ''] = /^(.+?)\/(.+)$/.exec(key) ?? [];
  return findUnit(after) === undefined ? trailingUnit(key) : { base: before, unit: after };
}

function bracketUnit(inner: string, base: string): string | undefined {
  if (/^(in)?(%|percent|percentage)(of|der|des|de|von|av).+/.test(inner)) return '%';
  const unit = knownUnit(inner);
  if (unit !== undefined) return unit;
  const exponent = scaleAlone(inner);
  if (exponent !== undefined) return scaledUnit(exponent, countedBy(base)) ?? inner;
  return /元|円|人次|户|\/|%|[€£$₹¥]/.test(inner) ? inner : undefined;
}

/** What the words before ('000) or (万) count. */
function countedBy(base: string): string {
  if (/人数$|人口$/.test(base)) return '人';
  if (base.endsWith('户数')) return '户';
  const [noun = ''] = /(persons|people|individuals|recipients|households|families)$/.exec(base) ?? [];
  return readableUnit(noun.replace('recipients', 'persons')) ?? '';
}

function trailingUnit(key: string): { base: string; unit?: string } {
  const [, before = '', after = ''] = /^(.+)(?:[,;–—_-]|in)(.+)$/.exec(key) ?? [];
  const unit = findUnit(knownUnit(after) ?? '');
  const isSure = unit !== undefined && (unit.exponent > 0 || isMoney(unit.quantity)) && before !== '';
  return isSure ? { base: before, unit: unit.code } : { base: key };
}

/** Of a code or of any spelling (Mio. EUR, '000 persons). Keys are in lower case, currency codes in capitals. */
export function knownUnit(text: string): string | undefined {
  // the lek and the paʻanga are words of English
  const codes = /^(all|top)$/i.test(text) ? [] : [text, text.toUpperCase()];
  return codes.find((code) => findUnit(code) !== undefined) ?? readableUnit(text);
}

/** Households, ménages: not in brackets these are headings as well as units; 户 and persons are units. */
export function isCountedNoun(text: string): boolean {
  const unit = findUnit(text) === undefined ? findUnit(readableUnit(text) ?? '') : undefined;
  return (
    unit !== undefined && unit.exponent === 0 && isCounted(unit.quantity) && unit.per === undefined && text.length > 2
  );
}

/** Width, case and spaces (年　份) make no difference. */
export function labelKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

const remarks = new Map<string, boolean>();
const mostTextsKept = 10_000;
const longestHeading = 16;

export function isRemark({ cells }: RawRow): boolean {
  const first = firstText(cells);
  // most labels of records are without a sign
  if (!remarkSign.test(first))
    return first.trim() === '注' || (first.length <= longestHeading && isOneText(cells) && isHeading(first));
  const isKnown = remarks.get(first);
  if (isKnown !== undefined) return isKnown || isMarkedNote(first, cells);
  if (remarks.size >= mostTextsKept) remarks.clear();
  const key = labelKey(first);
  const isWorded = hanRemark.test(key) || spacedRemark.test(key);
  remarks.set(first, isWorded);
  return isWorded || isMarkedNote(first, cells);
}

function isOneText(cells: string[]): boolean {
  const first = cells.findIndex(isFilled);
  return first >= 0 && cells.findLastIndex(isFilled) === first;
}

function isHeading(text: string): boolean {
  return remarkHeading.test(labelKey(text));
}

function isMarkedNote(text: string, cells: string[]): boolean {
  if (loneMark.test(text)) return isMergedNote(cells);
  return isOneText(cells) && /\p{L}{2}/u.test(markedNote.exec(text)?.[2] ?? '');
}

/** a. beside its note, which is merged over the other columns. */
function isMergedNote(cells: string[]): boolean {
  const [, note = '', ...more] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return more.length > 0 && more.every((text) => text === note) && /\p{L}{2}/u.test(note);
}

const loneMark = /^\s*(?:[a-z\d]{1,2}[.)]|[*†‡§]{1,3})\s*$/iu;

/** A single text under a remark continues it: 2.户数未统计。 */
export function isRemarkGoneOn({ cells }: RawRow): boolean {
  const [first = '', ...more] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return more.length === 0 && /\p{L}/u.test(first);
}

/** Who filled in the form: never read further. */
export function isClerkLine(row: RawRow): boolean {
  return isRemark(row) && isClerkRemark(row);
}

export function isClerkRemark({ cells }: RawRow): boolean {
  return clerkWords.test(labelKey(firstText(cells)));
}

/** 合 计, Grand Total, 某县合计, Итого: with a word for a sum, in whatever spelling and place. */
export function isTotalLabel(text: string): boolean {
  const label = sumLabel(text);
  return label === 'total' || label === 'subtotal';
}

export function isSubtotalLabel(text: string): boolean {
  return sumLabel(text) === 'subtotal';
}

/** 全县, England, all: perhaps the sum of the others, perhaps one of them. */
export function isSumWord(text: string): boolean {
  return sumLabel(text) === 'likely';
}

function firstText(cells: string[]): string {
  return cells.find(isFilled) ?? '';
}

/** Words that begin the notes and sources around a table, in the languages that tables are written in. */

/** Chinese, Japanese and Korean; a sign or a bracket follows. */
const hanRemark =
  /^[(【〔[]?(注|註|附注|脚注|备注|備註|備考|说明|說明|附注|资料来源|資料來源|数据来源|數據來源|数据出处|来源|來源|出典|出所|資料|资料|주|주석|비고|자료|출처|填表|填报|制表|编制|审核|复核|统计负责人|单位负责人|负责人|联系人|联系电话|联系方式|报出)[人者员单位机构部门日期时间电话方式说明]*[\d一二三四五六七八九十]*[)】〕\]]*[:、.)】〕\]]/u;

const words = `
  notes? footnotes? sources? datasources? remarks? preparedby nb notas? fn
  quellen? datenquelle anmerkung(?:en)? hinweise? fußnoten? fussnoten?
  remarques? champ lecture avertissement
  fuentes? observaci(?:ón|ones) elaboraci[óo]n fontes? observaç(?:ão|ões) elaboraç[ãa]o fonti avvertenza
  источник(?:и)? примечани[ея] сноск[аи] джерел[оа] примітк[аи]
  bron(?:nen)? noot toelichting källa(?:n|or)? anm(?:ärkning)? kilde(?:r)? anmerkning merknad
  źródł[oa] uwag[ai] zdroj pozn(?:ámk[ay])? forrás megjegyzés sursa kaynak not catatan sumber nguồn ghichú
  πηγή σημείωση المصدر ملاحظات? स्रोत टिप्पणी नोट`;

/** Latin, Cyrillic and other letters, without spaces; a number may follow, and a colon or the like has to. */
const spacedRemark = new RegExp(
  `^[([]?(?:${words.trim().split(/\s+/).join('|')})(?:\\(s\\))?\\d{0,2}[)\\]]?(?:[:)\\]]|[.–—](?=.))`,
  'u',
);

/** Alone in its row it stands over the notes. */
const remarkHeading = /^(注|註|备注|備考|notes|footnotes|sources|anmerkungen|notas|notes:|примечания|fußnoten)$/u;

const clerkWords =
  /^(填表|填报|制表|编制|审核|复核|统计负责人|单位负责人|负责人|联系人|联系电话|联系方式|报出|preparedby)/;

/** [1] Includes …; * estimated; ¹ as of March: the text of a mark. Of (1) it is not known whether it numbers a heading. */
const markedNote = /^\s*(\[(?:note )?\w{1,3}\]|[*†‡§¶※]{1,3}|[\u00B9\u00B2\u00B3\u2070-\u2079]+|注\d{1,2})\s*(\S.*)$/iu;

/** No remark is without one of these, except a heading; most labels of records are. */
const remarkSign = /[:：、.．)）】〕\]–—*†‡§¶※\u00B9\u00B2\u00B3]|^\s*注\d/u;
