/**
 * An area that exists has a figure in each year in which most areas beside it have one, and in a year between others of a
 * series that is whole but for it. What is said to be not available, not applicable or withheld is not missing.
 */
import { codeWithTitle } from '../../codeWithTitle.ts';
import { tableOf, type RawPackage } from '../../readPackage.ts';
import type { Check, CheckFinding } from '../check.ts';
import { gaps, type Gap } from '../gaps.ts';

export const missingAreaYear: Check = {
  code: 'missing-area-year',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '缺“{area}”{year} 年的{count}个数字（{figures}），而多数同级地区或前后年份有',
      remedy:
        '补上这些行（照同一地区别的年份的行写）；当年没有这项工作的，在 symbol 列写 z（不适用），有而未取得的写 x，不予公布的写 c',
    },
    en: {
      fact: 'rows are missing of {area} in {year}: {count} ({figures}); most areas beside it, or the years around, have them',
      remedy:
        'add the rows; where there is no number, say x (not available), z (not applicable) or c (withheld) in the column symbol',
    },
  },
  find: (screened) => {
    if (!screened.isWhole) return [];
    return [...Map.groupBy(gaps(screened), ({ area, year }) => `${area}/${year}`)].map(([subject, group]) =>
      finding(subject, group, screened.source),
    );
  },
};

/** So many of the missing figures are named. */
const mostFiguresListed = 3;

function finding(subject: string, group: Gap[], source: RawPackage): CheckFinding {
  const { area: code, year, beside } = group[0]!;
  const listed = tableOf(source, 'areas')?.rows.find(({ cells }) => cells['code'] === code);
  const area = listed === undefined ? code : codeWithTitle(listed.cells);
  const names = group.slice(0, mostFiguresListed).map(({ line }) => line);
  const figures = [...names, ...(group.length > mostFiguresListed ? ['…'] : [])].join(', ');
  return {
    place: { file: beside.fact.place('area').file },
    subject,
    params: { area, year, count: group.length, figures },
  };
}
