import { totalCode } from '../../model/totalCode.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import type { Figure } from '../../model/cell.ts';
import { comparison } from '../../narrative/comparison.ts';
import { literal, numberOf } from '../../narrative/numberOf.ts';
import { measureTitle, shortTitle, titleOf } from '../../narrative/titles.ts';
import type { Setting } from '../page.ts';
import type { StripNumber } from './leadView.ts';

/** A number with what it is, and the earlier one where the two may be compared. */
export function stripNumber({ site: { own }, language }: Setting, figure: Figure): StripNumber {
  const total = own.release.description.totals.find((one) => totalCode(one) === figure.key.programme);
  const programme = own.release.programmes.find(({ code }) => code === figure.key.programme);
  const found = comparison(own, figure);
  return {
    name:
      total === undefined
        ? programme === undefined
          ? ''
          : shortTitle(programme, language)
        : titleOf(total.title, language),
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
