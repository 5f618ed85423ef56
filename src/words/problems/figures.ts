/** Wording of problems in figures and in writing a release. */
import type { Wording } from '../../model/problem.ts';
import { disclosureWords } from './withheld.ts';

/** The wording of what can be wrong in figures, and in writing them. */
export const figureWords: Record<string, Wording> = {
  ...disclosureWords,
  'coordinate-missing': {
    'zh-CN': { fact: '不能确定数字属于哪个地区、项目、指标或年份', remedy: '填写该单元格' },
    en: { fact: 'the figure does not say its area, programme, measure or year', remedy: 'fill in the cell' },
  },
  'year-invalid': {
    'zh-CN': { fact: '年份不是四位数字', remedy: '写四位年份' },
    en: { fact: 'the year does not have four digits', remedy: 'write a year of four digits' },
  },
  'year-outside-period': {
    'zh-CN': { fact: '年份不在起止日期之内', remedy: '改正年份或日期' },
    en: { fact: 'the year is outside the period', remedy: 'correct the year or the dates' },
  },
  'period-reversed': {
    'zh-CN': { fact: '起始日期晚于截止日期', remedy: '改正日期' },
    en: { fact: 'the period starts after its end', remedy: 'correct the dates' },
  },
  'stock-with-start': {
    'zh-CN': {
      fact: '时点数只有截止日期，不能有起始日期',
      remedy: '删除起始日期，或把指标的 kind 改为 flow 或 served',
    },
    en: {
      fact: 'a stock is counted on one day and has no start',
      remedy: 'delete the start, or make the kind of the measure flow or served',
    },
  },
  'symbol-unknown': {
    'zh-CN': { fact: '符号无法识别', remedy: 'c 不予公布，x 未取得，z 不适用' },
    en: { fact: 'the symbol is not known', remedy: 'c is withheld, x not available, z not applicable' },
  },
  'symbol-with-value': {
    'zh-CN': { fact: '符号 {symbol} 表示没有数字，但填了数字', remedy: '删除符号或数字' },
    en: { fact: 'the symbol {symbol} says that there is no number, and there is one', remedy: 'delete one of them' },
  },
  'status-unknown': {
    'zh-CN': { fact: '状态无法识别', remedy: '改用规定的词，多个之间用空格' },
    en: { fact: 'the status is not known', remedy: 'use one of these words; several are parted by spaces' },
  },
  'demonstration-unmarked': {
    'zh-CN': { fact: '虚构地区的数字必须标明是演示数据', remedy: '改为 true' },
    en: { fact: 'figures of a made-up area are demonstration', remedy: 'write true' },
  },
  'figure-duplicate': {
    'zh-CN': {
      fact: '同一指标、项目、地区、时期的数字已见 {file} 第{first}行（那里是 {other}）',
      remedy: '先对原始资料，留下对的一行，删去另一行',
    },
    en: {
      fact: 'the figure for this measure, programme, area and period stands in {file}, row {first}, as {other}',
      remedy: 'look at the source, keep the row that is right and delete the other',
    },
  },
  'year-taken': {
    'zh-CN': {
      fact: '同一指标、项目、地区、年份已有另一时期的数字，见 {file} 第{first}行',
      remedy: '每年只留一个；或改正 year，归入另一年',
    },
    en: {
      fact: 'the year has a figure of another period already, in {file}, row {first}',
      remedy: 'keep one for each year, or correct the year of one of them',
    },
  },
  'latest-year-empty': {
    'zh-CN': { fact: '本地区这一年没有正式数字，网站首页无从写起', remedy: '填写数字，或改正 nianbao.latestYear' },
    en: {
      fact: 'your own area has no official figure of this year, which the front page is about',
      remedy: 'give one, or correct nianbao.latestYear',
    },
  },
  'sum-not-made': {
    'zh-CN': {
      fact: '{year} 年的 {measure}（{programmes}）没有合计：有的地区有数字，有的地区没有行，或时期、单位不同',
      remedy: '补齐各地区的行；没有这项工作的地区写 z（不适用）',
    },
    en: {
      fact: 'there is no sum of {measure} in {year} ({programmes}): some areas have a figure and others no row, or periods or units differ',
      remedy: 'add the rows of the other areas; where there is no such thing, with z (not applicable)',
    },
  },
  'acknowledgement-stale': {
    'zh-CN': { fact: '没有这条提醒，这一说明已经过时', remedy: '从 acknowledgements.csv 中删除这一行' },
    en: { fact: 'there is no such warning any more', remedy: 'delete the row from acknowledgements.csv' },
  },
  'release-busy': {
    'zh-CN': { fact: '另一次发布正在进行', remedy: '等它结束，再运行一次' },
    en: { fact: 'another release of this package is at work', remedy: 'wait until it has ended and run again' },
  },
  'release-id-taken': {
    'zh-CN': {
      fact: '这一版本已经发布，内容与现在不同',
      remedy: '提高 datapackage.json 中的 version，并在 REVISIONS.md 中写明更正',
    },
    en: {
      fact: 'this version is published with other content',
      remedy: 'raise version in datapackage.json and describe the correction in REVISIONS.md',
    },
  },
  'target-taken': {
    'zh-CN': { fact: '文件夹里有别的内容，未写入', remedy: '用 --out 指定空文件夹，或存放试发布的文件夹' },
    en: {
      fact: 'the folder holds something else; nothing was written',
      remedy: 'name an empty folder with --out, or one of a scratch release',
    },
  },
  'target-forbidden': {
    'zh-CN': {
      fact: '试发布不能写入数据包、当前文件夹及其上级，也不能写入已发布的文件夹',
      remedy: '用 --out 指定另一个文件夹',
    },
    en: {
      fact: 'a scratch release never replaces the package, the current folder, one above them, or what is published',
      remedy: 'name another folder with --out',
    },
  },
};
