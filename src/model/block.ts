/** Blocks of a page as plain data: paragraphs, tables, charts, lists, links, with everything they say. */
import type { SitePath } from './address.ts';
import type { Cell } from './cell.ts';
import type { ChartInput, YearCell } from './chart.ts';
import { piecesOf, plainText, type Language, type Sentence } from './language.ts';
import type { CellData, PairsData, ReadingsData } from './readingsData.ts';

/** Its name beside its content by default; `wide` above it, across the page; two of `pair` beside each other. */
export type Section = { id: string; title: string; notes: Sentence[]; blocks: Block[]; layout?: 'wide' | 'pair' };

export type Block =
  | { kind: 'figures'; figures: FigureView[] }
  | { kind: 'table'; table: TableView }
  | { kind: 'tiles'; tiles: Tile[] }
  | { kind: 'prose'; paragraphs: Paragraph[] }
  | { kind: 'list'; items: Paragraph[] }
  | { kind: 'definitions'; rows: Definition[] }
  | { kind: 'links'; rows: LinkRow[] }
  | { kind: 'pairs'; pairs: PairsData };

/** A programme with its numbers, each with the name of its part or measure, and their period. */
export type Tile = {
  name: string;
  href: string;
  tone: string;
  numbers: { label: string; number: Sentence }[];
  note: Sentence;
};

/** A name in bold may come first: 城乡低保。2021年… */
export type Paragraph = { runIn?: string; href?: string; text: Sentence };

/** Each of `more` is a line below. */
export type Definition = { term: string; text: Sentence; more?: Sentence[] };

/** `also`: the same in other forms, beside the detail. */
export type LinkRow = {
  label: string;
  href: string;
  note?: string;
  detail?: string;
  also?: Link[];
  pdf?: string;
  current?: boolean;
};
export type Link = { label: string; href: string; current?: boolean };

export type FigureView = {
  id: string;
  number?: string;
  title: Sentence;
  unitLine: string;
  /** Undefined without values; with the digits of its numbers where they are not as published. */
  unitCode?: string;
  unitDigits?: number;
  chart: ChartInput;
  /** In pixels for screens, widest first. */
  widths: number[];
  label: string;
  table: TableView;
  events: Sentence[];
  source: string;
  current: string;
  ids: string[];
  csv: SitePath;
  svg: SitePath;
  /** Where the site has workbooks. */
  xlsx?: SitePath;
  /** Where the site has pictures. */
  take?: Take;
  readings: Readings;
};

/**
 * What a reader takes away of a chart: its pictures, the sentence of its title in each language where it tells a number,
 * whose it is, where it stands (absolute, where the publisher gives an address), how it is embedded, what may be said of it
 * with the reason, what must not be, and the rules of quoting.
 */
export type Take = {
  pictures: { file: SitePath; label: string; detail: string }[];
  sentences: { language: Language; text: Sentence }[];
  citation: string;
  address?: string;
  embeds: EmbedChoice[];
  say: { text?: Sentence; reason: string };
  dontSay: string[];
  rules: string;
};

/** `href` is its page; the code needs an address. */
export type EmbedChoice = { name: 'following' | 'frozen'; label: string; href: string; code?: string };

/** What can be read in a chart, of periods from the left or of rows from the top: a number of each name. */
export type Readings = {
  by: 'period' | 'row';
  /** The item that a phone tells before it is asked; -1 where none is before others. */
  rest: number;
  names: { name: string; tone: string }[];
  items: PointReading[];
  /** With what the changes compare, and what the steps to the item before and after are called. */
  compared: string;
  before: string;
  next: string;
};

/** `note` stands in the place of the changes; `said` is all of it in a sentence. */
export type PointReading = { head: string; cells: ReadingCell[]; note?: string; said: string };

/** `status` in words where the number does not show it by a ring. */
export type ReadingCell = {
  value: Sentence;
  state: Cell['state'];
  status?: string;
  change?: Sentence;
  growth?: Sentence;
  rank?: Sentence;
  said: string;
};

