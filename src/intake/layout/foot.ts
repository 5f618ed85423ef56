/** Rows that are no records: remarks, sources, who filled in the form, totals and subtotals. */
import type { RawRow } from '../table/table.ts';
import { labelKey } from './label.ts';

/** What stands below the rows of a table, or among them, and is none: remarks, sources, who filled it in; totals. */
const chineseRemark =
  /^(注|备注|说明|附注|资料来源|数据来源|来源|填表|填报|制表|编制|审核|复核|统计负责人|单位负责人|负责人|联系人|联系电话|联系方式|报出)[人者员单位机构部门日期时间电话方式说明]*[\d一二三四五六七八九十]*[:、.)]/;

const englishRemark = /^(notes?|sources?|remarks?|preparedby)\d*:/;

const clerkLine =
  /^(填表|填报|制表|编制|审核|复核|统计负责人|单位负责人|负责人|联系人|联系电话|联系方式|报出|preparedby)/;

const totalLabels = new Set(
  ['合计', '总计', '共计', '总数', '小计', '全市合计', '全县合计', '全区合计', '全省合计', '全国合计'].concat([
    'total',
    'totals',
    'grandtotal',
    'subtotal',
    'sum',
  ]),
);

/** How a remark may begin: most rows are seen to be none by their first character. */
const remarkStart = /^\s*[注备说附资数来填报制编审复统单负联nsrpｎｓｒｐ]/i;

/** A line that begins 注：, 资料来源：, 填表人： is no record, however many cells it has. */
export function isRemark({ cells }: RawRow): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  if (!remarkStart.test(first)) return false;
  const key = labelKey(first);
  return key === '注' || chineseRemark.test(key) || englishRemark.test(key);
}

/** A line under a remark with one text and nothing else goes on with it: 2.户数未统计。 */
export function isRemarkGoneOn({ cells }: RawRow): boolean {
  const [first = '', ...more] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return more.length === 0 && /\p{L}/u.test(first);
}

/** Who filled the form in and how to reach them: never read further. */
export function isClerkLine({ cells }: RawRow): boolean {
  return isRemark({ line: 0, cells }) && clerkLine.test(firstKey(cells));
}

export function isTotalLabel(text: string): boolean {
  return totalLabels.has(labelKey(text).replace(/:$/, ''));
}

export function isSubtotalLabel(text: string): boolean {
  return ['小计', 'subtotal'].includes(labelKey(text).replace(/:$/, ''));
}

function firstKey(cells: string[]): string {
  return labelKey(cells.find((cell) => cell.trim() !== '') ?? '');
}
