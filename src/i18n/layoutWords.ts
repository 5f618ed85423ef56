import type { Wording } from './wording.ts';

/** What can be wrong with how the sheets of a PDF are laid out, and what to do about it. */
export const layoutWords = {
  'text-outside': {
    'zh-CN': { fact: '文字超出纸张', remedy: '检查打印样式中的宽度和位置' },
    en: { fact: 'text lies outside the sheet', remedy: 'look at widths and places in the print styles' },
  },
  'text-overlapping': {
    'zh-CN': { fact: '两处文字重叠', remedy: '检查图的标注或打印样式' },
    en: { fact: 'two texts lie on each other', remedy: 'look at the labels of the drawing, or the print styles' },
  },
  'content-clipped': {
    'zh-CN': { fact: '内容被自己的边框截去一部分', remedy: '检查打印样式中的 overflow、clip-path 和高度，或图的大小' },
    en: {
      fact: 'a part is cut away by its own box',
      remedy: 'look at overflow, clip-path and heights in the print styles, or at the size of the drawing',
    },
  },
  'labels-overlap': {
    'zh-CN': { fact: '图中两处文字重叠', remedy: '检查图的标注' },
    en: { fact: 'two texts of a drawing lie on each other', remedy: 'look at the labels of the drawing' },
  },
  'figure-cut': {
    'zh-CN': { fact: '图没有完整地印在一页的版心内', remedy: '检查图的大小和位置' },
    en: {
      fact: 'a drawing does not lie whole within the margins of a sheet',
      remedy: 'look at its size and its place',
    },
  },
  'figure-parted': {
    'zh-CN': { fact: '图与它的标题不在同一页', remedy: '打印样式中给图和标题加 break-inside: avoid' },
    en: {
      fact: 'a drawing and its title stand on two sheets',
      remedy: 'give both together break-inside: avoid in print',
    },
  },
  'row-split': {
    'zh-CN': { fact: '表格的一行被分到两页', remedy: '打印样式中给 tr 加 break-inside: avoid' },
    en: { fact: 'a row of a table is parted over two sheets', remedy: 'give tr break-inside: avoid in print' },
  },
  'heading-stranded': {
    'zh-CN': { fact: '标题孤立在页末', remedy: '打印样式中给标题加 break-after: avoid' },
    en: { fact: 'a heading stands alone at the foot of a sheet', remedy: 'give it break-after: avoid in print' },
  },
  'page-half-empty': {
    'zh-CN': { fact: '此页空白过半', remedy: '可调整分页或内容' },
    en: {
      fact: 'more than half of the sheet is empty',
      remedy: 'where it matters, change breaks or content',
    },
  },
  'line-begins-badly': {
    'zh-CN': { fact: '一行以不应居行首的标点开头', remedy: '改动文字，或在打印样式中防止在此断行' },
    en: { fact: 'a line begins with closing punctuation', remedy: 'change the words, or keep the line whole in print' },
  },
  'number-parted': {
    'zh-CN': { fact: '数字和单位分在两行', remedy: '在打印样式中防止在数字和单位之间断行' },
    en: { fact: 'a number and its unit stand on two lines', remedy: 'keep them on one line in print' },
  },
} satisfies Record<string, Wording>;
