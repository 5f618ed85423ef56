import { csv } from './packageCase.ts';
import type { JsonObject } from './patched.ts';

// What many cases put in place of parts of the base package: patches of its description, and tables.

export const withoutAreas: JsonObject = {
  resources: { areas: null, facts: { schema: { fields: { area: null } } } },
  nianbao: { area: null, roles: { areas: null } },
};

export const withoutProgrammes: JsonObject = {
  resources: { programmes: null, facts: { schema: { fields: { programme: null } } } },
  nianbao: { roles: { programmes: null } },
};

/** Facts with a column for each measure, all of them stocks but the money, which is in 万元. */
export const wide: JsonObject = {
  resources: {
    facts: {
      schema: {
        fields: {
          measure: null,
          households: { type: 'number', titles: { 'zh-CN': '户数' } },
          persons: { type: 'number', titles: { 'zh-CN': '人数' } },
          persons_symbol: { type: 'string' },
          funds: { type: 'number', titles: { 'zh-CN': '发放资金' } },
          funds_symbol: { type: 'string' },
        },
      },
    },
  },
  nianbao: {
    measures: {
      households: { kind: 'stock' },
      persons: { kind: 'stock' },
      funds: { title: { 'zh-CN': '发放资金', en: 'Funds paid' }, unit: '万元' },
    },
  },
};

export const withoutHouseholds: JsonObject = { nianbao: { measures: { households: null } } };

/** Why a small count is published all the same. */
export const ourReason = { 'zh-CN': '本单位已公布', en: 'published by ourselves' };

export const atHome = csv`
  code,parent,title_zh,title_en
  home,,分散供养,At home
`;

export const dibao = csv`
  code,parent,title_zh,title_en
  dibao,,低保,Dibao
`;

export const twoTowns = csv`
  code,parent,title_zh,title_en
  county,,甲县,County A
  east,county,东镇,East Town
  west,county,西镇,West Town
`;

export const threeTowns = `${twoTowns}north,county,北镇,North Town\n`;
export const fourTowns = `${threeTowns}south,county,南镇,South Town\n`;

/** The persons in dibao in 2021, by area or total row. */
export function personsIn(...rows: [area: string, persons: number][]): string {
  const lines = rows.map(([area, persons]) => `2021,${area},dibao,persons,${persons}`);
  return ['year,area,programme,measure,value', ...lines, ''].join('\n');
}

/** What is released of them. */
export function figuresOf(areas: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(areas).map(([area, text]) => [`persons/dibao/${area}/2021`, text]));
}

/** Households and persons of the base package's own area, in the columns of its facts. */
export const twoMeasures = csv`
  year,period_start,period_end,area,programme,measure,value,unit,symbol,status
  2021,,,county,dibao,households,1562,户,,
  2021,,,county,dibao,persons,2414,人,,
`;

/** A column for each measure and one of periods. */
export const byPeriod: JsonObject = {
  resources: {
    facts: {
      schema: {
        fields: {
          year: null,
          period_start: null,
          period_end: null,
          measure: null,
          value: null,
          unit: null,
          period: { type: 'string', titles: { 'zh-CN': '时期' } },
          persons: { type: 'number', titles: { 'zh-CN': '人数' } },
          funds: { type: 'number', titles: { 'zh-CN': '资金' } },
        },
        primaryKey: ['period'],
      },
    },
  },
};

/** Persons on a day and money over time, of one programme in one area, with a column of periods. */
export const seriesByPeriod: JsonObject[] = [
  withoutProgrammes,
  withoutAreas,
  withoutHouseholds,
  { nianbao: { measures: { persons: { kind: 'stock' }, funds: { unit: '万元' } } } },
  byPeriod,
];

export const cumulativeFunds: JsonObject = { nianbao: { measures: { funds: { cumulative: 'year' } } } };
