/** The publisher and an edition (annual report, press or leadership brief), with its prose and typefaces. */
import type { Language, Text } from './language.ts';

/** Who publishes, and what is said of the site as a whole. What is not given is not printed. */
export type Identity = {
  publisher?: Text;
  /** Said on every page and cover where the site is a sample: 样例，非…发布. */
  sample?: Text;
  contact?: Text;
  /** Faces of the package's own for 普通公文版式. */
  faces?: Partial<Record<FaceRole, PackageFace>>;
};

/** A static TrueType file beside site.json, what it is called, and under which licence it may be embedded. */
type PackageFace = { file: string; name: Text; licence: string };

/** A paragraph as written, with references to figures in braces. */
export type Prose = { section: string; paragraphs: string[] }[];

/** The annual report 年报, the press briefing 新闻通稿, the leadership brief 领导参阅. */
export const editionKinds = ['annual', 'press', 'lead'] as const;

export type EditionKind = (typeof editionKinds)[number];

/** How an annual report is set: as a yearbook where none is given; gbt9704 is 普通公文版式, an official document. */
export const themes = ['gbt9704'] as const;

type Theme = (typeof themes)[number];

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
  /** Marks on every sheet: not final yet (送审稿), for internal use (内部), not public before an instant (ISO 8601). */
  draft?: boolean;
  internal?: boolean;
  embargo?: string;
  /** Its budget: sheets and bytes that none of its PDFs may exceed. */
  mostPages?: number;
  mostBytes?: number;
  /** Of a press briefing: a headline of one's own. */
  headline?: Text;
  /** Of a leadership brief: its number. */
  issue?: string;
  theme?: Theme;
  /** Of an official document: the red head 发文机关标志 and the document number 发文字号, printed only where given. */
  redHead?: Text;
  number?: string;
  prose: Partial<Record<Language, Prose>>;
};

/**
 * Faces that GB/T 9704 asks for and that may not be passed on with software: 仿宋 for text, 小标宋 for titles. A package may
 * bring its own; `family` and `weight` are those that styles for print name.
 */
export const faceRoles = {
  fangsong: { family: 'Nianbao Fangsong', weight: 400 },
  xiaobiaosong: { family: 'Nianbao Xiaobiaosong', weight: 700 },
} as const;

export type FaceRole = keyof typeof faceRoles;

export function isFaceRole(name: string): name is FaceRole {
  return Object.hasOwn(faceRoles, name);
}
