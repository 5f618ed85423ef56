import type { PdfReading } from '../../../src/publish/pdf/reading.ts';

/** A PDF without pages. */
export const emptyReading: PdfReading = {
  title: '',
  language: 'zh-CN',
  xmp: { title: '', language: 'zh-CN' },
  isMarked: true,
  outline: [],
  depths: [],
  destinations: new Map(),
  pages: [],
};
