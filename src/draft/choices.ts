import type { MeasureChoice } from './parseMeasureChoice.ts';

/** What was said on the command line. A column is named by its header. */
export type Choices = {
  name?: string;
  languages: string[];
  titles: string[];
  year?: string;
  period?: string;
  month?: string;
  area?: string;
  publisherArea?: string;
  programme?: string;
  duplicates?: string;
  measures: MeasureChoice[];
  unit?: string;
  latestYear?: string;
  words: Map<string, string>;
};

/** For a column that is not there. */
export const noColumn = 'none';
