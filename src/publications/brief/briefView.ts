/** Contents of the two briefs as data: press briefing and leadership brief with their charts and tables. */
import type { SitePath } from '../../model/address.ts';
import type { Chrome, TableView } from '../../model/block.ts';
import type { ChartInput } from '../../model/chart.ts';
import type { Sentence } from '../../model/language.ts';

/** A chart as a brief prints it: drawn once for paper and once for a phone, without downloads. */
export type BriefFigure = {
  id: string;
  title: Sentence;
  unitLine: string;
  chart: ChartInput;
  label: string;
  source: string;
  current: string;
  ids: string[];
};

/** The rows that a brief has room for, under the name of what they are; the programmes that it has not are one link away. */
export type BriefTable = { table: TableView; name: string; hidden?: { text: Sentence; label: string; href: string } };

/** Words of the running heads and feet. */
export type BriefRunning = { title: string; status: string; foot: string };

/** A number to take away, large, and what it says. */
export type PressFact = { number: Sentence; text: Sentence };

type TitledList = { title: string; items: Sentence[] };

/** Everything that the press briefing says, on two pages of A4. */
export type PressView = {
  chrome: Chrome;
  path: SitePath;
  title: string;
  running: BriefRunning;
  kind: string;
  /** Who, when, and from when on it may be made public; what is not given is not there. */
  meta: { publisher: string; date?: string; embargo?: { label: string; until: string }; marks: string[] };
  headline: Sentence;
  lead: Sentence;
  factsTitle: string;
  facts: PressFact[];
  figure?: BriefFigure & { number: string };
  table?: BriefTable & { number: string };
  say: TitledList & { source: string };
  dontSay: TitledList;
  notes: TitledList;
  foot: { term: string; text: Sentence }[];
  pdf: SitePath;
  pdfLabel: string;
};

/** One of the numbers across the page; `before` is the official figure that it may be compared with. */
export type StripNumber = { name: string; label: string; number: Sentence; before: Sentence };

/** A chart with what it shows in words, or words alone. */
export type LeadPart = { title: string; figures: (BriefFigure & { name: string })[]; sentences: Sentence[] };

/** Everything that the leadership brief says, on one page of A4. */
export type LeadView = {
  chrome: Chrome;
  path: SitePath;
  title: string;
  running: BriefRunning;
  kind: string;
  /** 第1期, and until when it is not public: only what the edition gives. */
  marks: string[];
  headline: Sentence;
  summary: Sentence;
  strip: StripNumber[];
  table?: BriefTable;
  why?: LeadPart;
  neighbours?: LeadPart;
  watch: { title: string; items: Sentence[] };
  pdf: SitePath;
  pdfLabel: string;
};
