/** Parts of the annual report on figures: the overview, then each programme with findings, chart and table. */
import { leadTotal, measuresOf, topProgrammes } from '../../figures/book.ts';
import { programmeContributions } from '../../figures/changeParts.ts';
import { isCurrent, leadingProgrammes } from '../../figures/rank.ts';
import type { FigureView, Paragraph } from '../../model/block.ts';
import type { Edition } from '../../model/edition.ts';
import { fittedContents } from '../../model/fit.ts';
import { titleOf } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { noPerHeadFinding, perHeadFinding } from '../../narrative/findings/perHead.ts';
import { withoutLevel, type Of } from '../../narrative/findings/finding.ts';
import { standardFinding } from '../../narrative/findings/level.ts';
import { contributionFinding } from '../../narrative/findings/rank.ts';
import { sentenceOf, servedParagraph, titleSentence } from '../../narrative/findings/sentence.ts';
import { servedFinding } from '../../narrative/findings/served.ts';
import { leadFinding } from '../../narrative/findings/total.ts';
import { trendFinding } from '../../narrative/findings/trend.ts';
import { newsworthy } from '../../narrative/news.ts';
import { programmeTitle } from '../../narrative/phrases/figure.ts';
import { programmeNews } from '../../narrative/programmeNews.ts';
import { inUnitOf, tone } from '../../tables/caption.ts';
import { bars, rankedLines } from '../../tables/chartFigures.ts';
import { mayOverlap, sumNote } from '../../tables/countNotes.ts';
import type { ChartLine } from '../../tables/readings.ts';
import { programmeYears } from '../../tables/programmeTable.ts';
import type { Setting } from '../../tables/setting.ts';
import { columnGroups } from '../../tables/tableView.ts';
import { fill, joinSentence } from '../../words/strings.ts';
import { besideNotes, columnsThatFit, writtenParagraphs } from '../sheet/edition.ts';
import type { AnnualPart, ReportFigure } from './annualView.ts';
import { isOfOtherPeriod, programmesTable } from './programmesTable.ts';
import { yearsFigure } from './yearsFigure.ts';

/** 综合: the written preface, else the total, else each programme; the parts of the total; all programmes in one table. */
export function overviewPart(setting: Setting, edition: Edition): AnnualPart {
  const { book, words } = setting;
  const lead = leadFinding(book);
  const computed =
    lead?.kind === 'leadTotal'
      ? [totalParagraph(setting, lead)]
      : leadingProgrammes(book).leading.flatMap((programme) => programmeParagraphs(setting, programme));
  const figures = annualMoneyFigures(setting);
  const preface = writtenParagraphs(setting, edition, 'preface');
  const isOther = (programme: Programme) => isOfOtherPeriod(book, programme);
  const hasOthers = topProgrammes(book).some(isOther) && !topProgrammes(book).every(isOther);
  // With one programme and no total, the main figures leave room on their sheet.
  const isShort = topProgrammes(book).length === 1 && leadTotal(book) === undefined;
  const otherPeriods = hasOthers ? [[words['note.otherPeriods']]] : [];
  return {
    id: 'overview',
    fits: barCounts.length,
    number: 'counted',
    title: words['annual.overview'],
    layout: 'text',
    sheet: isShort ? 'key' : 'overview',
    paragraphs: preface.length > 0 ? preface : computed,
    side: [...(mayOverlap(book) ? [sumNote(setting)] : []), ...otherPeriods],
    definitions: [],
    figures,
    tables: [programmesTable(setting)],
  };
}

/** The total with its largest part; then what changed, and which programme changed it most. */
function totalParagraph(setting: Setting, lead: Of<'leadTotal'>): Paragraph {
  const { book, language } = setting;
  const { figure, total } = lead;
  const parts = programmeContributions(book, { figure, total }, Infinity);
  const sources = parts && contributionFinding(parts);
  const trend = trendFinding(book, figure);
  const news = newsworthy(setting, [withoutLevel(trend), sources], 2);
  const sentences = [lead, ...news].map((finding) => sentenceOf(finding, book, language));
  return { text: joinSentence(sentences, 'sentence', language) };
}

