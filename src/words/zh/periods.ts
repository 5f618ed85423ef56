/** Strings of the pages and tables of months, quarters and years, in Chinese. */

export const zhPeriods = {
  'table.partEnd': '{part}（末）',
  'table.running': '{part}累计*',
  'table.yearBefore': '上年同期',
  'table.changeOn': '增减',
  'table.growthOn': '同比（%）',
  'table.onPrevious': '比上期末',
  'note.running': '*累计指标：累计数自{start}起；带*的指标，“上年同期”“增减”“同比”都是累计数的，其余是本期（期末）的。',
  'note.points': '比率的增减为百分点。',
  'periods.label': '时期',
  'periods.parts': '{year}年各期',
  'periods.whole': '全年',
  'periods.all': '全部{count}年',
  'periods.openLead': '{year}年尚不完整，以下是已有的各期。',
  'section.periods': '各期变化',
} as const;
