/** What an area is beside the others of one parent: a division, the publisher's own units, or a zone within divisions. */
import type { Text } from './language.ts';

/**
 * Divisions (县, 镇, county, town) and the publisher's own units (市本级) make up the whole; a zone (功能区: 开发区,
 * 度假区) lies within divisions and is told of which (其中), unless the list of areas says that it is added.
 */
export type AreaRole = 'division' | 'own-level' | 'zone';

/** As the column `kind` of a list of areas names them; any other kind (county, town) is a division. */
const rolesByKind = new Map<string, AreaRole>([
  ...['own-level', '本级', '省本级', '市本级', '县本级', '区本级'].map((kind) => [kind, 'own-level'] as const),
  ...['zone', '功能区', '开发区', '园区'].map((kind) => [kind, 'zone'] as const),
]);

/** Without a kind, what the title says of own units stands: they are added all the same. */
export function areaRole({ kind = '', title }: { kind?: string; title: Text }): AreaRole {
  if (kind !== '') return rolesByKind.get(kind) ?? 'division';
  return titledRole(title) === 'own-level' ? 'own-level' : 'division';
}

/** As the list says, else by the role. */
export function isAddedArea({ adds, ...area }: { kind?: string; title: Text; adds?: boolean }): boolean {
  return adds ?? areaRole(area) !== 'zone';
}

const roleTitles: [AreaRole, RegExp][] = [
  ['own-level', /本级$|[省市县区州盟旗]直(属|机关|单位|部门)?(单位|部门)?$/],
  ['own-level', /\bown[- ](level|units)\b|\b(city|county|municipal|provincial|prefectural)[- ]level units\b/i],
  ['zone', /(开发|高新|经开|功能|度假|保税|综保|示范|试验|合作|自贸|自由贸易|风景|名胜|旅游|工业|管理|产业集聚)区/],
  ['zone', /园区|(工业|产业|科技|农业|物流|化工|软件)园|科[技学]城/],
  [
    'zone',
    /\b(development|economic|high[- ]tech|industrial|free[- ]trade|bonded|tourism|science) .*\b(zone|park)s?\b/i,
  ],
];

/** What a title alone makes likely: 市本级, 高新区; nothing is said of other titles. */
export function titledRole(title: Text): AreaRole | undefined {
  const texts = Object.values(title).map((text) => text.trim());
  return roleTitles.find(([, pattern]) => texts.some((text) => pattern.test(text)))?.[0];
}
