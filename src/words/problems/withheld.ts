/** Wording of problems in statistical disclosure control. */
import type { Wording } from '../../model/problem.ts';

/** The wording of what keeps a withheld number from being one. None says the number, nor from where to where it lies. */
export const disclosureWords: Record<string, Wording> = {
  'withheld-zero': {
    'zh-CN': { fact: '零照常公布，不能标为 c（不予公布）', remedy: '删去 c；如不知道数字，删去 0' },
    en: {
      fact: 'nought is published, it is not withheld',
      remedy: 'delete the c, or the 0 if the number is not known',
    },
  },
  'contributors-missing': {
    'zh-CN': {
      fact: '按集中度不公布（dominance）须有各数字的来源单位数，而数据表中没有这个指标',
      remedy: '加上统计来源单位数的一列，或删去 dominance',
    },
    en: {
      fact: 'a dominance rule needs the number of those who contribute, and no table has that measure',
      remedy: 'add a column that counts them, or delete the rule',
    },
  },
  'withheld-derivable': {
    'zh-CN': {
      fact: '{figure} 不予公布，但由其他公布的数字可以推算出来，或限定在很小的范围',
      remedy: '看 .staff 文件夹里的 disclosure.html：在同一合计中再把一个数字标为 c，或不公布合计',
    },
    en: {
      fact: '{figure} is withheld, and can be worked out from what is published, or nearly',
      remedy: 'see disclosure.html in the folder .staff: withhold (c) another figure of that sum, or the sum itself',
    },
  },
  'withheld-unprotected': {
    'zh-CN': {
      fact: '{figure} 不能公布，但同一合计中没有可以一起不公布的数字',
      remedy: '合并类别，或在合计上写 c（不予公布）；本单位已公布过的，写入 nianbao.disclosure.exemptions 并说明理由',
    },
    en: {
      fact: '{figure} must be withheld, and its sums hold no other that could be withheld with it',
      remedy:
        'merge categories, or withhold the sum itself (c); what you have published before goes into nianbao.disclosure.exemptions, with the reason',
    },
  },
  'withheld-published': {
    'zh-CN': {
      fact: '{figure} 现在不予公布，但 {edition} 版已经公布过。公布过的数字收不回来：读者仍可推算本次不公布的数字',
      remedy:
        '确需公布更正后的数字，写入 nianbao.disclosure.exemptions 并说明理由；否则保留上一版的数字，不发布这项更正',
    },
    en: {
      fact: '{figure} would be withheld, and edition {edition} has published it: what was published stays published, and would tell what is withheld now',
      remedy:
        'to publish the corrected number, name it in nianbao.disclosure.exemptions with the reason; otherwise leave the number as it was published',
    },
  },
  'withheld-opened': {
    'zh-CN': {
      fact: '把这一版和以前各版对照，可以推算不予公布的 {figure}，或限定在很小的范围',
      remedy: '看 .staff 文件夹里的 disclosure.html：以前不公布的数字现在也不要公布，或撤回这项更正',
    },
    en: {
      fact: 'this edition beside earlier ones tells {figure}, which is withheld, or nearly',
      remedy:
        'see disclosure.html in the folder .staff: go on withholding what was withheld before, or leave the correction out',
    },
  },
  'withheld-linked': {
    'zh-CN': {
      fact: '{figure} 不予公布，但同一地区、项目、年份的相关数字（资金、人均、其他人数）公布了',
      remedy: '把相关数字也标为 c；确与人无关的指标（如床位）写入 nianbao.disclosure.unlinked',
    },
    en: {
      fact: '{figure} is withheld, and something linked to it (money, an average, another count) is published',
      remedy:
        'withhold (c) that as well; a measure that says nothing of people (beds) goes into nianbao.disclosure.unlinked',
    },
  },
  'withheld-told': {
    'zh-CN': {
      fact: '{figure} 不予公布，但由资金的可能范围和其他地区的人均水平可以看出大致人数',
      remedy: '在同一项目中再把一个地区标为 c，使资金的可能范围变大',
    },
    en: {
      fact: '{figure} is withheld, and the money it can have had, at the averages of other areas, tells about how many there are',
      remedy: 'withhold (c) another area of that programme, so that more money comes into question',
    },
  },
  'withheld-known': {
    'zh-CN': {
      fact: '{figure} 不予公布，但知道另一个小数字的人（那里只有他一人）可以推算出来',
      remedy: '在同一合计中再把一个较大的数字标为 c',
    },
    en: {
      fact: '{figure} is withheld, and whoever knows another small count, being the only one in it, can work it out',
      remedy: 'withhold (c) a larger figure of that sum',
    },
  },
  'period-told': {
    'zh-CN': {
      fact: '{figure} 减去其他时期已公布的数字，得出一个没有公布过的小数字',
      remedy:
        '把它标为 c，或只公布不重叠的时期；确须公布的，写入 nianbao.disclosure.exemptions 的数字不再受保护，请先确认',
    },
    en: {
      fact: '{figure} less what is published of other periods tells a small number of which no row tells',
      remedy: 'withhold it (c), or publish only periods that do not overlap; an exemption of it gives that number away',
    },
  },
  'total-withheld': {
    'zh-CN': {
      fact: '{year} 年 {programme} 的本地区合计（{count}个数字）不予公布：各地区的数字太小，没有别的数字可以掩护',
      remedy: '可以合并地区或类别；合计本单位已公布过的，写入 nianbao.disclosure.exemptions 并说明理由',
    },
    en: {
      fact: 'your own total of {programme} in {year} ({count} figures) is withheld: its parts are too small, and nothing else hides them',
      remedy:
        'merge areas or categories; a total that you have published yourselves goes into nianbao.disclosure.exemptions, with the reason',
    },
  },
  'breakdown-withheld': {
    'zh-CN': {
      fact: '{year} 年 {programme} 的分地区（分类）数字连同零（{count}个）一并不予公布：没有别的数字可以掩护其中的小数字',
      remedy: '无须处理；要公布更多，可合并地区或类别',
    },
    en: {
      fact: 'the whole breakdown of {programme} in {year}, noughts too ({count} figures), is withheld: nothing else hides the few in it',
      remedy: 'nothing to do; merge areas or categories to publish more',
    },
  },
  'edition-unreadable': {
    'zh-CN': {
      fact: '以前发布的这一版读不出来，无法核对它和这一版对照会泄露什么',
      remedy: '从版本库或备份恢复这个文件夹，不要手工修改 released/history',
    },
    en: {
      fact: 'this edition, published before, cannot be read, so nobody can tell what it discloses beside the new one',
      remedy: 'restore the folder from the repository or a backup; released/history is not edited by hand',
    },
  },
};
