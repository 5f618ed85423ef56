/** Sections of a programme page: people, money and standards by year, areas, figures, definition. */
import {
  areasWithin,
  isCountMeasure,
  isMoneyMeasure,
  latestFigure,
  mainCount,
  measuresOf,
  partsOf,
} from '../figures/book.ts';
import type { Block, FigureView, Section } from '../model/block.ts';
import { isValue, type Figure } from '../model/cell.ts';
import type { Measure } from '../model/description.ts';
import type { Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { measureTitle, numberOf, periodWords, programmeTitle } from '../narrative/phrases/figure.ts';
import { largestThree } from '../tables/caption.ts';
import { areaBars, largestTitle, programmeTrend, standardFigure } from '../tables/chartFigures.ts';
import { programmeTable } from '../tables/programmeTable.ts';
import type { Setting } from '../tables/setting.ts';
import { fill } from '../words/strings.ts';
import { areaNotes, figureNotes, withheldNotes } from './pageView.ts';

/** What a programme's page shows below its head: people, money and standards by year, areas, figures, definition. */
export function programmeSections(setting: Setting, programme: Programme): Section[] {
  const table = programmeTable(setting, programme);
  const title = setting.words['section.figures'];
  return [
    ...yearSections(setting, programme),
    ...areaSection(setting, programme),
    { id: 'figures', title, notes: [], blocks: [{ kind: 'table', table }] },
    ...figureNotes(setting, [programme], () => true),
    ...definitionSection(setting, programme),
  ];
}

function yearSections(setting: Setting, programme: Programme): Section[] {
  const { book } = setting;
  const { words } = setting;
  const measures = measuresOf(book, programme.code);
  const counts = measures
    .filter((measure) => isCountMeasure(book, measure))
    .map((measure) => trend(setting, programme, measure));
  const parts = partsOf(book, programme.code);
  const shared = mainCount(book, parts);
  if (shared !== undefined) counts.push(partsTrend(setting, programme, largestThree(book, parts, shared), shared));
  const money = measures
    .filter((measure) => isMoneyMeasure(book, measure))
    .map((measure) => trend(setting, programme, measure));
  const standards = measures
    .filter(({ kind }) => kind === 'standard')
    .map((measure) => standard(setting, programme, measure));
  return [
    section(setting, 'people', words['section.people'], [[words['section.years.note']]], counts),
    moneySection(setting, money, standards),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** What a standard is, only where there is one. */
function moneySection(setting: Setting, money: FigureView[], standards: FigureView[]): Section {
  const { words } = setting;
  if (standards.length === 0) return section(setting, 'money', words['section.moneyAlone'], [], money);
  return section(
    setting,
    'money',
    words['section.money'],
    [[words['section.standards.note']]],
    [...money, ...standards],
  );
}

/** Only years that are more than one make a trend; a single year is a number, and stands in the table. */
function section(setting: Setting, id: string, title: string, notes: Sentence[], figures: FigureView[]): Section {
  const drawn = figures.filter(({ table }) => table.rows.length > 1);
  const blocks: Block[] = drawn.length === 0 ? [] : [{ kind: 'figures', figures: drawn }];
  const hidden = withheldNotes(
    setting,
    drawn.map(({ table }) => table),
  );
  return { id, title, notes: [...notes, ...hidden], blocks };
}

function trend(setting: Setting, programme: Programme, measure: Measure): FigureView {
  const { book } = setting;
  return programmeTrend(setting, {
    id: `programme-${programme.code}-${measure.code}`,
    widths: [470, 328],
    measure,
    programmes: [programme],
    title: numberTitle(setting, latestFigure(book, measure.code, programme.code)),
  });
}

function partsTrend(setting: Setting, programme: Programme, parts: Programme[], measure: Measure): FigureView {
  const { book, language, words } = setting;
  const name = measureTitle(book, { measure: measure.code, programme: parts[0]?.code ?? '' }, language);
  const title = fill(words['figure.byKind'], {
    programme: programmeTitle(programme, language),
    measure: name,
  });
  return programmeTrend(setting, {
    id: `programme-${programme.code}-parts`,
    widths: [470, 328],
    measure,
    programmes: parts,
    title,
  });
}

function standard(setting: Setting, programme: Programme, measure: Measure): FigureView {
  const { book } = setting;
  return standardFigure(setting, {
    id: `programme-${programme.code}-${measure.code}`,
    widths: [470, 328],
    measure,
    programmes: [programme],
    title: numberTitle(setting, latestFigure(book, measure.code, programme.code)),
  });
}

/** The finding of a single measure is its number: 2021年人数2414人. */
function numberTitle({ book, language, words }: Setting, figure: Figure): Sentence {
  const name = measureTitle(book, figure.key, language);
  if (!isValue(figure.cell)) return [name];
  const period = periodWords(figure, book, language);
  const number = numberOf(figure, language);
  return fill(words['figure.numberTitle'], { name, number: [number], period });
}

function areaSection(setting: Setting, programme: Programme): Section[] {
  const { book, language, words } = setting;
  const measure = mainCount(book, [programme]);
  const named = areasWithin(book).map(({ code }) => ({
    area: code,
    figure: latestFigure(book, measure?.code ?? '', programme.code, code),
  }));
  if (measure === undefined || !named.some(({ figure }) => isValue(figure.cell))) return [];
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
  return [
    {
      id: 'areas',
      title: words['section.areas'],
      notes: areaNotes(setting, figure.table),
      blocks: [{ kind: 'figures', figures: [figure] }],
    },
  ];
}

function definitionSection({ book, language, words }: Setting, programme: Programme): Section[] {
  const rows = [programme, ...partsOf(book, programme.code)].flatMap((programme) => {
    const definition = programme.definition[language];
    return definition === undefined ? [] : [{ term: programmeTitle(programme, language), text: [definition] }];
  });
  return rows.length === 0
    ? []
    : [{ id: 'definition', title: words['section.definition'], notes: [], blocks: [{ kind: 'definitions', rows }] }];
}
