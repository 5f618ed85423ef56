/** Packages that nobody tuned a page to: many or few programmes and areas, titles of any length, numbers of any size. */
import { writeCsv } from '../../../src/intake/text/csv.ts';
import { chance, whole, type Random } from '../../release/disclosure/random/seeded.ts';
import { shape, type Shape } from '../../shapes/shape.ts';
import { randomTitle, type RandomTitle } from './randomTitle.ts';

const mostFigures = 2_000;
const latestYear = 2021;

const texts = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const measures = [
  { code: 'persons', title: texts('人数', 'Persons'), unit: '人', kind: 'stock', adds: ['area'], decimals: 0 },
  {
    code: 'funds',
    title: texts('发放资金', 'Funds'),
    unit: '万元',
    kind: 'flow',
    adds: ['area', 'programme', 'period'],
    decimals: 2,
  },
  { code: 'standard', title: texts('保障标准', 'Standard'), unit: '元/人·月', kind: 'standard', decimals: 2 },
];

export function randomPackage(random: Random, name: string): Shape {
  const programmes = titles(random, 1, 60);
  const years = Array.from({ length: whole(random, 1, 4) }, (_, index) => latestYear - index);
  const mostAreas = Math.floor(mostFigures / (programmes.length * years.length));
  const areas = chance(random, 0.5) ? titles(random, 3, Math.max(3, Math.min(60, mostAreas))) : [];
  const hasStandard = areas.length === 0 && chance(random, 0.5);
  const used = measures.slice(0, chance(random, 0.2) ? 1 : hasStandard ? 3 : 2);
  const places = areas.length === 0 ? [[]] : areas.slice(1).map((_, index) => [`A${index + 1}`]);
  const rows = programmes.flatMap((_, programme) =>
    used.flatMap(({ code, decimals }) => {
      const size = whole(random, 0, 12);
      return years.flatMap((year) =>
        places.map((place) => [year, `P${programme + 1}`, ...place, code, numberOf(random, size, decimals)].join()),
      );
    }),
  );
  const hasTotal = used.length > 1 && programmes.length > 1 && chance(random, 0.5);
  const made = shape({
    name,
    latestYear,
    measures: used.map(({ decimals: _, ...measure }) => measure),
    columns: ['year', 'programme', ...(areas.length > 0 ? ['area'] : []), 'measure', 'value'].join(),
    rows,
    programmes: programmes.map(() => ''),
    ...(areas.length > 0 && { areas: areas.map(() => '') }),
    ...(hasTotal && { totals: [leadTotal(programmes.length, randomTitle(random, 0))] }),
  });
  const lists = [['programmes', programmes] as const, ...(areas.length > 0 ? [['areas', areas] as const] : [])];
  return { ...made, files: new Map([...made.files, ...lists.map(([role, list]) => listed(role, list))]) };
}

function titles(random: Random, low: number, high: number): RandomTitle[] {
  return Array.from({ length: whole(random, low, high) }, (_, index) => randomTitle(random, index));
}

/** From 0.01 to 10¹². */
function numberOf(random: Random, size: number, decimals: number): string {
  const least = decimals > 0 && size === 0 ? 0.01 : 1;
  return ((1 + 0.2 * random()) * 10 ** size * least).toFixed(decimals);
}

function leadTotal(count: number, { zh, en }: RandomTitle): object {
  const programmes = Array.from({ length: count }, (_, index) => `P${index + 1}`);
  return { code: 'all', title: texts(`${zh}合计`, `${en} total`), measure: 'funds', lead: true, programmes };
}

function listed(role: string, list: RandomTitle[]): [string, string] {
  const isArea = role === 'areas';
  const rows = list.map(({ zh, en }, index) => {
    const code = isArea ? `A${index}` : `P${index + 1}`;
    return [code, isArea && index > 0 ? 'A0' : '', zh, en];
  });
  return [`${role}.csv`, writeCsv([['code', 'parent', 'title_zh', 'title_en'], ...rows], 'plain')];
}
