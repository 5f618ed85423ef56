/** Contents of the two briefs as data: press briefing and leadership brief with their charts and tables. */
import type { Definition, FigureView, TableView } from '../../model/block.ts';
import type { Fitted } from '../../model/fit.ts';
import type { Sentence } from '../../model/language.ts';
import type { PublicationFrame } from '../sheet/edition.ts';

/** Without downloads or data table. */
export type BriefFigure = Pick<
  FigureView,
  'id' | 'title' | 'unitLine' | 'chart' | 'label' | 'source' | 'current' | 'ids'
>;

/** The rows that a brief has room for, with a link to the rows left out. */
export type BriefTable = { table: TableView; name: string; hidden?: { text: Sentence; label: string; href: string } };

/** Words of the running heads and feet. */
export type BriefRunning = { title: string; status: string; foot: string };

/** `name` is said where there is no large number before the text. */
/** `text` without the number that stands beside it, `alone` with it. */
export type PressFact = { number: Sentence; text: Sentence; alone: Sentence };

/** As many items as there is room for. */
export type FittedList = { title: string; items: Fitted<Sentence[]>[] };

/** Two pages of A4, each with its levels. */
export type PressView = PublicationFrame & {
  fits: { first: number; second: number };
  running: BriefRunning;
  kind: string;
  meta: { publisher: string; date?: string; embargo?: { label: string; until: string }; marks: string[] };
  headline: Sentence;
  lead: Sentence;
  factsTitle: string;
  facts: Fitted<PressFact[]>[];
  figure: Fitted<BriefFigure & { number: string }>[];
  table: Fitted<BriefTable & { number: string }>[];
  say: FittedList & { source: string };
  dontSay: FittedList;
  notes: FittedList;
  foot: Definition[];
  /** A QR code of where the file can be verified. */
  code?: { address: string; label: string };
};

/** `before` is the official figure that it may be compared with. */
export type StripNumber = { name: string; label: string; number: Sentence; before: Sentence };

/** A chart with what it shows in words, or words alone. */
export type LeadPart = { title: string; figures: (BriefFigure & { name: string })[]; sentences: Sentence[] };

/** One page of A4. */
export type LeadView = PublicationFrame & {
  fits: number;
  running: BriefRunning;
  kind: string;
  /** 第1期, and the embargo. */
  marks: string[];
  headline: Sentence;
  summary: Sentence;
  strip: StripNumber[];
  table: Fitted<BriefTable>[];
  why: Fitted<LeadPart>[];
  points: FittedList;
  neighbours?: LeadPart;
  watch: FittedList;
};
