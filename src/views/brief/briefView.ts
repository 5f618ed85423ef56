import type { ChartInput } from '../../model/chart.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { TableView } from '../page.ts';

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
