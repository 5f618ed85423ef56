import type { Edition } from '../../editions/edition.ts';
import {
  isCountMeasure,
  isMoneyMeasure,
  mainCount,
  measuresOf,
  partsOf,
  topProgrammes,
  type Book,
} from '../../figures/book.ts';
import type { Programme } from '../../figures/release.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { isValue } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import { isDemonstrated, type Sentence } from '../../model/sentence.ts';
import { changeFinding, paidFinding, servedFinding, standardFinding } from '../../narrative/findings.ts';
import { numberOf } from '../../narrative/numberOf.ts';
import { sentenceOf } from '../../narrative/sentenceOf.ts';
import { measureTitle, programmeTitle } from '../../narrative/titles.ts';
import { programmeTrend, standardFigure } from '../figures.ts';
import { programmeYears } from '../programmeYears.ts';
import { servedParagraph } from '../servedParagraph.ts';
import type { FigureView, Paragraph, Setting, TableView } from '../page.ts';
import type { Part, ReportFigure } from './annualView.ts';
import { writtenParagraphs } from './writtenParagraphs.ts';

/** A part for each programme, in the sentence order of the national communiqué: counts, money, standard, level paid. */
export function programmeParts(setting: Setting, edition: Edition): Part[] {
  return topProgrammes(setting.site.own).map((programme) => programmePart(setting, edition, programme));
}

function programmePart(setting: Setting, edition: Edition, programme: Programme): Part {
  const { site, language } = setting;
  const title = programmeTitle(programme, language);
  const figure = yearsFigure(setting, programme);
  const table = programmeYears(setting, programme);
  return {
    ...{ id: `part-${programme.code}`, number: 'counted', title, layout: 'text' },
    sheet: figure === undefined ? 'others' : `part-${programme.code}`,
    paragraphs: [...findings(setting, programme), ...writtenParagraphs(setting, edition, programme.code)],
    side: side(site.own, programme, setting),
    ...(figure && { figure: { ...figure, tag: demonstrationTag(table, language) } }),
    ...{ tables: [table], definitions: [] },
  };
}

function findings(setting: Setting, programme: Programme): Paragraph[] {
  const { own } = setting.site;
  const standing = measuresOf(own, programme.code).flatMap((measure) => [
    measure.kind === 'standard' ? standardFinding(own, programme, measure) : undefined,
    changeFinding(
      own,
      measure,
      own.at({ measure: measure.code, programme: programme.code, area: own.area, year: own.year }),
    ),
  ]);
  const served = servedFinding(own, programme);
  const isCompared = standing.some((finding) => finding?.kind === 'standardAgainst');
  const once = served?.kind === 'served' && isCompared ? { ...served, standard: undefined } : served;
  return servedParagraph(setting, programme, [once, ...standing]);
}

/** What is computed stands beside the text with its formula; then what the programme is. */
function side(own: Book, programme: Programme, { language }: Setting): Sentence[] {
  const paid = paidFinding(own, programme);
  const definition = programme.definition[language];
  return [
    ...(paid === undefined ? [] : [sentenceOf(paid, own, language)]),
    ...(definition === undefined ? [] : [[definition]]),
  ];
}

/** Two panels at most: the main count, and the standard or the money. Nothing for a single year. */
function yearsFigure(setting: Setting, programme: Programme): ReportFigure | undefined {
  const { own } = setting.site;
  const measures = measuresOf(own, programme.code);
  const parts = partsOf(own, programme.code);
  const count = measures.some((measure) => isCountMeasure(own, measure)) ? mainCount(own, [programme]) : undefined;
  const first = count === undefined ? partsPanel(setting, programme, parts) : panel(setting, programme, count);
  const standard = measures.find(({ kind }) => kind === 'standard');
  const money = measures.find((measure) => isMoneyMeasure(own, measure));
  const second =
    standard !== undefined ? panel(setting, programme, standard) : money && panel(setting, programme, money);
  const panels = [first, second].filter((one) => one !== undefined).filter(({ table }) => table.rows.length > 1);
  if (panels.length === 0) return undefined;
  const name = fill(strings[setting.language]['annual.figureYears'], {
    programme: programmeTitle(programme, setting.language),
  });
  const shown = count === undefined ? [] : [count];
  const title = latestNumbers(
    setting,
    programme,
    [...shown, standard ?? money].filter((one) => one !== undefined),
  );
  return { ...{ id: `figure-${programme.code}`, number: '', name, title, tag: '', panels }, source: panels[0]!.source };
}

/** What is to be seen in the latest year: each measure with its number, the parts where the whole has none. */
function latestNumbers({ site, language }: Setting, programme: Programme, measures: Measure[]): Sentence {
  const { own } = site;
  const gap = language === 'en' ? ': ' : '';
  const figures = measures.map((measure) => ({ measure: measure.code, programme: programme.code }));
  const parts = partsOf(own, programme.code).flatMap((part) =>
    measuresOf(own, part.code).map((measure) => ({ measure: measure.code, programme: part.code })),
  );
  const places = measures.some((measure) => isCountMeasure(own, measure)) ? figures : [...parts, ...figures];
  return places
    .map((place) => own.at({ ...place, area: own.area, year: own.year }))
    .filter(({ cell }) => isValue(cell))
    .flatMap((figure, index): Sentence => {
      const part = own.release.programmes.find(({ code }) => code === figure.key.programme && code !== programme.code);
      const name = part === undefined ? measureTitle(own, figure.key, language) : programmeTitle(part, language);
      return [`${index === 0 ? '' : strings[language]['join.clauses']}${name}${gap}`, numberOf(figure, language)];
    });
}

function panel(setting: Setting, programme: Programme, measure: Measure): FigureView {
  const title = [
    measureTitle(setting.site.own, { measure: measure.code, programme: programme.code }, setting.language),
  ];
  const request = {
    id: `report-${programme.code}-${measure.code}`,
    title,
    widths: [310, 328],
    measure,
    programmes: [programme],
  };
  if (measure.kind === 'standard') return standardFigure(setting, request);
  return programmeTrend(setting, { ...request, kind: 'yearColumns' });
}

function partsPanel(setting: Setting, programme: Programme, parts: Programme[]): FigureView | undefined {
  const measure = mainCount(setting.site.own, parts);
  if (measure === undefined) return undefined;
  const title = [
    measureTitle(setting.site.own, { measure: measure.code, programme: parts[0]?.code ?? '' }, setting.language),
  ];
  const request = {
    id: `report-${programme.code}-parts`,
    title,
    widths: [310, 328],
    measure,
    programmes: parts.slice(0, 3),
  };
  return programmeTrend(setting, request);
}

/** ○演示 after the title of what rests on demonstration figures. */
function demonstrationTag(table: TableView, language: Setting['language']): string {
  const has = table.rows.some(({ cells }) => cells.some(({ text }) => isDemonstrated(text)));
  return has ? strings[language]['mark.demonstration'] : '';
}
