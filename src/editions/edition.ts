import type { Language, Text } from '../model/language.ts';

/** Who publishes, and what is said of the site as a whole. What is not given is not printed. */
export type Identity = {
  publisher?: Text;
  /** Said on every page and cover where the site is a sample: 样例，非…发布. */
  sample?: Text;
  contact?: Text;
};

/** A paragraph as written, with references to figures in braces. */
export type Prose = { section: string; paragraphs: string[] }[];

export const editionKinds = ['annual'] as const;
export type EditionKind = (typeof editionKinds)[number];

/** One publication: what it is called and about, and the words written for it in each language. */
export type Edition = {
  code: string;
  kind: EditionKind;
  year: string;
  title: Text;
  /** The title without its year, for the cover. */
  name: Text;
  /** Release date (ISO 8601) and words on the next issue, if they are known. */
  date?: string;
  next?: Text;
  prose: Partial<Record<Language, Prose>>;
};
