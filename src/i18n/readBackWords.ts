import type { Wording } from './wording.ts';

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
