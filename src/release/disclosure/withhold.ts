import type { Figure } from '../../model/cell.ts';
import type { Problem } from '../../table/problem.ts';
import { checkWithheld } from '../audit/checkWithheld.ts';
import { problem, type Place } from '../problem.ts';
import type { RawPackage } from '../readPackage.ts';
import { protect } from './protect.ts';

/** The figures as they may be published, and where what is withheld could still be worked out. */
export async function withhold(
  source: RawPackage,
  all: Figure[],
  placeOf: (figure: Figure) => Place,
): Promise<{ figures: Figure[]; problems: Problem[] }> {
  const { figures, unsafe, unprotected } = protect(source, all);
  const alone = unprotected.map((one) => problem('withheld-unprotected', placeOf(one)));
  const narrow = await checkWithheld(source, figures, ({ id }) => unsafe.has(id), placeOf);
  return { figures, problems: [...alone, ...narrow] };
}
