import type { SitePath } from '../../i18n/paths.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { BriefFigure, BriefRunning, BriefTable } from '../brief/briefView.ts';
import type { Chrome } from '../page.ts';

/** A number to take away, large, and what it says. */
export type PressFact = { number: Sentence; text: Sentence };
export type TitledList = { title: string; items: Sentence[] };

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
