/** A release: its figures and code lists, its digest content, its predecessors, and what changed. */
import type { Figure } from './cell.ts';
import type { Description } from './description.ts';
import type { Text } from './language.ts';
import type { Period, PeriodCode } from './period.ts';

/** `aliases` are other names by which readers ask for it. */
export type Entry = { code: string; parent: string; title: Text; definition: Text; aliases?: Text[] };

/** Of a column alias_zh or alias_en, in which several stand one after the other. */
export function aliasesIn(cell: string): string[] {
  return cell.split(/[;；、|]/u).flatMap((alias) => alias.trim() || []);
}

/** ISO 8601: the first and the last day, where they are known. */
export type Validity = { from?: string; to?: string };

/** `short` is for chart labels; `succeeds` is the code of the programme that it follows. */
export type Programme = Entry & Validity & { short: Text; succeeds?: string };

/** `kind` and `adds` as in the list: model/area.ts says what they mean. */
export type Area = Entry & Validity & { kind: string; adds?: boolean; demonstration: boolean };
export type Source = { code: string; title: Text; publisher: Text; date?: string };
/** `period`: its days, where they are known; `distorts`: no figure of these is compared with another. */
export type Policy = {
  year: PeriodCode;
  period?: Period;
  programme: string;
  title: Text;
  source: string;
  distorts?: boolean;
};

/** The only numbers there are. `previous` is the id of the release before; a draft (送审稿) is not published. */
export type Release = {
  name: string;
  id: string;
  digest: string;
  previous?: string;
  draft?: true;
  licence?: string;
  description: Description;
  figures: Figure[];
  programmes: Programme[];
  areas: Area[];
  sources: Source[];
  policies: Policy[];
};

/** The oldest first, each after its `previous`; else by id, 2021.2 before 2021.10. */
export function releaseChain<Release extends { id: string; previous?: string }>(releases: Release[]): Release[] {
  const byId = new Map(releases.map((release) => [release.id, release]));
  const chain = new Set<Release>();
  const visited = new Set<Release>();
  const visit = (release: Release | undefined): void => {
    if (release === undefined || visited.has(release)) return;
    visited.add(release);
    visit(byId.get(release.previous ?? ''));
    chain.add(release);
  };
  releases.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })).forEach(visit);
  return [...chain];
}

/** The content of the digest: names and files in order, never raw tables. */
export function releaseContent(files: Map<string, string>): string {
  return [...files.keys()]
    .toSorted()
    .map((name) => `${name}\n${files.get(name)}`)
    .join('');
}

/** Added, removed or changed, in order. */
export function changedEntries(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).toSorted();
}

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
