/** Tables of random shape as offices lay them out, with the numbers that must be published from them. */
import { chance, pick, whole, type Random } from '../../release/disclosure/random/seeded.ts';
import { gb18030 } from '../gb18030.ts';
import { writtenGrid, type Layout } from './tableGrid.ts';

export type RandomMeasure = { title: string; noun: string; unit: string; mayTotal: boolean };

/** `value` undefined is a mark. Areas and programmes by name; a table without them has one of each, named ''. */
export type RandomFigure = { area: string; programme: string; measure: string; year: number; value?: string };

export type RandomTable = {
  bytes: Uint8Array;
  text: string;
  layout: Layout;
  figures: RandomFigure[];
  publisherArea: string;
  oneYear?: string;
  marks: Map<string, string>;
};

const words = {
  zh: {
    areas: ['东镇', '西镇', '南乡', '北街道', '中心镇', '河口镇'],
    programmes: ['城市低保', '农村低保', '特困供养', '临时救助'],
    measures: [
      { title: '户数', noun: '户数', unit: '户', mayTotal: true },
      { title: '人数', noun: '人数', unit: '人', mayTotal: true },
      { title: '资金', noun: '资金', unit: '万元', mayTotal: true },
    ],
    area: ['地区', '乡镇', '单位名称', '辖区'],
    programme: ['项目', '类别', '救助种类'],
    year: ['年份', '年度'],
    totals: ['合计', '合 计', '总计', '全县合计', '合　计'],
    title: '某县社会救助情况表',
    note: '注：数据来自各镇',
    publisherArea: '某县',
  },
  en: {
    areas: ['North', 'South', 'Riverside', 'Hilltop', 'Harbour', 'Lakeside'],
    programmes: ['Food benefit', 'Housing allowance', 'Child benefit', 'Home care'],
    measures: [
      { title: 'Households', noun: 'Households', unit: 'households', mayTotal: true },
      { title: 'Persons', noun: 'Persons', unit: 'persons', mayTotal: true },
      { title: 'Funds', noun: 'Funds', unit: 'EUR', mayTotal: true },
    ],
    area: ['Area', 'district_name', 'County', 'municipio'],
    programme: ['Programme', 'scheme', 'Benefit type'],
    year: ['Year', 'year', 'Jahr'],
    totals: ['Total', 'Grand Total', 'TOTAL', 'Total:'],
    title: 'Support in the county',
    note: 'Note: from the districts',
    publisherArea: 'The County',
  },
};

export type TableWords = (typeof words)['zh' | 'en'];

const layouts: Layout[] = [
  'wide',
  'long',
  'years across',
  'programmes over measures',
  'measures over years',
  'areas across',
];

/** Numbers are too large to be withheld. */
export function randomTable(random: Random): RandomTable {
  const language = pick(random, ['zh', 'en'] as const);
  const said = words[language];
  const layout = pick(random, layouts);
  const areas = said.areas.slice(0, whole(random, 2, 6));
  const hasProgrammes = layout === 'programmes over measures' || (layout !== 'areas across' && chance(random, 0.5));
  const programmes = hasProgrammes ? said.programmes.slice(0, whole(random, 2, 4)) : [''];
  const measures = said.measures.slice(0, layout === 'wide' || layout === 'long' ? whole(random, 1, 3) : 2);
  // a year with a mark has no sum, and a heading over one column is no group
  const least = layout === 'measures over years' ? 2 : 1;
  const years = Array.from({ length: whole(random, least, 3) }, (_, index) => 2019 + index);
  const mark = years.length > 1 && chance(random, 0.4) ? pick(random, ['c', '-', '…', 'n/a']) : undefined;
  const figures = years.flatMap((year) =>
    areas.flatMap((area) =>
      programmes.flatMap((programme) =>
        measures.map(({ title }): RandomFigure => {
          const figure = { area, programme, measure: title, year };
          const isMarked = mark !== undefined && year === years[0] && area === areas[0] && title === measures[0]?.title;
          return isMarked ? figure : { ...figure, value: randomValue(random, title) };
        }),
      ),
    ),
  );
  const hasTotals = mark === undefined && chance(random, 0.6);
  const isUnitAbove = chance(random, 0.3);
  const grid = writtenGrid({
    layout,
    figures,
    measures,
    areas,
    programmes,
    years,
    words: said,
    isUnitAbove,
    ...(mark !== undefined && { mark }),
    ...(hasTotals && { total: pick(random, said.totals) }),
    isTotalFirst: chance(random, 0.3),
    headings: {
      area: pick(random, said.area),
      programme: pick(random, said.programme),
      year: pick(random, said.year),
    },
    hasTitle: chance(random, 0.5),
    hasNote: chance(random, 0.3),
  });
  const delimiter = pick(random, [',', ';', '\t']);
  const text = grid.map((row) => row.join(delimiter)).join('\r\n');
  return {
    bytes: encoded(random, text, language),
    text,
    layout,
    figures,
    publisherArea: said.publisherArea,
    marks: new Map(mark === undefined ? [] : [[mark, 'not available']]),
  };
}

/** No more households than persons. */
function randomValue(random: Random, measure: string): string {
  const isOfHouseholds = ['户数', 'Households'].includes(measure);
  const number = isOfHouseholds ? whole(random, 1000, 9999) : whole(random, 10_000, 99_999);
  return ['资金', 'Funds'].includes(measure) && chance(random, 0.9)
    ? `${number}.${whole(random, 10, 99)}`
    : String(number);
}

function encoded(random: Random, text: string, language: 'zh' | 'en'): Uint8Array {
  const encoding = pick(random, ['utf-8', 'utf-8 with a mark', 'utf-16', ...(language === 'zh' ? ['gb18030'] : [])]);
  if (encoding === 'gb18030') return gb18030(text.replaceAll('　', ' '));
  if (encoding === 'utf-16') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  return new TextEncoder().encode(encoding === 'utf-8' ? text : `\uFEFF${text}`);
}
