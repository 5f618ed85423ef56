import type { Book } from '../figures/book.ts';
import type { Edition, Identity } from '../editions/edition.ts';
import type { SitePath } from '../i18n/paths.ts';
import type { Cell } from '../model/cell.ts';
import type { ChartInput, YearCell } from '../model/chart.ts';
import type { Language } from '../model/language.ts';
import type { Sentence } from '../model/sentence.ts';

/** What all pages of a site are made from. */
export type Site = {
  own: Book;
  identity: Identity;
  editions: Edition[];
  languages: Language[];
  releases: ReleaseNote[];
};
export type ReleaseNote = { id: string; digest: string; changed?: number };

/** Where a view is drawn: which site, language and page. */
export type Setting = { site: Site; language: Language; path: SitePath };

export type Link = { label: string; href: string; current?: boolean };

/** What stands around every page. Addresses are relative to the page. */
export type Chrome = {
  language: Language;
  title: string;
  publisher: string;
  siteTitle: string;
  home: string;
  isHome: boolean;
  nav: Link[];
  languages: (Link & { language: Language })[];
  sample?: string;
  demonstration?: string;
  year: string;
  facts: Sentence[];
  footer: { lines: Sentence[]; links: Link[] };
  styles: string;
};

export type TableCell = {
  text: Sentence;
  state: 'value' | 'withheld' | 'absent' | 'words';
  /** Decimals fewer than the column's most, so that digits align without inventing precision. */
  pad?: number;
  bar?: { cell: Cell; largest: number; tone: string };
  trend?: { points: YearCell[]; tone: string; current: string };
};
export type Column = {
  title: string;
  unit?: string;
  group?: string;
  current?: boolean;
  words?: boolean;
  /** Where the headline table puts the column on a phone; a unit or a period goes under the name of its row. */
  role?: 'unit' | 'period' | 'count' | 'minor' | 'money' | 'standard' | 'share' | 'trend';
};
export type Row = {
  head: Sentence;
  note?: Sentence;
  href?: string;
  tone?: string;
  total?: boolean;
  /** Opens a group of rows; it has no cells of its own. */
  group?: boolean;
  cells: TableCell[];
};
export type TableView = {
  id: string;
  title: Sentence;
  number?: string;
  left: string;
  right: string;
  stub: string;
  columns: Column[];
  rows: Row[];
  notes: Sentence[];
  source?: string;
  symbols: string[];
  variant: 'plain' | 'headline' | 'areas' | 'list';
};

export type FigureView = {
  id: string;
  number?: string;
  title: Sentence;
  unitLine: string;
  /** The unit in which it is drawn; undefined without values. */
  unitCode?: string;
  chart: ChartInput;
  /** Widths in pixels for screens, widest first. */
  widths: number[];
  /** Text alternative. */
  label: string;
  table: TableView;
  events: Sentence[];
  source: string;
  current: string;
  /** The released figures that are drawn. */
  ids: string[];
  csv: SitePath;
  svg: SitePath;
};

/** A paragraph that may begin with a name in bold: 城乡低保。2021年… */
export type Paragraph = { runIn?: string; text: Sentence };

export type LinkRow = { label: string; href: string; note: string; detail: string; pdf?: string; current?: boolean };

export type Block =
  | { kind: 'figures'; figures: FigureView[] }
  | { kind: 'table'; table: TableView }
  | { kind: 'prose'; paragraphs: Paragraph[] }
  | { kind: 'list'; items: Paragraph[] }
  | { kind: 'definitions'; rows: Definition[] }
  | { kind: 'links'; rows: LinkRow[] };

export type Section = { id: string; title: string; notes: Sentence[]; blocks: Block[] };

/** A term and what is said of it; each of `more` is a line of its own below. */
export type Definition = { term: string; text: Sentence; more?: Sentence[] };

/** One plain object with everything a page says. */
export type PageView = {
  chrome: Chrome;
  kicker?: { text: string; tone: string };
  heading: Sentence;
  lead: Paragraph[];
  headline?: TableView;
  sentences: Paragraph[];
  aside?: { title: string; rows: LinkRow[] };
  sections: Section[];
};
