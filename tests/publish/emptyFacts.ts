import type { PageFacts } from '../../src/publish/pageFacts.ts';

/** A page that promises nothing. */
export const emptyFacts: PageFacts = {
  ...{
    title: '',
    language: 'zh-CN',
    headings: [],
    type: [],
    cells: [],
    figures: [],
    drawings: [],
    faces: [],
    places: [],
  },
  ...{ links: {}, texts: [] },
};
