/** Labels: of columns, matched to fields with the unit in their brackets, and of rows that are no records. */
import { findUnit } from '../../model/unit.ts';
import { fieldLabels, type Field, type RawRow, type TableSchema } from '../table/table.ts';

export type Label = { field: Field; unit?: string };

export type LabelMatcher = (header: string) => Label | undefined;

/** A name or a title of a field, with its unit in brackets or after a slash: 发放资金（万元）. */
export function labelMatcher(schema: TableSchema): LabelMatcher {
  const fields = new Map(
    schema.fields.toReversed().flatMap((field) => fieldLabels(field).map((label) => [labelKey(label), field] as const)),
  );
  return (header) => {
    const key = labelKey(header);
    const { base, unit } = labelParts(key);
    const field = fields.get(key) ?? fields.get(base);
    return field && { field, ...(unit !== undefined && { unit }) };
  };
}

/** A bracket like a unit that is not known (元人/.月) is taken for one, so that it is reported. */
export function labelParts(key: string): { base: string; unit?: string } {
  const [, base = key, inner] = /^(.+)\(([^()]+)\)$/.exec(key) ?? [];
  if (inner !== undefined) {
    const unit = knownUnit(inner.replace(/^(单位|unit):/, ''));
    return unit !== undefined || /元|人次|户|\/|%/.test(inner) ? { base, unit: unit ?? inner } : { base: key };
  }
  const [, before = key, after = ''] = /^(.+?)\/(.+)$/.exec(key) ?? [];
  return findUnit(after) === undefined ? { base: key } : { base: before, unit: after };
}

/** Keys are in lower case, currency codes in capitals. */
export function knownUnit(text: string): string | undefined {
  return [text, text.toUpperCase()].find((code) => findUnit(code) !== undefined);
}

/** Width, case and spaces (年　份) make no difference. */
export function labelKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

const chineseRemark =
  /^(注|备注|说明|附注|资料来源|数据来源|来源|填表|填报|制表|编制|审核|复核|统计负责人|单位负责人|负责人|联系人|联系电话|联系方式|报出)[人者员单位机构部门日期时间电话方式说明]*[\d一二三四五六七八九十]*[:、.)]/;

const englishRemark = /^(notes?|sources?|remarks?|preparedby)\d*:/;

const clerkLine =
  /^(填表|填报|制表|编制|审核|复核|统计负责人|单位负责人|负责人|联系人|联系电话|联系方式|报出|preparedby)/;

const totalLabels =
  '合计 总计 共计 总数 小计 全市合计 全县合计 全区合计 全省合计 全国合计 total totals grandtotal subtotal sum'.split(
    ' ',
  );

/** Rules out most rows quickly. */
const remarkStart = /^\s*[注备说附资数来填报制编审复统单负联nsrpｎｓｒｐ]/i;

export function isRemark({ cells }: RawRow): boolean {
  const first = firstText(cells);
  if (!remarkStart.test(first)) return false;
  const key = labelKey(first);
  return key === '注' || chineseRemark.test(key) || englishRemark.test(key);
}

/** A single text under a remark continues it: 2.户数未统计。 */
export function isRemarkGoneOn({ cells }: RawRow): boolean {
  const [first = '', ...more] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return more.length === 0 && /\p{L}/u.test(first);
}

/** Who filled in the form: never read further. */
export function isClerkLine({ cells }: RawRow): boolean {
  return isRemark({ line: 0, cells }) && clerkLine.test(labelKey(firstText(cells)));
}

export function isTotalLabel(text: string): boolean {
  return totalLabels.includes(labelKey(text).replace(/:$/, ''));
}

export function isSubtotalLabel(text: string): boolean {
  return ['小计', 'subtotal'].includes(labelKey(text).replace(/:$/, ''));
}

function firstText(cells: string[]): string {
  return cells.find((cell) => cell.trim() !== '') ?? '';
}