function programmeParagraphs(setting: Setting, programme: Programme): Paragraph[] {
  const finding = servedFinding(setting.book, programme);
  return finding?.kind === 'served' ? servedParagraph(setting, programme, [{ ...finding, standard: undefined }]) : [];
}

/** More bars than this are drawn at the height of a line. */
const mostSpacedBars = 6;

/** Bars of the overview, the most first: as many as one sheet holds. */
const barCounts = [Infinity, 24, 16, 12, 8];

/** The leading total and its programmes, the largest first. */
function annualMoneyFigures(setting: Setting): AnnualPart['figures'] {
  const { book, language, words } = setting;
  const lead = leadTotal(book);
  const finding = leadFinding(book);
  if (lead === undefined || finding === undefined) return [];
  const { total, figure } = lead;
  const lines = rankedLines(
    book.release.programmes
      .filter(({ code }) => total.programmes.includes(code))
      .map((programme) => ({
        name: programmeTitle(programme, language),
        short: programmeTitle(programme, language),
        tone: tone(book, programme.code),
        figures: [book.at({ ...figure.key, programme: programme.code, year: figure.year })],
      })),
  );
  const title = titleOf(total.title, language);
  return fittedContents(barCounts, (count): ReportFigure => {
    const panel = panelOf(setting, title, lines.slice(0, count));
    return {
      id: 'figure-overview',
      number: '',
      tag: '',
      source: panel.source,
      name: fill(words['figure.totalOf'], { total: title }),
      title: inUnitOf(titleSentence(finding, book, language), panel, setting),
      notes: panel.ids.length < lines.length ? [words['figure.largest']] : [],
      panels: [panel],
    };
  });
}

function panelOf(setting: Setting, title: string, lines: ChartLine[]): FigureView {
  const request = { id: 'report-money', title: [title], widths: [448, 328] };
  const panel = bars(setting, request, lines, title, setting.words['table.programme']);
  return lines.length > mostSpacedBars && panel.chart.kind === 'namedBars'
    ? { ...panel, chart: { ...panel.chart, isDense: true } }
    : panel;
}

/** After what a programme served. */
const mostSentences = 3;

/** Sentences in the order of the national communiqué: counts, money, standard, level paid. */
export function programmeParts(setting: Setting, edition: Edition): AnnualPart[] {
  const { book } = setting;
  return topProgrammes(book)
    .filter(({ code }) => isCurrent(book, code))
    .map((programme, index) => programmePart(setting, edition, programme, index + 1));
}

function programmePart(setting: Setting, edition: Edition, programme: Programme, number: number): AnnualPart {
  const { book, language } = setting;
  const title = programmeTitle(programme, language);
  const figure = yearsFigure(setting, programme);
  const definition = programme.definition[language];
  const paid = perHeadFinding(book, programme) ?? noPerHeadFinding(book, programme);
  const years = programmeYears(setting, programme);
  const tables = columnGroups(years, columnsThatFit(years, besideNotes), language);
  return {
    id: `part-${programme.code}`,
    fits: 1,
    number: 'counted',
    title,
    layout: 'text',
    sheet: figure === undefined ? 'others' : `sheet-${number}`,
    paragraphs: [...findings(setting, programme), ...writtenParagraphs(setting, edition, programme.code)],
    side: paid === undefined ? [] : [sentenceOf(paid, book, language)],
    ...(definition !== undefined && { about: [definition] }),
    figures: figure === undefined ? [] : [{ at: [0], content: figure }],
    tables,
    definitions: [],
  };
}

/** What it served; standards compared with those of areas above; news. */
function findings(setting: Setting, programme: Programme): Paragraph[] {
  const { book } = setting;
  const compared = measuresOf(book, programme.code)
    .filter(({ kind }) => kind === 'standard')
    .flatMap((measure) => standardFinding(book, programme, measure) ?? []);
  const served = servedFinding(book, programme);
  const once = served?.kind === 'served' && compared.length > 0 ? { ...served, standard: undefined } : served;
  const news = newsworthy(setting, programmeNews(book, programme), Math.max(0, mostSentences - compared.length));
  return servedParagraph(setting, programme, [once, ...compared, ...news]);
}
