import type { PdfPage } from '../../../src/publish/pdf/reading.ts';

/** An upright sheet with nothing on it. */
export const emptySheet: PdfPage = {
  width: 595,
  height: 842,
  area: { left: 90, right: 531, low: 74, high: 758 },
  painted: new Map(),
  figures: [],
  links: [],
  runs: [],
};
