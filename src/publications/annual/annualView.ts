/** Contents of the annual report as data: cover, contents, key figures, parts and running heads. */
import type { Definition, FigureView, Paragraph, TableView } from '../../model/block.ts';
import type { Cell } from '../../model/cell.ts';
import type { Fitted } from '../../model/fit.ts';
import { plainText, type Sentence } from '../../model/language.ts';
import { byAreaTable, hasAreas } from '../../tables/areaTables.ts';
import { publishedTable } from '../../tables/figureTables.ts';
import type { Setting } from '../../tables/setting.ts';
import { columnGroups } from '../../tables/tableView.ts';
import { fillText } from '../../words/strings.ts';
import { columnsThatFit, landscape } from '../sheet/edition.ts';
import type { PublicationFrame } from '../sheet/edition.ts';

/** Its page number is filled in once the report is laid out. */
export type TocRow = { id: string; number: string; title: Sentence };

/** One or two panels, each with its unit; `name` is for the contents, `title` is the finding. */
export type ReportFigure = {
  id: string;
  number: string;
  name: Sentence;
  title: Sentence;
  tag: string;
  source: string;
  notes: string[];
  panels: FigureView[];
};

export type AnnualPart = {
  id: string;
  /** How many levels its sheets have. */
  fits: number;
  /** 一、 or 1; empty for what is not counted. */
  number: string;
  title: string;
  paragraphs: Paragraph[];
  /** Beside the text: formulas and cautions. */
  side: Sentence[];
  /** Definition of the programme. */
  about?: Sentence;
  figures: Fitted<ReportFigure>[];
  tables: TableView[];
  definitions: Definition[];
  /** Parts of one name share their pages and their running head. */
  sheet: string;
  layout: 'text' | 'wide' | 'imprint' | 'notes';
};

/** A part of which nothing is said yet. */
export const emptyPart: Omit<AnnualPart, 'id' | 'title' | 'sheet' | 'layout'> = {
  fits: 1,
  number: '',
  paragraphs: [],
  side: [],
  figures: [],
  definitions: [],
  tables: [],
};

export type KeyNumber = { label: string; number: Sentence };

/** `period` where it is not the calendar year. */
export type KeyRow = { name: string; period?: string; tone: string; columns: (KeyNumber[] | undefined)[] };

export type DotBlock = { name: string; count: Sentence; cell: Cell; tone: string };

/** A dot for so many persons. */
export type Dots = { blocks: DotBlock[]; perDot: number; note: Sentence };

export type AnnualView = PublicationFrame & {
  cover: {
    publisher: string;
    kind: string;
    year: string;
    name: string;
    fits: number;
    dots: Fitted<Dots>[];
    foot: Sentence[];
  };
  contents: {
    title: string;
    groups: { title: string; rows: TocRow[] }[];
    howTitle: string;
    how: { term: string; text: string }[];
  };
  key: {
    id: string;
    title: Sentence;
    main?: { label: string; note: string; number: Sentence; sentence: Sentence };
    rows: KeyRow[];
  };
  parts: AnnualPart[];
  /** Words of the running heads and feet. */
  running: { title: string; status: string; foot: string };
};

/** `number` is 附表, or 附表1 where there are several. */
type Appendix = { number: string; table: TableView };

/** Whole, as no sheet of paper shows them. */
export function appendices(setting: Setting, year: string): Appendix[] {
  const { book, words } = setting;
  const byArea = hasAreas(book, year) ? [{ ...byAreaTable(setting, year), id: 'appendix-areas' }] : [];
  const tables = [...byArea, publishedTable(setting, year)];
  return tables.map((table, index) => ({
    number:
      tables.length === 1 ? words['annual.appendix'] : fillText(words['annual.appendixNumber'], { number: index + 1 }),
    table,
  }));
}

/** On landscape pages; a table of areas is parted by columns. */
export function appendixParts(setting: Setting, year: string): AnnualPart[] {
  return appendices(setting, year).flatMap(({ number, table }, index) => {
    const most = table.id === 'appendix-areas' ? columnsThatFit(table, landscape) : Infinity;
    return columnGroups(table, most, setting.language).map((part, more) => ({
      ...emptyPart,
      layout: 'wide',
      sheet: 'wide',
      id: `appendix-${index + 1}${more === 0 ? '' : `-${more + 1}`}`,
      tables: [part],
      title: `${number}　${plainText(part.title)}`,
    }));
  });
}
