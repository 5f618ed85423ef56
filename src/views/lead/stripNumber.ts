import { totalCode } from '../../model/totalCode.ts';
import type { Book } from '../../figures/book.ts';
import type { Programme } from '../../figures/release.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import type { Figure } from '../../model/cell.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import { literal, numberOf } from '../../narrative/numberOf.ts';
import { programmeName } from '../../narrative/programmeName.ts';
import { measureTitle, shortTitle, titleOf } from '../../narrative/titles.ts';
import type { Setting } from '../page.ts';
import type { StripNumber } from './leadView.ts';

/** A number with what it is, and the earlier one where the two may be compared. */
export function stripNumber({ site: { own }, language }: Setting, figure: Figure): StripNumber {
  const total = own.release.description.totals.find((one) => totalCode(one) === figure.key.programme);
  const programme = own.release.programmes.find(({ code }) => code === figure.key.programme);
  const found = comparison(own, figure, comparisonPolicies.brief);
  return {
    name: total === undefined ? shortName(own, programme, language) : titleOf(total.title, language),
    label: total === undefined ? measureTitle(own, figure.key, language) : '',
    number: [numberOf(figure, language)],
    before:
      found === undefined
        ? []
        : fill(strings[language]['brief.previous'], {
            year: [literal(found.earlier.year)],
            value: [numberOf(found.earlier, language)],
          }),
  };
}

function shortName(own: Book, programme: Programme | undefined, language: Setting['language']): string {
  if (programme === undefined || programmeName(own, programme, language) === '') return '';
  return shortTitle(programme, language);
}
