import { isOfficial, leadTotal, topProgrammes, type Book } from '../../figures/book.ts';
import { measureOf } from '../../figures/measureOf.ts';
import type { Programme } from '../../figures/release.ts';
import type { Figure } from '../../model/cell.ts';
import { leadingProgrammes } from '../../narrative/leadingProgrammes.ts';
import { programmeFigures } from '../../narrative/programmeFigures.ts';
import { rankedProgrammes } from '../../narrative/rankedProgrammes.ts';

/** Rows of a table that has room for so many: programmes of the total that leads, the others, and what is left out of each. */
export type TableProgrammes = {
  leading: Programme[];
  others: Programme[];
  hidden: { leading: Programme[]; others: Programme[] };
};

/** Programmes with official figures of the one period that most have; where they do not fit, the largest. */
export function tableProgrammes(own: Book, most: number): TableProgrammes {
  const groups = leadingProgrammes(own);
  const [first, second] = [groups.leading, groups.others].map((all) => all.filter(fits(own)));
  const [leading = [], others = []] = [first, second];
  if (leading.length + others.length <= most) return { leading, others, hidden: { leading: [], others: [] } };
  const [high, low] = [rankedProgrammes(own, leading), rankedProgrammes(own, others)];
  // A row says what the rest of a total comes to.
  const room = leading.length > most ? most - 1 : leading.length;
  return {
    ...{ leading: high.slice(0, room), others: low.slice(0, Math.max(0, most - leading.length)) },
    hidden: { leading: high.slice(room), others: low.slice(Math.max(0, most - leading.length)) },
  };
}

function fits(own: Book): (programme: Programme) => boolean {
  const period = programmesPeriod(own);
  return (programme) => {
    const figures = programmeFigures(own, programme);
    const timed = figures.filter((figure) => isTimed(own, figure));
    const parts = own.release.programmes.filter(({ parent }) => parent === programme.code);
    const hasFigures = figures.length > 0 || parts.some((part) => programmeFigures(own, part).length > 0);
    return hasFigures && timed.every((figure) => period === undefined || periodOf(figure) === period);
  };
}

/** The period of the total that leads, or the one that most figures of the year are of. */
export function programmesPeriod(own: Book): string | undefined {
  const lead = leadTotal(own);
  if (lead !== undefined && isOfficial(lead.figure)) return periodOf(lead.figure);
  const all = topProgrammes(own)
    .flatMap((programme) => programmeFigures(own, programme))
    .filter((figure) => isTimed(own, figure));
  const groups = [...Map.groupBy(all, periodOf)].toSorted(([, a], [, b]) => b.length - a.length);
  return groups[0]?.[0];
}

function isTimed(own: Book, { key }: Figure): boolean {
  return /^(served|flow)$/.test(measureOf(own, key.measure).kind);
}

function periodOf({ key }: Figure): string {
  return `${key.period.start ?? ''}/${key.period.end}`;
}
