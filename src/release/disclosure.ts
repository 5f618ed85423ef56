/** Withholding and its audit, one after the other, with the problems and the record they leave. */
import type { Figure } from '../model/cell.ts';
import type { Problem } from '../model/problem.ts';
import { audit, type Audit } from './audit/audit.ts';
import {
  releaseProblem,
  type CellPlace,
  type EditionFigures,
  type RawPackage,
  type ReleaseCode,
} from './package/dataPackage.ts';
import type { WithheldFigure } from './rule/withheldFigure.ts';
import { protect, type Protected } from './withhold/protect.ts';

/** What was withheld and why, and what a reader can still work out of it: for the staff alone. */
type Disclosure = { editions: string[] } & Pick<Protected, 'withheld'> & Pick<Audit, 'intervals'>;

type Withholding = { figures: Figure[]; problems: Problem[]; disclosure: Disclosure };

/** The figures as they may be published, and where what is withheld could still be worked out. */
export async function withhold(
  source: RawPackage,
  all: Figure[],
  editions: EditionFigures[],
  placeOf: (figure: Figure) => CellPlace,
): Promise<Withholding> {
  const { figures, withheld, unprotected, reopened } = protect(source, all, editions);
  const { findings, intervals } = await audit({ id: source.descriptor.version, source, figures }, withheld, editions);
  const taken = reopened.map(({ figure, edition }) =>
    releaseProblem('withheld-published', placeOf(figure), { params: { edition, figure: figure.id } }),
  );
  const alone = unprotected.map((figure) =>
    releaseProblem('withheld-unprotected', placeOf(figure), { params: { figure: figure.id } }),
  );
  const open = findings.map(({ code, figure }) =>
    releaseProblem(code, placeOf(figure), { params: { figure: figure.id } }),
  );
  const lost = [
    ...lossProblems(
      'total-withheld',
      withheld.filter((withheldFigure) => isOwnTotal(withheldFigure, source)),
      placeOf,
    ),
    ...lossProblems(
      'breakdown-withheld',
      withheld.filter(({ why, figure }) => why === 'breakdown' && figure.cell.state !== 'absent'),
      placeOf,
    ),
  ];
  return {
    figures,
    problems: [...taken, ...alone, ...open, ...lost],
    disclosure: { editions: editions.map(({ id }) => id), withheld, intervals },
  };
}

/** A number of the publisher's own area that goes for the sake of others: readers look for it first. */
function isOwnTotal({ figure, why }: WithheldFigure, { descriptor }: RawPackage): boolean {
  return why === 'companion' && figure.key.area === descriptor.nianbao.area;
}

/** Once for a programme and a year. */
function lossProblems(code: ReleaseCode, own: WithheldFigure[], placeOf: (figure: Figure) => CellPlace): Problem[] {
  const groups = Map.groupBy(own, ({ figure: { key, year } }) => `${key.programme}/${year}`);
  return [...groups.values()].map((group) => {
    const [{ figure }] = group as [WithheldFigure];
    const { file } = placeOf(figure);
    return releaseProblem(
      code,
      { file },
      { params: { programme: figure.key.programme, year: figure.year, count: group.length } },
    );
  });
}

/** What was withheld, and of which package. */
export type PackageDisclosure = Disclosure & { source: RawPackage };