/** Its texts as they are printed, for a script. */
export function cellData(cell: Omit<ReadingCell, 'said'>): CellData {
  const { value, state, status = '', change, growth, rank } = cell;
  const [piece] = piecesOf(value);
  const isNumber = typeof piece === 'object';
  const number = isNumber ? piece.number : plainText(value);
  const unit = isNumber ? piece.gap + piece.unit : '';
  const mark = isNumber ? (piece.demonstration ? '○' : (piece.sign ?? '')) : '';
  const text = (sentence: Sentence | undefined) => (sentence === undefined ? '' : plainText(sentence));
  return [number, unit, mark, state === 'withheld' ? 1 : 0, status, text(change), text(growth), text(rank)];
}

/** All that a chart or a table tells, for a script. */
export function readingsData({ by, rest, names, items, compared, before, next }: Readings): ReadingsData {
  return {
    by,
    rest,
    names: names.map(({ name, tone }) => [name, tone]),
    compared,
    steps: [before, next],
    items: items.map(({ head, cells, note = '', said }) => [head, cells.map(cellData), note, said]),
  };
}

/** A period that can be gone to; `latest` is that with which the site opens; without `href` there is nothing yet. */
export type PeriodLink = { label: string; href?: string; current?: boolean; latest?: boolean; sign?: string };

export type PeriodRow = { title: string; links: PeriodLink[] };

/** Addresses are relative to the page. */
export type Chrome = {
  language: Language;
  title: string;
  publisher: string;
  siteTitle: string;
  home: string;
  isHome: boolean;
  nav: Link[];
  languages: (Link & { language: Language })[];
  /** Of a draft: on every page, and none of them is found by a search. */
  draft?: string;
  sample?: string;
  demonstration?: string;
  /** Of a publication that is dated (ISO 8601). */
  published?: string;
  year: string;
  /** On pages of one period: the years, and the parts of the year on view. */
  periods?: PeriodRow[];
  facts: Sentence[];
  footer: { lines: Sentence[]; links: Link[] };
  styles: string;
  /** One before the first paint, one after the page, one that finds with the folder of what it reads, one that explores. */
  scripts: { size: string; live: string; find: string; answers: string; explorer?: string };
  /** The line that finds: its page and an example. */
  find: { href: string; example: string };
  /** The absolute addresses of the page, by language; without one where the publisher gives none. */
  addresses: { language: Language; href: string }[];
  /** Its absolute address and its size in pixels; none where the publisher gives no address. */
  picture?: { href: string; label: string; width: number; height: number };
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
  /** Its workbook, where the site has one. */
  xlsx?: SitePath;
  variant: 'plain' | 'headline' | 'areas' | 'list' | 'compare';
  /** Whether readers may sort its rows by a column. */
  sorts?: boolean;
  /** An item for each row that may change places. */
  readings?: Readings;
};

export type Column = {
  title: string;
  unit?: string;
  group?: string;
  current?: boolean;
  words?: boolean;
  /** Where a phone shows the column; units, periods and reasons go under the row name; `more` is named below the others. */
  role?: 'unit' | 'period' | 'reason' | 'count' | 'minor' | 'money' | 'standard' | 'share' | 'trend' | 'more';
};

export type Row = {
  head: Sentence;
  note?: Sentence;
  href?: string;
  /** Of its area in the code list, for spreadsheets. */
  code?: string;
  tone?: string;
  total?: boolean;
  /** Opens a group of rows; without cells. */
  group?: boolean;
  /** May change places with others when its table is sorted. */
  moves?: boolean;
  cells: TableCell[];
};

/** Numbers of areas on a line from zero, by place in their list: one that is told of, or two. */
export type Strip = { cells: Cell[]; first: number; second?: number };

export type TableCell = {
  text: Sentence;
  state: 'value' | 'withheld' | 'absent' | 'words';
  /** Missing decimals, to align digits without inventing precision. */
  pad?: number;
  bar?: { cell: Cell; largest: number; tone: string };
  trend?: { points: YearCell[]; tone: string; current: string };
  strip?: Strip;
  /** In its column of a table that sorts: 0 is the largest, equal ones are alike; none of what has no number. */
  order?: number;
};
