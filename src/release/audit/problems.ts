/** What the audit says; no wording gives a number or its bounds. */
import { error, notice, warning, type ProblemKind } from '../../model/problem.ts';

export const auditProblems = {
  'withheld-derivable': error({
    'zh-CN': {
      fact: '{figure} 不予公布，但由其他公布的数字可以推算出来，或限定在很小的范围',
      remedy: '看 .staff 文件夹里的 disclosure.html：在同一合计中再把一个数字标为 c，或不公布合计',
    },
    en: {
      fact: '{figure} is withheld, and can be worked out from what is published, or nearly',
      remedy: 'see disclosure.html in the folder .staff: withhold (c) another figure of that sum, or the sum itself',
    },
  }),
  'withheld-opened': error({
    'zh-CN': {
      fact: '把这一版和以前各版对照，可以推算不予公布的 {figure}，或限定在很小的范围',
      remedy: '看 .staff 文件夹里的 disclosure.html：以前不公布的数字现在也不要公布，或撤回这项更正',
    },
    en: {
      fact: 'this edition beside earlier ones tells {figure}, which is withheld, or nearly',
      remedy:
        'see disclosure.html in the folder .staff: go on withholding what was withheld before, or leave the correction out',
    },
  }),
  'withheld-linked': error({
    'zh-CN': {
      fact: '{figure} 不予公布，但同一地区、项目、年份的相关数字（资金、人均、其他人数）公布了',
      remedy: '把相关数字也标为 c；确与人无关的指标（如床位）写入 nianbao.disclosure.unlinked',
    },
    en: {
      fact: '{figure} is withheld, and something linked to it (money, an average, another count) is published',
      remedy:
        'withhold (c) that as well; a measure that says nothing of people (beds) goes into nianbao.disclosure.unlinked',
    },
  }),
  'withheld-told': error({
    'zh-CN': {
      fact: '{figure} 不予公布，但由公布的资金、标准或人均水平，连同合计，可以推算出来，或限定在很小的范围',
      remedy: '把同一合计的资金也标为 c；或把小的地区、类别并入较大的，或只公布合计、不公布其中各项',
    },
    en: {
      fact: '{figure} is withheld, and money, standards or averages tell it together with the sums, or nearly',
      remedy:
        'withhold (c) the money of the same sum too; or merge small areas or kinds, or publish the sum without its parts',
    },
  }),
  'withheld-guessed': warning({
    'zh-CN': {
      fact: '{figure} 不予公布；读者如果假定各处人均与已公布的相近，可以猜出大致人数',
      remedy: '可把同一合计的资金也标为 c，或并入较大的地区、类别；各处人均实际相差较大的，无须处理',
    },
    en: {
      fact: '{figure} is withheld, and whoever takes payments per head for much the same everywhere can guess it',
      remedy:
        'withhold (c) the money of the same sum too, or merge it with a larger area or kind; nothing to do where payments per head differ more',
    },
  }),
  'withheld-known': error({
    'zh-CN': {
      fact: '{figure} 不予公布，但知道另一个小数字的人（那里只有他一人）可以推算出来',
      remedy: '在同一合计中再把一个较大的数字标为 c',
    },
    en: {
      fact: '{figure} is withheld, and whoever knows another small count, being the only one in it, can work it out',
      remedy: 'withhold (c) a larger figure of that sum',
    },
  }),
  'period-told': error({
    'zh-CN': {
      fact: '{figure} 减去其他时期已公布的数字，得出一个没有公布过的小数字',
      remedy:
        '把它标为 c，或只公布不重叠的时期；确须公布的，写入 nianbao.disclosure.exemptions 的数字不再受保护，请先确认',
    },
    en: {
      fact: '{figure} less what is published of other periods tells a small number of which no row tells',
      remedy: 'withhold it (c), or publish only periods that do not overlap; an exemption of it gives that number away',
    },
  }),
  'unstated-told': error({
    'zh-CN': {
      fact: '{figure} 减去各部分已公布的数字，得出一个没有写出的小数字（没有行、未提供，或不在任何一类之中）',
      remedy: '补上那一行；或在同一合计中再把一个较大的数字标为 c；或不公布这个合计',
    },
    en: {
      fact: '{figure} less what is published of its parts tells a small number that no row states (no row, not available, or in none of the kinds)',
      remedy: 'add that row; or withhold (c) a larger figure of the same sum; or withhold the sum itself',
    },
  }),
  'unstated-computed': notice({
    'zh-CN': {
      fact: '{figure} 没有数字，但读者用已公布的合计减去其他部分可以算出来',
      remedy: '无须处理；写出这个数字，读者就不必自己推算',
    },
    en: {
      fact: '{figure} has no number, and readers can work it out: the published sum less its other parts',
      remedy: 'nothing to do; give the number, and nobody has to work it out',
    },
  }),
} satisfies Record<string, ProblemKind>;

/**
 * `opened`: by an earlier edition; `told`: by money, `guessed`: perhaps by what is paid elsewhere; `known`: to who knows another count; `period-told`: by periods;
 * `unstated`: of numbers without a row.
 */
export type AuditCode =
  | 'withheld-derivable'
  | 'withheld-opened'
  | 'withheld-linked'
  | 'withheld-told'
  | 'withheld-guessed'
  | 'withheld-known'
  | 'period-told'
  | 'unstated-told'
  | 'unstated-computed';
