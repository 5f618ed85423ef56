/** Wording of problems on the sheets of a PDF: layout, and numbers read back. */
import type { Wording } from '../../model/problem.ts';

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

/** What can be wrong with the numbers and words that a PDF says, held to its page and to the release. */
export const readBackWords = {
  'cell-missing': {
    'zh-CN': { fact: '网页上的数字没有印出来', remedy: '检查打印样式是否隐藏或截断了它' },
    en: { fact: 'a figure of the page was not printed', remedy: 'see whether print styles hide or cut it' },
  },
  'numbers-differ': {
    'zh-CN': { fact: '本节印出的数字与网页不同', remedy: '检查打印样式是否隐藏、重复或移动了数字' },
    en: {
      fact: 'the numbers printed in this section are not those of the page',
      remedy: 'see whether print styles hide, repeat or move one',
    },
  },
  'words-differ': {
    'zh-CN': { fact: '本节印出的文字与网页不同', remedy: '检查打印样式是否隐藏、添加或移动了文字' },
    en: {
      fact: 'the text printed in this section is not that of the page',
      remedy: 'see whether print styles hide, add or move words',
    },
  },
  'number-unread': {
    'zh-CN': { fact: '正文中有读屏软件读不到的数字', remedy: '数字写在网页中，不要用样式的 content 生成' },
    en: {
      fact: 'a number stands among the text and is not read out',
      remedy: 'write it in the page, not as content of a style',
    },
  },
  'number-unmarked': {
    'zh-CN': { fact: '网页上的数字没有注明来源', remedy: '用 sentenceHtml 或 wordsHtml 写出' },
    en: {
      fact: 'a number of the page does not say where it comes from',
      remedy: 'write it by sentenceHtml or wordsHtml',
    },
  },
  'derived-differs': {
    'zh-CN': { fact: '由发布数字重算，结果与网页不同', remedy: '重新生成网站' },
    en: { fact: 'computed again from the release, this number is another', remedy: 'build the site again' },
  },
  'drawn-number-unreleased': {
    'zh-CN': { fact: '图中的数字不是它所画的发布数字', remedy: '重新生成网站' },
    en: {
      fact: 'a number in a drawing is not one of the released figures that it draws',
      remedy: 'build the site again',
    },
  },
  'drawn-year-unknown': {
    'zh-CN': { fact: '图中的年份不在所画的年份之内', remedy: '检查图的年份轴' },
    en: { fact: 'a year in a drawing is none of those that it draws', remedy: 'look at its axis of years' },
  },
  'tick-off-scale': {
    'zh-CN': { fact: '图中坐标轴的刻度与数值不符', remedy: '检查图的坐标轴' },
    en: { fact: 'a tick in a drawing does not stand where its number is', remedy: 'look at the axis of the drawing' },
  },
  'cell-unreleased': {
    'zh-CN': { fact: '网页上的数字没有发布过', remedy: '重新生成网站' },
    en: { fact: 'a figure of the page was never released', remedy: 'build the site again' },
  },
  'cell-differs': {
    'zh-CN': { fact: '网页上的数字与发布的不同', remedy: '重新生成网站' },
    en: { fact: 'a figure of the page is not what was released', remedy: 'build the site again' },
  },
} satisfies Record<string, Wording>;
