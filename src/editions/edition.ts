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

/** The annual report 年报, the press briefing 新闻通稿, the leadership brief 领导参阅. */
export const editionKinds = ['annual', 'press', 'lead'] as const;
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
  /** Of a press briefing: the instant (ISO 8601) before which nothing is to be made public, and a headline of one's own. */
  embargo?: string;
  headline?: Text;
  /** Of a leadership brief: its number, and whether it is for internal use. */
  issue?: string;
  internal?: boolean;
  /** Not final yet: 送审稿. */
  draft?: boolean;
  prose: Partial<Record<Language, Prose>>;
};
