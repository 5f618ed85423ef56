/** Sentences that may be quoted verbatim, each with its area and period, and their source. */
import { areasWithin, isOfficial, latestFigure, measureOf, measuresOf } from '../../figures/book.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import { programmeFigures, programmesInOrder, type MainFigure } from '../../figures/rank.ts';
import type { Figure } from '../../model/cell.ts';
import type { Sentence } from '../../model/language.ts';
import { largestFinding } from '../../narrative/findings/rank.ts';
import { sentenceOf } from '../../narrative/findings/sentence.ts';
import { figureStatement, programmeStatement, totalStatement } from '../../narrative/statements.ts';
import { sourceLine } from '../../tables/caption.ts';
import type { Setting } from '../../tables/setting.ts';
import type { PressView } from '../brief/briefView.ts';

/** Sentences that may be printed as they stand, each with its area and period; then where their figures come from. */
export function quotable(setting: Setting, { figure, total }: MainFigure, most: number): PressView['say'] {
  const { book, language, words } = setting;
  const all = programmesInOrder(book);
  const top = all.filter(({ parent }) => parent === '');
  const programmes = top.length > 1 ? top : all;
  const served = programmes
    .map((programme) => programmeStatement(book, programme, language, { hasArea: true, hasShare: false }))
    .filter((sentence) => sentence !== undefined);
  const standards = programmes
    .flatMap(({ code }) => standardsOf(setting, code))
    .map((standard) => figureStatement(book, standard, language, true));
  const hasChange = total === undefined && comparison(book, figure, comparisonPolicies.brief) !== undefined;
  const head: Sentence[] =
    total !== undefined
      ? [totalStatement(book, { figure, total }, language)]
      : hasChange
        ? [figureStatement(book, figure, language, true)]
        : [];
  const tail = largestArea(setting, figure);
  // A programme of one figure has been said with its change.
  const isSaid = hasChange && programmes[0] !== undefined && programmeFigures(book, programmes[0]).length === 1;
  // The first standard is quoted most, and quoted wrong.
  const items = [
    ...head,
    ...served.slice(isSaid ? 1 : 0, 1),
    ...standards.slice(0, 1),
    ...served.slice(1),
    ...standards.slice(1),
    ...tail,
  ];
  return {
    title: words['brief.say'],
    items: items.slice(0, most),
    source: sourceLine(
      setting,
      book.release.figures.filter(({ key, year }) => key.area === book.area && year === book.year),
    ),
  };
}

/** Which area within has most, where all of them are known. */
function largestArea({ book, language }: Setting, figure: Figure): Sentence[] {
  const named = areasWithin(book).flatMap(({ code }) => {
    const found = book.find({ ...figure.key, area: code, year: figure.year });
    return found === undefined ? [] : [{ area: code, figure: found }];
  });
  const finding = largestFinding(measureOf(book, figure.key.measure), named);
  return finding === undefined ? [] : [sentenceOf(finding, book, language)];
}

function standardsOf({ book }: Setting, programme: string): Figure[] {
  return measuresOf(book, programme)
    .filter(({ kind }) => kind === 'standard')
    .map((measure) => latestFigure(book, measure.code, programme))
    .filter(isOfficial);
}
