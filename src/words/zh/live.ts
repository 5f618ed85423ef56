/** Strings of what answers on the pages, in Chinese. */
import { zhWithheld } from './report.ts';

export const zhLive = {
  'size.large': '大字',
  'size.standard': '标准字',
  'sort.down': '由多到少',
  'sort.up': '由少到多',
  'sort.none': '原序',
  'reading.said': '{head}，{told}',
  'reading.onYear': '比上年',
  'reading.before': '上一个',
  'reading.next': '下一个',
  'reading.withheld': zhWithheld,
  'reading.notAvailable': '无数据',
  'reading.notApplicable': '不适用',
  'reading.demonstration': '演示数据',
  'reading.provisional': '初步数',
  'reading.firstYear': '首年，没有可比较的上年',
  'reading.first': '首期，没有可比较的上年同期',
  'reading.notCompared': '不比较：{reason}',
  'reading.rank': '{tie}第{place}{th}位，共{count}地',
  'reading.rankPublished': '{tie}第{place}{th}位，公布的{count}地中',
} as const;
