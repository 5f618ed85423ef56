import { measuresOf, topProgrammes, type Book } from '../../figures/book.ts';
import { change, growth, isAlike, isSamePeriod } from '../../figures/derive.ts';
import { strings } from '../../i18n/strings.ts';
import type { Finding } from '../../narrative/finding.ts';
import { areasAbove } from '../../narrative/areasAbove.ts';
import { sentenceOf } from '../../narrative/sentenceOf.ts';
import type { Setting } from '../page.ts';
import type { LeadPart } from './leadView.ts';

const mostNeighbours = 2;

/** Standards beside those of the areas above and beside, of the same period; undefined where none is known. */
export function neighbours({ site: { own }, language }: Setting): LeadPart | undefined {
  const found = standardsAround(own).slice(0, mostNeighbours);
  if (found.length === 0) return undefined;
  const sentences = found.map((finding) => sentenceOf(finding, own, language));
  return { title: strings[language]['brief.neighbours'], figures: [], sentences };
}

function standardsAround(own: Book): Finding[] {
  const around = areasAround(own);
  return topProgrammes(own).flatMap(({ code }) =>
    measuresOf(own, code)
      .filter(({ kind }) => kind === 'standard')
      .flatMap((measure): Finding[] => {
        const at = (area: string) => own.at({ measure: measure.code, programme: code, area, year: own.year });
        const figure = at(own.area);
        return around
          .map(at)
          .filter((other) => isAlike(figure, other) && isSamePeriod(figure, other))
          .map((other) => ({
            ...{ kind: 'standardAgainst' as const, own: figure, other },
            ...{ change: change(figure, other), growth: growth(figure, other) },
          }));
      }),
  );
}

/** The areas above, the nearest first; then those with the same parent. */
function areasAround(own: Book): string[] {
  const { areas } = own.release;
  const parent = areas.find(({ code }) => code === own.area)?.parent;
  const beside = areas.filter((area) => parent && area.parent === parent && area.code !== own.area);
  return [...areasAbove(own), ...beside.map(({ code }) => code)];
}
