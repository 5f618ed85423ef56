/** The bulletin of a month or a quarter (月报, 季报): main points, figures with the year so far, series, areas, notes. */
import { areasWithin } from '../../figures/areas.ts';
import { isMoneyMeasure, measureOf, measuresOf, programmeOf } from '../../figures/book.ts';
import { leadingProgrammes, mainFigures } from '../../figures/rank.ts';
import { openingPeriod } from '../../figures/sitePeriods.ts';
import type { Definition, Paragraph, TableView } from '../../model/block.ts';
import type { Figure } from '../../model/cell.ts';
import type { Edition } from '../../model/edition.ts';
import type { Sentence } from '../../model/language.ts';
import { periodOf, runningCode } from '../../model/period.ts';
import type { Programme } from '../../model/release.ts';
import { levelFinding } from '../../narrative/findings/level.ts';
import { sentenceOf, servedParagraph } from '../../narrative/findings/sentence.ts';
import { servedFinding } from '../../narrative/findings/served.ts';
import { newsworthy } from '../../narrative/news.ts';
import { programmeNews } from '../../narrative/programmeNews.ts';
import { seriesTitle } from '../../narrative/seriesTitle.ts';
import { areasTable, byAreaTable, hasAreas } from '../../tables/areaTables.ts';
import { programmeTrend } from '../../tables/chartFigures.ts';
import { noteRows } from '../../tables/notes.ts';
import { periodTable } from '../../tables/periodTable.ts';
import { correctionsTable } from '../../tables/revisions.ts';
import { columnGroups } from '../../tables/tableView.ts';
import type { Setting } from '../../tables/setting.ts';
import { formatHead } from '../../words/format/period.ts';
import { fillText, joinSentence } from '../../words/strings.ts';
import { briefHeadline, briefRunning, briefSheet } from '../brief/briefColumns.ts';
import type { BriefFigure, BriefRunning } from '../brief/briefView.ts';
import { embargoWords, writtenParagraphs, type PublicationFrame } from '../sheet/edition.ts';

/** Two to four pages of A4. */
export type BulletinView = PublicationFrame & {
  running: BriefRunning;
  kind: string;
  /** The period, 第1期, and the embargo. */
  marks: string[];
  headline: Sentence;
  pointsTitle: string;
  points: Paragraph[];
  tables: TableView[];
  seriesTitle: string;
  /** Two beside one another. */
  series: (BriefFigure & { name: Sentence; events: Sentence[] })[];
  notesTitle: string;
  notes: Definition[];
};

/** From official figures alone. */
export function bulletin(siteSetting: Setting, edition: Edition): BulletinView {
  const { setting, main, frame } = briefSheet(siteSetting, edition);
  const { language, words } = setting;
  const { issue, embargo } = edition;
  const running = briefRunning(siteSetting, edition);
  const corrected = edition.year === openingPeriod(siteSetting.book) ? corrections(setting) : [];
  const tables = [periodTable(setting, edition.year), ...areaTables(setting, edition.year), ...corrected];
  return {
    ...frame,
    running,
    kind: running.title,
    marks: [
      formatHead(edition.year, language),
      ...(issue === undefined ? [] : [fillText(words['brief.issue'], { issue })]),
      ...(embargo === undefined ? [] : [embargoWords(embargo, language)]),
    ],
    headline: briefHeadline(setting, edition, main),
    pointsTitle: words['bulletin.points'],
    points: [...writtenParagraphs(setting, edition, words['bulletin.points']), ...points(setting)],
    tables: tables.map((table, index) => ({
      ...table,
      number: fillText(words['table.number'], { number: index + 1 }),
    })),
    seriesTitle: words['bulletin.series'],
    series: series(setting),
    notesTitle: words['brief.notes'],
    notes: noteRows(setting),
  };
}

const mostProgrammes = 5;

/** What each programme served and paid, what has run since the start of the year, and the best news of it. */
function points(setting: Setting): Paragraph[] {
  const { book } = setting;
  return leadingProgrammes(book)
    .leading.slice(0, mostProgrammes)
    .flatMap((programme) => {
      const news = newsworthy(setting, programmeNews(book, programme), 1);
      const served = servedParagraph(setting, programme, [servedFinding(book, programme), ...news]);
      const running = runningSentences(setting, programme);
      return served.map((paragraph) => ({
        ...paragraph,
        text: joinSentence([paragraph.text, ...running], 'sentence', setting.language),
      }));
    });
}

/** 2021年1—7月支出…万元，比上年同期增长…: of money alone, where that is more than the period's own. */
function runningSentences({ book, language }: Setting, { code }: Programme): Sentence[] {
  const soFar = runningCode(periodOf(book.year, book.calendar).end, book.calendar);
  if (soFar === book.year) return [];
  return measuresOf(book, code)
    .filter((measure) => isMoneyMeasure(book, measure))
    .flatMap((measure) => {
      const figure = book.find({ measure: measure.code, programme: code, area: book.area, year: soFar });
      return figure === undefined ? [] : [sentenceOf(levelFinding(book, figure), book, language)];
    });
}

const mostRows = 30;
const mostColumns = 7;

/** All measures of a few areas; of many areas the largest, by the main measure. */
function areaTables(setting: Setting, code: string): TableView[] {
  const { book, language } = setting;
  if (!hasAreas(book, code)) return [];
  if (areasWithin(book).length <= mostRows) return columnGroups(byAreaTable(setting, code), mostColumns, language);
  const [figure] = mainFigures(book, 1);
  const programme = figure && programmeOf(book, figure.key.programme);
  if (figure === undefined || programme === undefined) return [];
  const measure = measureOf(book, figure.key.measure);
  return [areasTable(setting, { measure, programmes: [programme], whole: book.area, most: mostRows })];
}

const mostCorrections = 12;

/** What this release corrected of earlier ones; told with the latest period alone. */
function corrections(setting: Setting): TableView[] {
  const [release] = setting.site.releases;
  const table = release && correctionsTable(setting, release, 'bulletin-corrected', mostCorrections);
  return table === undefined ? [] : [table];
}

const mostSeries = 4;

/** With the same period of the two years before. */
const mostPeriods = 25;

/** The main figures of programmes over time. */
function series(setting: Setting): BulletinView['series'] {
  const { book } = setting;
  const short = { ...setting, book: { ...book, years: book.years.slice(-mostPeriods) } };
  if (book.years.length < 2) return [];
  return mainFigures(book, mostSeries + 1)
    .filter((figure) => programmeOf(book, figure.key.programme) !== undefined)
    .slice(0, mostSeries)
    .map((figure, index) => seriesOf(short, figure, index))
    .filter(({ ids }) => ids.length > 1);
}

function seriesOf(setting: Setting, figure: Figure, index: number): BulletinView['series'][number] {
  const { book, language } = setting;
  const { id, unitLine, chart, label, source, current, ids, events, title } = programmeTrend(setting, {
    id: `bulletin-${index + 1}`,
    title: seriesTitle(setting, figure, language),
    widths: [470, 328],
    measure: measureOf(book, figure.key.measure),
    programmes: [programmeOf(book, figure.key.programme)!],
  });
  return { id, title, unitLine, chart, label, source, current, ids, events, name: title };
}
