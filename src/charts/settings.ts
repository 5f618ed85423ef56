import type { Cell } from '../model/cell.ts';
import type { Language } from '../model/language.ts';

export type Medium = 'screen' | 'paper';

/** What every chart is told besides its data. */
export type ChartSettings = {
  /** Draws with this document, so that a browser can draw as well as the build. */
  document: Document;
  /** Pixels. A chart is drawn for its width and never scaled. */
  width: number;
  language: Language;
  medium: Medium;
  /** The one accessible name of the picture. */
  label: string;
  /** The text of a cell without unit or marks (2,414, ※, …); the chart adds ○ and 初步. */
  format: (cell: Cell) => string;
  /** This edition's year, the only one in vermilion. */
  current?: string;
};
