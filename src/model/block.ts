/** What a page is composed of: sections, paragraphs, definitions, links, figures, and its frame. */
import type { SitePath } from './address.ts';
import type { ChartInput } from './chart.ts';
import type { Language } from './language.ts';
import type { Sentence } from './sentence.ts';
import type { TableView } from './table.ts';

export type Section = { id: string; title: string; notes: Sentence[]; blocks: Block[] };

export type Block =
  | { kind: 'figures'; figures: FigureView[] }
  | { kind: 'table'; table: TableView }
  | { kind: 'prose'; paragraphs: Paragraph[] }
  | { kind: 'list'; items: Paragraph[] }
  | { kind: 'definitions'; rows: Definition[] }
  | { kind: 'links'; rows: LinkRow[] };

/** A paragraph that may begin with a name in bold: 城乡低保。2021年… */
export type Paragraph = { runIn?: string; text: Sentence };

/** A term and what is said of it; each of `more` is a line of its own below. */
export type Definition = { term: string; text: Sentence; more?: Sentence[] };

export type LinkRow = { label: string; href: string; note: string; detail: string; pdf?: string; current?: boolean };
export type Link = { label: string; href: string; current?: boolean };

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
