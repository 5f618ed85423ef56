/** Contents of the annual report as data: cover, contents, key figures, parts and running heads. */
import type { SitePath } from '../../model/address.ts';
import type { Chrome, Definition, FigureView, Paragraph, TableView } from '../../model/block.ts';
import type { Cell } from '../../model/cell.ts';
import type { Sentence } from '../../model/language.ts';

/** A line of the contents: its page number is filled in once the report is laid out. */
export type TocRow = { id: string; number: string; title: Sentence };

/** A figure of one or two panels, each with its own unit; `name` stands in the contents, `title` says what is seen. */
export type ReportFigure = {
  id: string;
  number: string;
  name: Sentence;
  title: Sentence;
  tag: string;
  source: string;
  /** What else must be known to read it. */
  notes: string[];
  panels: FigureView[];
};

export type AnnualPart = {
  id: string;
  /** 一、 or 1; empty for what is not counted. */
  number: string;
  title: string;
  paragraphs: Paragraph[];
  /** Stands beside the text: formulas, and what must be known of the numbers. */
  side: Sentence[];
  /** Beside a programme, what it is. */
  about?: Sentence;
  figure?: ReportFigure;
  tables: TableView[];
  definitions: Definition[];
  /** Parts of one name share their pages and their running head. */
  sheet: string;
  layout: 'text' | 'wide' | 'imprint' | 'notes';
};

export type KeyNumber = { label: string; number: Sentence };

/** `period` is said where it is not the calendar year. */
export type KeyRow = { name: string; period?: string; tone: string; columns: (KeyNumber[] | undefined)[] };

export type DotBlock = { name: string; count: Sentence; cell: Cell; tone: string };

/** Everything that the annual report says. */
export type AnnualView = {
  chrome: Chrome;
  path: SitePath;
  title: string;
  cover: {
    publisher: string;
    kind: string;
    year: string;
    name: string;
    dots: DotBlock[];
    perDot: number;
    dotNote: Sentence;
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
  pdf: SitePath;
  pdfLabel: string;
};
