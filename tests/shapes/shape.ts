import type { Language, Text } from '../../src/model/language.ts';

/** A package of made-up data in one shape: its files by name. The data are formulas, the same on every run. */
export type Shape = { name: string; languages: Language[]; files: Map<string, string> };

type Given = {
  name: string;
  languages?: Language[];
  latestYear: number;
  measures: object[];
  programmes?: string[];
  areas?: string[];
  rows: string[];
  columns: string;
  totals?: object[];
  /** Further members of the description. */
  more?: object;
};

/** A long table with the lists it needs. Codes are P1, P2, … and A0 (the publisher's area), A1, …. */
export function shape(given: Given): Shape {
  const { name, languages = ['zh-CN', 'en'], programmes, areas } = given;
  const titles: Text = { 'zh-CN': '社会救助统计', en: 'Social assistance' };
  const lists = { ...(programmes && { programmes }), ...(areas && { areas }) };
  const nianbao = {
    languages,
    titles,
    latestYear: given.latestYear,
    cutoff: `${given.latestYear}-12-31`,
    ...(areas && { area: 'A0' }),
    roles: { facts: ['facts'], ...Object.fromEntries(Object.keys(lists).map((role) => [role, role])) },
    measures: given.measures,
    ...(given.totals && { totals: given.totals }),
    ...given.more,
  };
  const resources = [
    resource('facts', given.columns.split(',')),
    ...Object.keys(lists).map((role) => resource(role, ['code', 'parent', 'title_zh', 'title_en'])),
  ];
  const files = new Map([
    ['datapackage.json', JSON.stringify({ name, title: name, version: '1', resources, nianbao })],
    ['facts.csv', [given.columns, ...given.rows].join('\n')],
    ...Object.entries(lists).map(([role, list]) => [`${role}.csv`, listed(role, list)] as const),
  ]);
  return { name, languages, files };
}

function resource(name: string, columns: string[]): object {
  const type = (column: string) => (['value', 'year'].includes(column) ? 'number' : 'string');
  return { name, path: `${name}.csv`, schema: { fields: columns.map((one) => ({ name: one, type: type(one) })) } };
}

function listed(role: string, titles: string[]): string {
  const isArea = role === 'areas';
  const rows = titles.map((title, index) => {
    const [zh = '', en = zh] = title.split('|');
    const code = isArea ? `A${index}` : `P${index + 1}`;
    return [code, isArea && index > 0 ? 'A0' : '', zh, `"${en}"`].join(',');
  });
  return ['code,parent,title_zh,title_en', ...rows].join('\n');
}
