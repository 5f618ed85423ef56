/** Official figures without a source, where the package lists its sources. */
import { isDemonstration } from '../../model/cell.ts';
import { tableOf } from '../package/dataPackage.ts';
import type { Placed } from '../package/figures.ts';
import { figureFinding, type Check, type CheckFinding } from './check.ts';

/** Where a package lists its sources, every official figure names one. */
export const sourceMissing: Check = {
  code: 'source-missing',
  severity: 'warning',
  words: {
    'zh-CN': { fact: '公布的数字没有写资料来源（共{count}个）', remedy: '在 source 列填写资料来源的代码' },
    en: {
      fact: 'official figures without a source ({count} in all)',
      remedy: 'give the code of the source in the column source',
    },
  },
  find: ({ source, placed }) => {
    if (tableOf(source, 'sources') === undefined) return [];
    const official = placed.filter(
      ({ figure, fact }) => !isDemonstration(figure.cell) && fact.cells['demonstration'] !== 'true',
    );
    return [...Map.groupBy(official, ({ fact }) => fact.place('source').file)].flatMap(([file, group]) =>
      ofTable(
        file,
        group.filter(({ figure }) => figure.cell.state === 'value' && figure.source === undefined),
        group.some(({ figure }) => figure.source !== undefined),
      ),
    );
  },
};

/** One finding a figure where the others of the table have a source, and one for the table where none has. */
function ofTable(file: string, missing: Placed[], isGiven: boolean): CheckFinding[] {
  if (isGiven) return missing.map((placed) => figureFinding(placed, { field: 'source', params: { count: 1 } }));
  return missing.length === 0
    ? []
    : [{ place: { file, column: 'source' }, subject: file, params: { count: missing.length } }];
}
