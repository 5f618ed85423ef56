/** Strings of what the report offers in place of a table of which much is withheld. */
import type { Language } from '../../model/language.ts';
import type { CoarserKind, Marks } from '../coarser/coarserTables.ts';

const chinese = {
  title: '可以改用更粗的表',
  lead: '下列各表有四分之一以上的数字不予公布。公布之前可以改用更粗的表，※会少得多；以下各行可以直接粘贴，代替原表中同一项目、同一年的各行。其中有未公布的原数。',
  marks: ({ marks, cells }: Marks) => `${marks}个※，共${cells}个数字`,
  change: (before: string, after: string) => `原来${before}；改后${after}`,
  none: '没有找到※更少的粗表。',
  kinds: {
    grouped: '把数字小的几个地区合为一个',
    parent: '只公布上级项目，不分类别',
    longer: '两年合为一个时期',
  } satisfies Record<CoarserKind, string>,
  areas: '地区表：加上这一行，并把所合各地区的 parent 改为它的代码',
  rows: '数据表',
  group: (names: string[], rest: number) => `${names.join('、')}${rest > 0 ? `等${names.length + rest}处` : ''}`,
};

const english: typeof chinese = {
  title: 'Coarser tables',
  lead: 'More than a quarter of each of these tables is withheld. A coarser table may be published in its place, with far fewer ※: paste these rows in place of those of the same programme and year. They hold raw numbers.',
  marks: ({ marks, cells }) => `${marks} ※ of ${cells} numbers`,
  change: (before, after) => `before: ${before}; after: ${after}`,
  none: 'No coarser table with fewer ※ was found.',
  kinds: {
    grouped: 'The areas with small numbers as one',
    parent: 'The programme alone, without its kinds',
    longer: 'Two years as one period',
  },
  areas: 'List of areas: add this row, and make its code the parent of the areas that it joins',
  rows: 'Table of figures',
  group: (names, rest) => (rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ')),
};

export const coarserWords: Record<Language, typeof chinese> = { 'zh-CN': chinese, en: english };
