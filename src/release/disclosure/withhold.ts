import type { Figure } from '../../model/cell.ts';
import type { Problem } from '../../table/problem.ts';
import { checkWithheld } from '../audit/checkWithheld.ts';
import { descriptorFile } from '../dataPackage.ts';
import { problem, type Place } from '../problem.ts';
import type { RawPackage } from '../readPackage.ts';
import type { Placed } from '../reconcile.ts';
import { protect } from './protect.ts';

/** The figures as they may be published, and where what is withheld could still be worked out. */
export async function withhold(
  source: RawPackage,
  placed: Placed[],
  all: Figure[],
): Promise<{ figures: Figure[]; problems: Problem[] }> {
  const { figures, unsafe, unprotected } = protect(source, all);
  const facts = new Map(placed.map(({ figure, fact }) => [figure.id, fact]));
  const placeOf = ({ id }: Figure): Place => {
    const fact = facts.get(id);
    // what stands there is withheld from the log too
    const { read: _, ...place } = fact?.place(fact.valueField) ?? { file: descriptorFile, column: id };
    return place;
  };
  const alone = unprotected.map((one) => problem('withheld-unprotected', placeOf(one)));
  const narrow = await checkWithheld(source, figures, ({ id }) => unsafe.has(id), placeOf);
  return { figures, problems: [...alone, ...narrow] };
}
