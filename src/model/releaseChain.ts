/**
 * Releases, the oldest first, each after the one that stood before it. Those without one, or with the same one, are in
 * order of id, 2021.2 before 2021.10.
 */
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
