import { reconcile } from '../../../src/release/reconcile.ts';
import { readPackage } from '../../../src/release/readPackage.ts';
import { tabulate } from '../../../src/release/tabulate.ts';
import type { PastEdition } from '../../../src/release/edition.ts';

/** All figures of a package as its maker has them, before anything is withheld. */
export async function packageOf(folder: string): Promise<PastEdition> {
  const { source, problems } = await readPackage(folder);
  if (source === undefined) throw new Error(`invalid package: ${JSON.stringify(problems)}`);
  const given = reconcile(source).placed.map(({ figure }) => figure);
  return { id: source.descriptor.version, source, figures: tabulate(source, given) };
}
