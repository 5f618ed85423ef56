import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';

/** A page of the built folder; `name` is free of slashes, for files. */
export type PageToSee = { path: string; name: string };

/** Every page kind in every language: of pages that are alike (areas, years, programmes) the first and the last. */
export async function pagesToSee(dist: string): Promise<PageToSee[]> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
  const paths = files.map((file) => file.split(sep).join('/'));
  const families = [...Map.groupBy(paths, family).values()];
  return families.flatMap((group) => [...new Set([group[0] ?? '', group.at(-1) ?? ''])]).map(pageToSee);
}

/** Pages below a folder other than a language's are alike, but every publication is of its own kind. */
function family(path: string): string {
  const [folder] = /^(?:[a-z]{2}\/)?(?![a-z]{2}\/)[^/]+\/(?=[^/]+\/index\.html$)/.exec(path) ?? [];
  return folder?.endsWith('publications/') ? path : (folder ?? path);
}

function pageToSee(path: string): PageToSee {
  const name = path.replace(/\/?index\.html$|\.html$/, '').replaceAll('/', '-');
  return { path, name: name === '' ? 'overview' : /^[a-z]{2}$/.test(name) ? `${name}-overview` : name };
}
