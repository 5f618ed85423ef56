/** The publisher and an edition (annual report, press or leadership brief), with its prose and typefaces. */
import type { Language, Text } from './language.ts';
import type { PeriodCode } from './period.ts';

/** What is not given is not printed. */
export type Identity = {
  /** Where the site stands, ending in /: the only source of absolute addresses. */
  address?: string;
  publisher?: Text;
  /** On every page of a sample site: 样例，非…发布. */
  sample?: Text;
  contact?: Text;
  /** Who sees figures before they are released. */
  early?: Text;
  /** By kind, of editions that do not say it themselves. */
  internal?: Partial<Record<EditionKind, boolean>>;
  /** For 普通公文版式. */
  faces?: Partial<Record<FaceRole, PackageFace>>;
};

/** A static TrueType file beside site.json, and the licence for embedding it. */
type PackageFace = { file: string; name: Text; licence: string };

/** Of a day or a month (ISO 8601); of what was put off also the date it had, and why. */
export type CalendarEntry = { date: string; title: Text; was?: string; reason?: Text };

/** With references to figures in braces. */
export type Prose = { section: string; paragraphs: string[] }[];

/** 年报, 月报 or 季报, 新闻通稿, 领导参阅, 一页读懂: the public page in place of an internal brief. */
export const editionKinds = ['annual', 'bulletin', 'press', 'lead', 'glance'] as const;

export type EditionKind = (typeof editionKinds)[number];

/** A yearbook by default; gbt9704 is 普通公文版式, an official document. */
export const themes = ['gbt9704'] as const;

type Theme = (typeof themes)[number];

/** 填表人, 审核人, 签发人, 签发日期: of the release with this digest. Names are printed only where `printed` says so. */
type Signing = {
  filledBy?: Text;
  checkedBy?: Text;
  signedBy: Text;
  signedOn: string;
  digest: string;
  printed?: boolean;
};

/** By names of findings: kind/measure/programme/area/period. What is forbidden says why, and is not replaced. */
export type FindingChoice = { pin?: string[]; order?: string[]; forbid?: { name: string; reason: string }[] };

export type Edition = {
  code: string;
  kind: EditionKind;
  /** Of a bulletin the code of a month or a quarter. */
  year: PeriodCode;
  title: Text;
  /** Without the year, for the cover. */
  name: Text;
  /** ISO 8601, and words on the next issue. */
  date?: string;
  next?: Text;
  /**
   * On every sheet: not final (送审稿), internal (内部), not public before (ISO 8601). A brief of leaders is internal unless
   * something says otherwise.
   */
  draft?: boolean;
  internal?: boolean;
  embargo?: string;
  signing?: Signing;
  /** Limits of each PDF: sheets and bytes. */
  mostPages?: number;
  mostBytes?: number;
  findings?: FindingChoice;
  /** Of a press briefing. */
  headline?: Text;
  /** Of a leadership brief or a bulletin. */
  issue?: string;
  theme?: Theme;
  /** Of an official document: 发文机关标志 and 发文字号. */
  redHead?: Text;
  number?: string;
  /** What a government portal asks for: 索引号, 主题分类, and 文号 of an edition without a theme. */
  portal?: { index?: string; category?: Text; number?: string };
  prose: Partial<Record<Language, Prose>>;
};

/** Whom a site is built for: the public, or staff, who see what is internal or embargoed, and only that. */
export type Audience = 'public' | 'staff' | 'all';

/** What must not be in the public site. There is no clock: an embargo holds for as long as the edition names one. */
export function isHeldBack({ internal, embargo }: Pick<Edition, 'internal' | 'embargo'>): boolean {
  return internal === true || embargo !== undefined;
}

export function isFor(audience: Audience, edition: Edition): boolean {
  return audience === 'all' || isHeldBack(edition) === (audience === 'staff');
}

/**
 * Asked for by GB/T 9704 but not free: 仿宋 for text, 小标宋 for titles. `family` and `weight` are those of print styles.
 */
export const faceRoles = {
  fangsong: { family: 'Nianbao Fangsong', weight: 400 },
  xiaobiaosong: { family: 'Nianbao Xiaobiaosong', weight: 700 },
} as const;

export type FaceRole = keyof typeof faceRoles;

export function isFaceRole(name: string): name is FaceRole {
  return Object.hasOwn(faceRoles, name);
}
