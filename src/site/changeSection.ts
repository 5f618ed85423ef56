/** The section on what a change is made of: the steps of a figure, or one line that says why it is not taken apart. */
import { isMoneyMeasure, latestFigure, leadTotal, mainCount, measuresOf, type Book } from '../figures/book.ts';
import { changeParts } from '../figures/changeParts.ts';
import { comparison, comparisonPolicies } from '../figures/compare.ts';
import type { Block, Section } from '../model/block.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { shiftedYears } from '../model/period.ts';
import type { Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { changeMadeFinding } from '../narrative/findings/composition.ts';
import { titleSentence } from '../narrative/findings/sentence.ts';
import { noComparisonWords } from '../narrative/cautions.ts';
import { rankedFindings } from '../narrative/news.ts';
import { figureTitle, midSentence } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { changeFigure } from '../tables/changeFigure.ts';
import type { Setting } from '../tables/setting.ts';
import { fill } from '../words/strings.ts';
import { section } from './pageView.ts';

const mostSteps = 10;

/** Nothing where no year before is known at all. */
export function changeSection(setting: Setting, id: string, figure: Figure | undefined, widths: number[]): Section[] {
  const { book, words } = setting;
  if (figure === undefined || !isValue(figure.cell)) return [];
  const title = words['section.made'];
  const made = figureToTakeApart(book, figure);
  const refusal = made === figure ? [] : [otherLine(setting, figure)];
  if (made === undefined) {
    const isKnown = isValue(book.at({ ...figure.key, year: shiftedYears(figure.year, -1) }).cell);
    return isKnown ? [section('made', title, [{ kind: 'prose', paragraphs: refusal.map((text) => ({ text })) }])] : [];
  }
  const parts = changeParts(book, made, mostSteps);
  if (parts === undefined) {
    const line = fill(words['made.none'], {
      label: midSentence(figureTitle(book, made, setting.language), book, setting.language),
    });
    return [section('made', title, [{ kind: 'prose', paragraphs: [...refusal, line].map((text) => ({ text })) }])];
  }
  const [finding] = rankedFindings(setting, [changeMadeFinding(parts)]);
  const name = [figureTitle(book, made, setting.language)];
  const heading = finding === undefined ? name : titleSentence(finding, book, setting.language);
  const blocks: Block[] = [
    { kind: 'figures', figures: [changeFigure(setting, { id, title: heading, widths }, parts)] },
  ];
  const isByHeads = parts.steps.some(({ part }) => part !== undefined);
  const notes = [...(isByHeads ? [[words['made.means']]] : []), [words['made.identity']], ...refusal];
  return [section('made', title, blocks, notes)];
}

/** The figure, or that of the year before where the figure stands alone; older changes are no news. */
function figureToTakeApart(book: Book, figure: Figure): Figure | undefined {
  return [figure.year, shiftedYears(figure.year, -1)]
    .flatMap((year) => book.find({ ...figure.key, year }) ?? [])
    .find((one) => isValue(one.cell) && comparison(book, one, comparisonPolicies.page) !== undefined);
}

/** 2021年与2020年之间不作分解：一年是已公布数，一年是演示数。 */
function otherLine({ book, language, words }: Setting, figure: Figure): Sentence {
  return fill(words['made.other'], {
    year: [literal(figure.year)],
    before: [literal(shiftedYears(figure.year, -1))],
    reason: noComparisonWords(book, figure, language),
  });
}

/** The total that leads, in an area; without one the money or else the count of its only programme. */
export function mainMoney(book: Book, programmes: Programme[], area = book.area): Figure | undefined {
  const lead = leadTotal(book);
  if (lead !== undefined) return book.find({ ...lead.figure.key, area, year: book.year });
  const [only, ...others] = programmes;
  return only === undefined || others.length > 0 ? undefined : programmeMoney(book, only, area);
}

export function programmeMoney(book: Book, programme: Programme, area = book.area): Figure | undefined {
  const measures = measuresOf(book, programme.code, area);
  const money = measures.find((measure) => isMoneyMeasure(book, measure));
  const measure = money ?? mainCount(book, [programme]);
  return measure && latestFigure(book, measure.code, programme.code, area);
}
