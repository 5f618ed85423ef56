/** Strings of the report on withheld figures for the staff of a package. */
import { decimal } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { formatNumber } from '../../words/format/cell.ts';
import { formatCode } from '../../words/format/period.ts';

/** In the order in which a page counts them. */
export const reasonKinds = [
  ...(['small', 'rest', 'marked', 'protected', 'earlier'] as const),
  ...(['linked', 'rate', 'companion', 'follows', 'breakdown', 'total', 'paid'] as const),
];

export type ReasonKind = (typeof reasonKinds)[number];

/** `of` names what it is withheld for, or computed from. */
type ReasonFacts = { threshold: string; of: string };

const zh = (count: number) => formatNumber(decimal(count), 'zh-CN', 'prose');

const en = (count: number, noun: string) =>
  `${formatNumber(decimal(count), 'en', 'prose')} ${count === 1 ? noun : `${noun}s`}`;

type SubjectNames = { year?: string; area?: string; programme?: string; measure?: string };

/** None of it gives a withheld number. */
const chinese = {
  title: '不予公布的数字',
  number: zh,
  staffOnly: '仅供内部核对：不是发布内容，不在任何版本中，请勿外传。',
  withheld: (count: number) => `${zh(count)}个数字不予公布`,
  none: '没有不予公布的数字',
  noneMore: '没有小于界限的计数，没有标为 c 的数字，也没有受保护项目的数字。',
  undecided: '尚未判定哪些数字不予公布',
  undecidedMore: '检查中途停止：先改正检查报告（report.html）中的错误，再运行一次。',
  open: (count: number) => `其中${zh(count)}个仍可由公布的数字推算，或不能一并不公布，因此没有发布；表中已注明。`,
  figures: (count: number) => `${zh(count)}个`,
  groups: { self: '本身不公布', linked: '与其相关', companion: '为防倒推', total: '合计' },
  reasons: { title: '按理由', head: '理由', count: '个数' },
  reason: {
    small: '人数少：计数小于界限',
    rest: '差数小：与整体或与较短时期相减，剩下的不足界限',
    marked: '表中标为 c',
    protected: '受保护的项目',
    earlier: '以前的版本没有公布',
    linked: '与不公布的计数相关：说的是同一些人',
    rate: '由不公布的数字算出的平均数、比率、增幅',
    companion: '为防倒推，在同一合计中一并不公布',
    follows: '随整体或随所含类别一并不公布',
    breakdown: '整个分组一并不公布',
    total: '含有不公布数字的合计',
    paid: '能由每人发放多少看出人数的资金合计',
  },
  why: {
    small: ({ threshold }: ReasonFacts) => `计数为${threshold}`,
    rest: ({ of, threshold }: ReasonFacts) =>
      of === '' ? `与较短时期的数字相减，剩下的为${threshold}` : `${of}减去它，剩下的为${threshold}`,
    marked: () => '表中标为 c（不予公布）',
    protected: () => '受保护的项目，本级以下除0外不公布',
    earlier: () => '以前的版本没有公布；现在公布，与旧版对照就可推算其他数字',
    linked: ({ of }: ReasonFacts) => `与不公布的${of}相关：说的是同一些人`,
    rate: ({ of }: ReasonFacts) => `由不公布的${of}算出`,
    companion: ({ of }: ReasonFacts) => `为防倒推：不公布它，才推不出${of}`,
    follows: ({ of }: ReasonFacts) => `随不公布的${of}一并不公布`,
    breakdown: ({ of }: ReasonFacts) => `同一合计中没有可以掩护${of}的数字，整个分组（连同0）不公布`,
    total: ({ of }: ReasonFacts) => `合计，含不公布的${of}`,
    paid: ({ of }: ReasonFacts) => `资金合计：与每人发放的数额一起，可以推算不公布的${of}`,
  },
  heads: { area: '地区', measure: '指标', why: '为什么不公布', interval: '读者能推算到' },
  derivable: '表中这一栏是读者手持各版、知道规则并作一切加减之后仍然可能的范围，只由公布的数字算出。',
  replayed: (narrowed: number, tooLong: number) =>
    `本程序是公开的：用各种可能的数字运行一遍的人，可以把其中 ${narrowed} 个小数字限定到更小的范围，但推不出任何一个${tooLong > 0 ? `（另有 ${tooLong} 个所在的合计太长，没有逐一试过）` : ''}。`,
  rule: {
    title: '规则',
    what: (least: string) =>
      `${least}的户数、人数、人次等计数不予公布，与同一些人有关的资金、人均、构成随之不公布，并在同一合计中另取数字一并不公布，使人无法倒推；0照常公布。`,
    how: '另取哪些数字只看所在位置，不看大小；取定后逐一验算：界限以下的每一个数都必须仍有可能，否则不发布。',
    nothingBySize:
      '本数据包的界限为1，不因数字小而不公布。标为 c 的数字和受保护项目的数字不公布，并在同一合计中另取数字一并不公布，使人无法倒推。',
  },
  small: (threshold: number) => (threshold === 2 ? '1' : `1至${zh(threshold - 1)}`),
  thresholds: { title: '界限', subject: '项目或指标', least: '小于此数不公布', usual: '其他计数' },
  protected: '受保护的项目：',
  editions: { title: '读者手中的版本', none: '以前没有发布过。', some: '验算时假定读者手中有：' },
  exemptions: { title: '例外', what: '照常公布的数字', year: '年份', reason: '理由', everyYear: '各年' },
  year: (year: string) => formatCode(year, 'zh-CN'),
  quoted: (text: string) => `“${text}”`,
  joined: (texts: string[]) => texts.join('、'),
  subject: ({ year, area = '', programme = '', measure = '' }: SubjectNames) =>
    `${year === undefined ? '' : formatCode(year, 'zh-CN')}${area}${programme}${measure}`,
  more: (rest: number) => `等（另${zh(rest)}个）`,
  interval: {
    between: (low: string, high: string, unit: string) => `${low}–${high}${unit}`,
    from: (low: string, unit: string) => `≥ ${low}${unit}`,
    /** Whether amounts stay in the scale of their unit (万元). */
    hasScale: true,
    single: '只有一个可能的数',
    open: '不受限定',
    unknown: '未算出',
  },
  /** Of a figure that a reader could work out, by the code of the problem. */
  problem: {
    'withheld-derivable': '仍可推算',
    'withheld-opened': '与旧版对照仍可推算',
    'withheld-told': '由资金可看出人数',
    'withheld-guessed': '按人均水平可猜出人数',
    'withheld-known': '知情者仍可推算',
    'withheld-linked': '相关数字仍在公布之列',
    'unstated-told': '减去各部分得出没有写出的小数字',
    'withheld-replayed': '运行本程序的人可以推出',
    'withheld-unprotected': '没有可以掩护它的数字',
    'withheld-published': '旧版已经公布过',
  } as Record<string, string>,
  written: (file: string) => `不予公布的数字（仅供内部）：${file}`,
};

