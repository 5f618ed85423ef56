import type { EditionFigures } from '../../../src/release/package/dataPackage.ts';
import { reconcile } from '../../../src/release/package/figures.ts';
import { readPackage } from '../../../src/release/package/readPackage.ts';
import { withTotals } from '../../../src/release/total/tabulate.ts';

/** All figures of a package as its maker has them, before anything is withheld. */
export async function packageOf(folder: string): Promise<EditionFigures> {
  const { source, problems } = await readPackage(folder);
  if (source === undefined) throw new Error(`invalid package: ${JSON.stringify(problems)}`);
  const given = reconcile(source).placed.map(({ figure }) => figure);
  return { id: source.descriptor.version, source, figures: withTotals(source, given) };
}
