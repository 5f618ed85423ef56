/** What every chart is given besides its data, and the sizes of type on screen and paper. */
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

/** Sizes of type in pixels. On screen nothing is smaller than 12; on paper 8 and 9 point are 10.67 and 12. */
type TypeSizes = { axis: number; value: number; name: number; end: number; unit: number; mark: number };

export const typeSizes: Record<Medium, TypeSizes> = {
  screen: { axis: 13, value: 12, name: 14, end: 14, unit: 13, mark: 12 },
  paper: { axis: 10.67, value: 10.67, name: 12, end: 12, unit: 10.67, mark: 10.67 },
};
