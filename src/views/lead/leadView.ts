import type { SitePath } from '../../i18n/paths.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { BriefFigure, BriefRunning, BriefTable } from '../brief/briefView.ts';
import type { Chrome } from '../page.ts';

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