const english: typeof chinese = {
  title: 'Withheld figures',
  number: (count) => formatNumber(decimal(count), 'en', 'prose'),
  staffOnly: 'For staff only: this page is in no release and is not to be passed on.',
  withheld: (count) => `${en(count, 'figure')} withheld`,
  none: 'Nothing is withheld',
  noneMore: 'There is no count below its threshold, no figure marked c and none of a protected programme.',
  undecided: 'What is to be withheld is not decided yet',
  undecidedMore: 'The checks stopped before it: mend the errors of the check report (report.html), then run it again.',
  open: (count) =>
    `${en(count, 'figure')} could still be worked out, or cannot be withheld, so nothing was released; the tables say which.`,
  figures: (count) => en(count, 'figure'),
  groups: { self: 'For themselves', linked: 'Linked to them', companion: 'To hide them', total: 'Totals' },
  reasons: { title: 'By reason', head: 'Reason', count: 'Figures' },
  reason: {
    small: 'A count below the threshold',
    rest: 'A small rest, beside the whole or a shorter period',
    marked: 'Marked c in the table',
    protected: 'A protected programme',
    earlier: 'Withheld in an earlier edition',
    linked: 'Linked to a withheld count: it tells of the same people',
    rate: 'An average, rate or change computed from a withheld figure',
    companion: 'A companion: withheld so that no other can be worked out',
    follows: 'Goes with its whole, or with one of its kinds',
    breakdown: 'The whole breakdown is withheld',
    total: 'A total that holds a withheld figure',
    paid: 'Money that would tell how many there are, by what each is paid',
  },
  why: {
    small: ({ threshold }) => `A count ${threshold}`,
    rest: ({ of, threshold }) =>
      of === ''
        ? `What it leaves beside a shorter period is ${threshold}`
        : `What is left of ${of} without it is ${threshold}`,
    marked: () => 'Marked c in the table',
    protected: () => 'Protected programme: below your own area only nought is published',
    earlier: () => 'An earlier edition withheld it; published now, it would tell of others beside that edition',
    linked: ({ of }) => `Tells of the same people as ${of} (withheld)`,
    rate: ({ of }) => `Computed from ${of} (withheld)`,
    companion: ({ of }) => `Companion: without it nobody can work out ${of}`,
    follows: ({ of }) => `Goes with ${of} (withheld)`,
    breakdown: ({ of }) => `Nothing in its sums can hide ${of}: the whole breakdown is withheld, noughts too`,
    total: ({ of }) => `A total with ${of} (withheld)`,
    paid: ({ of }) => `Money: with what each is paid it would tell ${of} (withheld)`,
  },
  heads: { area: 'Area', measure: 'Measure', why: 'Why it is withheld', interval: 'A reader can work out' },
  derivable:
    'This column of the tables is what is still possible for a reader who has every edition, knows the rule, and adds up and subtracts all there is. It is computed from what is published alone.',
  replayed: (narrowed, tooLong) =>
    `The program is public: whoever runs it with all numbers that there can be narrows ${narrowed} of the small counts further, and finds out none of them${tooLong > 0 ? ` (${tooLong} more are in sums too long to be tried)` : ''}.`,
  rule: {
    title: 'The rule',
    what: (least) =>
      `Counts of households, persons, person-times and the like ${least} are withheld, with the money, averages and parts of the same people, and with so much else in the same sums that nobody can subtract them; nought is published.`,
    how: 'What else is taken depends on where it lies and never on its size; then each is tried: every number below the threshold must still be possible, or nothing is released.',
    nothingBySize:
      'The threshold of this package is 1: nothing is withheld for its size. What is marked c or belongs to a protected programme is withheld, with so much else in the same sums that nobody can subtract it.',
  },
  small: (threshold) => (threshold === 2 ? 'of 1' : `from 1 to ${threshold - 1}`),
  thresholds: {
    title: 'Thresholds',
    subject: 'Programme or measure',
    least: 'Withheld below',
    usual: 'All other counts',
  },
  protected: 'Protected programmes: ',
  editions: { title: 'Editions', none: 'There is no earlier edition.', some: 'A reader is assumed to have: ' },
  exemptions: {
    title: 'Exemptions',
    what: 'Published all the same',
    year: 'Year',
    reason: 'Reason',
    everyYear: 'every year',
  },
  year: (year) => formatCode(year, 'en'),
  quoted: (text) => `“${text}”`,
  joined: (texts) => texts.join(', '),
  subject: ({ year, area, programme, measure }) =>
    [area, programme, measure, year && formatCode(year, 'en')].filter(Boolean).join(', '),
  more: (rest) => ` and ${en(rest, 'other')}`,
  interval: {
    between: (low, high, unit) => `${low}–${high}${unit === '%' ? '' : ' '}${unit}`,
    from: (low, unit) => `≥ ${low}${unit === '%' ? '' : ' '}${unit}`,
    hasScale: false,
    single: 'a single number',
    open: 'any',
    unknown: 'not computed',
  },
  problem: {
    'withheld-derivable': 'can be worked out',
    'withheld-opened': 'can be worked out beside an earlier edition',
    'withheld-told': 'the money tells how many they are',
    'withheld-guessed': 'the averages let guess how many they are',
    'withheld-known': 'can be worked out by whoever knows another',
    'withheld-linked': 'something linked to it is published',
    'unstated-told': 'less its parts, tells a small number without a row',
    'withheld-replayed': 'told to whoever runs the program',
    'withheld-unprotected': 'nothing can hide it',
    'withheld-published': 'an earlier edition has published it',
  },
  written: (file) => `Withheld figures, for staff only: ${file}`,
};

export const disclosureReportWords: Record<Language, typeof chinese> = { 'zh-CN': chinese, en: english };
