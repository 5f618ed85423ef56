/** A release: its figures and code lists, its digest content, its predecessors, and what changed. */
import type { Figure } from './cell.ts';
import type { Description } from './description.ts';
import type { Text } from './language.ts';
import type { Period, PeriodCode } from './period.ts';

export type Entry = { code: string; parent: string; title: Text; definition: Text };

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
