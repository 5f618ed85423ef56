/** The page of a programme, and the page that lists all. */
import { isOfficial, latestFigure, mainCount, measuresOf, topProgrammes, type Book } from '../figures/book.ts';
import { pages } from '../model/address.ts';
import type { LinkRow, Paragraph } from '../model/block.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { totalCode, type Measure } from '../model/description.ts';
import { plainText, type Language } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { noPerHeadFinding, perHeadFinding } from '../narrative/findings/perHead.ts';
import type { Finding, Of } from '../narrative/findings/finding.ts';
import { standardFinding } from '../narrative/findings/level.ts';
import { sentenceOf, servedParagraph, titleSentence } from '../narrative/findings/sentence.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { isTold, newsworthy } from '../narrative/news.ts';
import { numberOf, programmeTitle } from '../narrative/phrases/figure.ts';
import { programmeNews } from '../narrative/programmeNews.ts';
import { figureInTheNews, seriesTitle } from '../narrative/seriesTitle.ts';
import { tone } from '../tables/caption.ts';
import { periodTable } from '../tables/periodTable.ts';
import { partsTotal } from '../tables/programmeColumns.ts';
import { chrome, link, type Setting } from '../tables/setting.ts';
import { displayUnit, inUnit } from '../words/format/unit.ts';
import { fillText } from '../words/strings.ts';
import { spendingFigure } from './overviewFigures.ts';
import { nearby, section, type PageView } from './pageView.ts';
import { programmeSections } from './programmeSections.ts';

/** Of news beside the level and the standard. */
const mostSentences = 3;

export function programmePage(setting: Setting, programme: Programme): PageView {
  const { book, language, words } = setting;
  const title = programmeTitle(programme, language);
  const figures = measuresOf(book, programme.code).map(({ code }) => latestFigure(book, code, programme.code));
  const figure = figureInTheNews(setting, figures.filter(isOfficial));
  const level = levels(book, programme);
  const heading =
    figure === undefined ? level && titleSentence(level, book, language) : seriesTitle(setting, figure, language);
  return {
    chrome: chrome(setting, pages.programme(programme.code), title),
    ...(heading && { kicker: { text: title, tone: tone(book, programme.code) } }),
    heading: heading ?? [title],
    lead: leadParagraphs(setting, programme, figure),
    aside: { title: words['programmes.title'], rows: programmeRows(setting, programme.code) },
    sections: programmeSections(setting, programme),
  };
}

/** Whom a programme served and what it paid. */
function levels(book: Book, programme: Programme): Of<'served'> | undefined {
  const served = servedFinding(book, programme);
  if (served === undefined || (served.counts.length === 0 && served.money === undefined)) return undefined;
  const { share: _, standard: __, ...level } = served;
  return level;
}

/**
 * Levels where the heading tells news, the share of the total, the standard, what was paid, what else changed. `told` is
 * the figure of the heading.
 */
function leadParagraphs(setting: Setting, programme: Programme, told: Figure | undefined): Paragraph[] {
  const { book, language } = setting;
  const served = servedFinding(book, programme);
  const standards = book.release.description.measures.filter(({ kind }) => kind === 'standard');
  const findings = [
    told && levels(book, programme),
    served?.kind === 'served' && served.share && served.money
      ? ({ kind: 'share', money: served.money, total: served.share.total, share: served.share.derived } as const)
      : undefined,
    ...standards.map((measure) => standardFinding(book, programme, measure) ?? standardAlone(book, programme, measure)),
    perHeadFinding(book, programme) ?? noPerHeadFinding(book, programme),
    ...newsworthy(
      setting,
      programmeNews(book, programme).filter((finding) => !isTold(finding, told)),
      mostSentences,
    ),
  ];
  const paragraphs = findings.flatMap((finding) => (finding ? [{ text: sentenceOf(finding, book, language) }] : []));
  const definition = programme.definition[language];
  return paragraphs.length > 0 || definition === undefined ? paragraphs : [{ text: [definition] }];
}

function standardAlone(book: Book, programme: Programme, measure: Measure): Finding | undefined {
  const figure = latestFigure(book, measure.code, programme.code);
  return isValue(figure.cell) ? { kind: 'standard', figure } : undefined;
}

export function programmesPage(setting: Setting): PageView {
  const { book, words } = setting;
  const lead = topProgrammes(book).flatMap((programme) => {
    const href = link(setting, pages.programme(programme.code));
    return servedParagraph(setting, programme, [servedFinding(book, programme)]).map((told) => ({ ...told, href }));
  });
  const chart = spendingFigure(setting);
  const spending =
    chart === undefined ? [] : [section('money', words['section.moneyAlone'], [{ kind: 'figures', figures: [chart] }])];
  return {
    chrome: chrome(setting, pages.programmes, words['programmes.title']),
    heading: [words['programmes.title']],
    lead,
    sections: [...spending, section('figures', '', [{ kind: 'table', table: periodTable(setting, book.year) }])],
  };
}

/** Programmes with their main number. */
function programmeRows(setting: Setting, current: string): LinkRow[] {
  const { book, language, words } = setting;
  const all = topProgrammes(book);
  const shown = nearby(all, ({ code }) => code === current);
  const rows = shown.map((programme): LinkRow => {
    const figure = programmeMainFigure(book, programme);
    const detail =
      figure === undefined ? '' : plainText([numberOf(inReadableUnit(figure, language), language, 'table')]);
    const href = link(setting, pages.programme(programme.code));
    return { label: programmeTitle(programme, language), href, detail, current: programme.code === current };
  });
  const label = fillText(words['list.all'], { count: String(all.length) });
  return shown === all ? rows : [...rows, { label, href: link(setting, pages.programmes) }];
}

function inReadableUnit(figure: Figure, language: Language): Figure {
  return { ...figure, cell: inUnit(figure.cell, displayUnit([figure.cell], language)) };
}

/** The programme's own count, or the declared total of its parts; never one part for the whole. */
function programmeMainFigure(book: Book, programme: Programme): Figure | undefined {
  const finding = servedFinding(book, programme);
  const counts = finding?.kind === 'served' ? finding.counts.filter(({ part }) => part === undefined) : [];
  const measures = [mainCount(book, topProgrammes(book)), mainCount(book, [programme])].map((measure) => measure?.code);
  const count = measures.flatMap((code) => counts.find(({ figure }) => figure.key.measure === code) ?? [])[0];
  return count?.figure ?? totalOfParts(book, programme);
}

function totalOfParts(book: Book, { code }: Programme): Figure | undefined {
  const total = partsTotal(book, code);
  const figure = total && latestFigure(book, total.measure, totalCode(total));
  return figure !== undefined && isValue(figure.cell) ? figure : undefined;
}
