/** Sections of a programme page: people, money and standards by year, areas, figures, definition. */
import { addedAreas, divisionsWithin } from '../figures/areas.ts';
import {
  isCountMeasure,
  isMoneyMeasure,
  latestFigure,
  mainCount,
  mainMeasure,
  measuresOf,
  partsOf,
} from '../figures/book.ts';
import type { Block, FigureView, Section } from '../model/block.ts';
import { isValue } from '../model/cell.ts';
import type { Measure } from '../model/description.ts';
import type { Sentence } from '../model/language.ts';
import type { Area, Programme } from '../model/release.ts';
import { measureTitle, programmeTitle } from '../narrative/phrases/figure.ts';
import { isOfSupport } from '../narrative/phrases/verb.ts';
import { seriesTitle } from '../narrative/seriesTitle.ts';
import { largestThree } from '../tables/caption.ts';
import { areaBars, largestTitle, programmeTrend, standardFigure } from '../tables/chartFigures.ts';
import { countNotes } from '../tables/countNotes.ts';
import { programmeTable } from '../tables/programmeTable.ts';
import type { Setting } from '../tables/setting.ts';
import { successionNotes } from '../tables/events.ts';
import { fill } from '../words/strings.ts';
import { changeSection, programmeMoney } from './changeSection.ts';
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
