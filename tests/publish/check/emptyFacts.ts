import type { PageFacts } from '../../../src/publish/page/facts.ts';

/** A page that promises nothing. */
export const emptyFacts: PageFacts = {
  title: '',
  language: 'zh-CN',
  headings: [],
  levels: [],
  type: [],
  cells: [],
  derived: [],
  figures: [],
  drawings: [],
  faces: [],
  cuts: [],
  tables: [],
  places: [],
  links: {},
  texts: [],
};
