/** The page of a year, a quarter or a month: its tables, and on that of a year the parts of which it consists. */
import { topProgrammes, type Book } from '../figures/book.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import { bookAt, codesWithin, isMadeUp, latestWholeYear, openingPeriod, sitePeriods } from '../figures/sitePeriods.ts';
import { pages } from '../model/address.ts';
import type { LinkRow, Paragraph, Section, TableView } from '../model/block.ts';
import { plainText } from '../model/language.ts';
import { kindOfCode, type PeriodCode } from '../model/period.ts';
import { servedParagraph } from '../narrative/findings/sentence.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { literal } from '../narrative/phrases/when.ts';
import { byAreaTable, hasAreas } from '../tables/areaTables.ts';
import { figuresOf } from '../tables/caption.ts';
import { allYearsId, hasManyYears, periodControl } from '../tables/periodControl.ts';
import { periodTable } from '../tables/periodTable.ts';
import { programmeYears } from '../tables/programmeTable.ts';
import { chrome, link, type Setting } from '../tables/setting.ts';
import { formatHead } from '../words/format/period.ts';
import { fill, fillText } from '../words/strings.ts';
import { yearHeading } from './overview.ts';
import { figureNotes, section, type PageView } from './pageView.ts';

export function periodPage(site: Setting, code: PeriodCode): PageView {
  const setting = { ...site, book: bookAt(site.book, bookPeriod(site.book, code)) };
  const { book, language, words } = setting;
  const title = fill(words['years.title'], { year: [literal(code)] });
  const news = kindOfCode(code) === 'year' ? yearHeading(setting, code) : undefined;
  const around = chrome(setting, pages.period(code), `${words['nav.years']} ${formatHead(code, language)}`);
  return {
    chrome: { ...around, year: openingPeriod(book), periods: periodControl(setting, code) },
    ...(news !== undefined && { kicker: { text: plainText(title), tone: '' } }),
    heading: news ?? title,
    lead: lead(setting, code),
    sections: [
      ...numbered(setting, tablesOf(setting, code)).map((table) => section(table.id, '', [{ kind: 'table', table }])),
      ...figureNotes(setting, topProgrammes(book), (figure) => figure.year === code),
      ...allYears(setting, code),
    ],
  };
}

/** Of a year the latest, of which the table of an earlier one is not. */
function bookPeriod(book: Book, code: PeriodCode): PeriodCode {
  return kindOfCode(code) === 'year' ? (latestWholeYear(book) ?? code) : code;
}

function numbered({ words }: Setting, tables: TableView[]): TableView[] {
  return tables.map((table, index) => ({ ...table, number: fillText(words['table.number'], { number: index + 1 }) }));
}

/** Of a part of a year, what was served in it. */
function lead(setting: Setting, code: PeriodCode): Paragraph[] {
  const { book, words } = setting;
  if (isMadeUp(book, code)) return [{ text: [words['years.lead']] }, { text: [words['year.demonstrationOnly']] }];
  if (kindOfCode(code) === 'year')
    return [{ text: isWhole(setting, code) ? [words['years.lead']] : open(setting, code) }];
  return leadingProgrammes(book).leading.flatMap((programme) =>
    servedParagraph(setting, programme, [servedFinding(book, programme)]),
  );
}

function isWhole({ book }: Setting, year: PeriodCode): boolean {
  return topProgrammes(book).some((programme) => figuresOf(book, programme, book.area, year).length > 0);
}

function open({ words }: Setting, year: PeriodCode): Paragraph['text'] {
  return fill(words['periods.openLead'], { year: [literal(year)] });
}

function tablesOf(setting: Setting, code: PeriodCode): TableView[] {
  const { book } = setting;
  const isYear = kindOfCode(code) === 'year';
  return [
    ...(isYear && !isWhole(setting, code) ? [] : [periodTable(setting, code)]),
    ...(hasAreas(book, code) ? [byAreaTable(setting, code)] : []),
    ...(isYear ? partTables(setting, code) : []),
  ];
}

/** The months of a year, or its quarters or halves where there are none: a table a programme. */
function partTables(setting: Setting, year: PeriodCode): TableView[] {
  const { book } = setting;
  const kinds = ['month', 'quarter', 'half'] as const;
  const parts = kinds.map((kind) => codesWithin(book, year, kind)).find(({ length }) => length > 0) ?? [];
  const ofParts = { ...setting, book: { ...book, years: parts } };
  return topProgrammes(book)
    .filter((programme) => parts.some((part) => figuresOf(book, programme, book.area, part).length > 0))
    .map((programme) => ({ ...programmeYears(ofParts, programme), id: `table-parts-${programme.code}` }));
}

/** All years where the masthead has room for a few. */
function allYears(setting: Setting, code: PeriodCode): Section[] {
  const { book, words } = setting;
  if (!hasManyYears(book) || kindOfCode(code) !== 'year') return [];
  const rows = sitePeriods(book)
    .years.toReversed()
    .map((year): LinkRow => ({
      label: plainText(fill(words['year.of'], { year })),
      href: link(setting, pages.period(year)),
      current: year === code,
    }));
  return [section(allYearsId, words['years.others'], [{ kind: 'links', rows }])];
}
