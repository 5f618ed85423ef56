/** Sections of a programme page: people, money and standards by year, what a change is made of, areas, figures, definition. */
import { addedAreas, divisionsWithin } from '../figures/areas.ts';
import {
  isCountMeasure,
  isMoneyMeasure,
  latestFigure,
  leadTotal,
  mainCount,
  mainMeasure,
  measuresOf,
  partsOf,
} from '../figures/book.ts';
import type { Book } from '../figures/book.ts';
import { changeParts } from '../figures/changeParts.ts';
import { comparison, comparisonPolicies } from '../figures/compare.ts';
import type { Block, FigureView, Section } from '../model/block.ts';
import { type Figure, isValue } from '../model/cell.ts';
import type { Measure } from '../model/description.ts';
import type { Sentence } from '../model/language.ts';
import { shiftedYears } from '../model/period.ts';
import type { Area, Programme } from '../model/release.ts';
import { noComparisonWords } from '../narrative/cautions.ts';
import { changeMadeFinding } from '../narrative/findings/composition.ts';
import { titleSentence } from '../narrative/findings/sentence.ts';
import { rankedFindings } from '../narrative/news.ts';
import { figureTitle, measureTitle, midSentence, programmeTitle } from '../narrative/phrases/figure.ts';
import { isOfSupport, literal } from '../narrative/phrases/when.ts';
import { seriesTitle } from '../narrative/seriesTitle.ts';
import { largestThree } from '../tables/caption.ts';
import { changeFigure } from '../tables/changeFigure.ts';
import { areaBars, largestTitle, programmeTrend, standardFigure } from '../tables/chartFigures.ts';
import { countNotes } from '../tables/countNotes.ts';
import { successionNotes } from '../tables/events.ts';
import { programmeTable } from '../tables/programmeTable.ts';
import type { Setting } from '../tables/setting.ts';
import { fill } from '../words/strings.ts';
import { figureWidths } from './overviewFigures.ts';
import { areaNotes, figureNotes, section, withheldNotes } from './pageView.ts';

export function programmeSections(setting: Setting, programme: Programme): Section[] {
  const table = programmeTable(setting, programme);
  const title = setting.words['section.figures'];
  return [
    ...yearSections(setting, programme),
    ...changeSection(
      setting,
      `programme-${programme.code}-change`,
      programmeMoney(setting.book, programme),
      [976, 328],
    ),
    ...areaSection(setting, programme),
    section('figures', title, [{ kind: 'table', table }]),
    ...figureNotes(setting, [programme], () => true),
    ...definitionSection(setting, programme),
  ];
}

function yearSections(setting: Setting, programme: Programme): Section[] {
  const { book, language, words } = setting;
  const measures = measuresOf(book, programme.code);
  const drawn = (isDrawn: (measure: Measure) => boolean): FigureView[] =>
    measures.filter(isDrawn).map((measure) => measureFigure(setting, programme, measure));
  const counts = drawn((measure) => isCountMeasure(book, measure));
  const people = words[isOfSupport(book, measures, language) ? 'section.people' : 'section.counts'];
  const parts = partsOf(book, programme.code);
  const shared = mainCount(book, parts);
  if (shared !== undefined) counts.push(partsTrend(setting, programme, largestThree(book, parts, shared), shared));
  const money = drawn((measure) => isMoneyMeasure(book, measure));
  const standards = drawn(({ kind }) => kind === 'standard');
  const [title, notes] =
    standards.length > 0
      ? [words['section.money'], [[words['section.standards.note']]]]
      : [words['section.moneyAlone'], []];
  // A single year is no trend: its number is in the table.
  const trends = (figures: FigureView[]): FigureView[] => {
    const shown = figures.filter(({ table }) => table.rows.length > 1);
    return shown.length === 1 ? shown.map((figure) => ({ ...figure, widths: figureWidths.whole })) : shown;
  };
  return [
    figuresSection(setting, 'people', people, trends(counts), countNotes(setting, measures)),
    figuresSection(setting, 'money', title, trends([...money, ...standards]), notes),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** Charts with their notes; without any chart it has no block. */
export function figuresSection(
  setting: Setting,
  id: string,
  title: string,
  figures: FigureView[],
  notes: Sentence[],
): Section {
  const tables = figures.map(({ table }) => table);
  const blocks: Block[] = figures.length === 0 ? [] : [{ kind: 'figures', figures }];
  return section(id, title, blocks, [...notes, ...withheldNotes(setting, tables)]);
}

function measureFigure(setting: Setting, programme: Programme, measure: Measure): FigureView {
  const request = {
    id: `programme-${programme.code}-${measure.code}`,
    widths: [470, 328],
    measure,
    programmes: [programme],
    title: seriesTitle(setting, latestFigure(setting.book, measure.code, programme.code), setting.language),
  };
  return measure.kind === 'standard' ? standardFigure(setting, request) : programmeTrend(setting, request);
}

function partsTrend(setting: Setting, programme: Programme, parts: Programme[], measure: Measure): FigureView {
  const { book, language, words } = setting;
  const name = measureTitle(book, { measure: measure.code, programme: parts[0]?.code ?? '' }, language);
  const title = fill(words['figure.byKind'], { programme: programmeTitle(programme, language), measure: name });
  return programmeTrend(setting, {
    id: `programme-${programme.code}-parts`,
    widths: [470, 328],
    measure,
    programmes: parts,
    title,
  });
}

function areaSection(setting: Setting, programme: Programme): Section[] {
  const { book, language, words } = setting;
  const measure = mainMeasure(book, [programme]);
  const named = divisionsWithin(book).map(({ code }) => ({
    area: code,
    figure: latestFigure(book, measure?.code ?? '', programme.code, code),
  }));
  const isShown = ({ code }: Area) =>
    measure !== undefined && isValue(latestFigure(book, measure.code, programme.code, code).cell);
  if (measure === undefined || !addedAreas(book).some(isShown)) return [];
  const name = measureTitle(book, { measure: measure.code, programme: programme.code }, language);
  const neutral = fill(words['figure.byArea'], { programme: programmeTitle(programme, language), measure: name });
  const title = largestTitle(setting, measure, named, neutral);
  const figure = areaBars(setting, {
    id: `programme-${programme.code}-areas`,
    title,
    widths: [976, 328],
    measure,
    programme,
  });
  const notes = areaNotes(setting, figure.table);
  return [section('areas', words['section.areas'], [{ kind: 'figures', figures: [figure] }], notes)];
}

function definitionSection(setting: Setting, programme: Programme): Section[] {
  const { book, language, words } = setting;
  const rows = [programme, ...partsOf(book, programme.code)].flatMap((programme) => {
    const definition = programme.definition[language];
    const [first, ...more] = [
      ...(definition === undefined ? [] : [[definition]]),
      ...successionNotes(setting, programme),
    ];
    return first === undefined ? [] : [{ term: programmeTitle(programme, language), text: first, more }];
  });
  return rows.length === 0 ? [] : [section('definition', words['section.definition'], [{ kind: 'definitions', rows }])];
}

/** The section on what a change is made of: the steps of a figure, or one line that says why it is not taken apart. */
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

function programmeMoney(book: Book, programme: Programme, area = book.area): Figure | undefined {
  const measures = measuresOf(book, programme.code, area);
  const money = measures.find((measure) => isMoneyMeasure(book, measure));
  const measure = money ?? mainCount(book, [programme]);
  return measure && latestFigure(book, measure.code, programme.code, area);
}
