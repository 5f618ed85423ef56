/** Check edition.json and site.json against their members and the facts of the release. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editionKinds, faceRoles, themes, type EditionKind } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { addressOfCode } from '../model/period.ts';
import { error, type ProblemKind } from '../model/problem.ts';
import { checkMembers, checkMemberWords, isText, listOf, membersOf, textIn, textMatching } from './checkMembers.ts';
import type { MemberCheck } from './checkMembers.ts';
import { isOutside, ownFolderProblems, editionProblem, type EditionProblem } from './problem.ts';

export const releaseFactProblems = {
  'year-without-figures': error({
    'zh-CN': { fact: '这一年没有已发布的数字', remedy: '改正年份，或先发布该年数据' },
    en: { fact: 'no figures of this year were released', remedy: 'correct the year, or release its data first' },
  }),
  'sample-missing': error({
    'zh-CN': { fact: '数据中有演示数字，但没有写明这是样例', remedy: '用每种语言写明，如“样例，非某某单位发布”' },
    en: {
      fact: 'the data hold demonstration figures, but nothing says that the site is a sample',
      remedy: 'say so in every language, such as “Sample, not published by …”',
    },
  }),
} satisfies Record<string, ProblemKind>;

const kind = textMatching(editionKinds.join(' / '), (value) =>
  editionKinds.some((editionKind) => editionKind === value),
);
const date = textMatching('2022-06-02 / 2022-06-02T00:00:00+08:00', isDate);
const instant = textMatching('2022-06-02T10:00:00+08:00', (value) => isDate(value) && String(value).includes('T'));

// printed as 第12期: a number or numeral
const issue = textMatching(
  '"12"',
  (value) => isText(value) && /^(?:[1-9]\d{0,3}|[一二三四五六七八九十]+)$/.test(value),
);

/** The time of a bulletin. */
const part = textMatching('"2024-05" / "2024-Q2"', (value) => partCode(value) !== undefined);

const theme = textMatching(themes.join(' / '), (value) => themes.some((theme) => theme === value));

// the full year, no 第, no leading zero (GB/T 9704-2012, 7.2.5)
const number = textMatching(
  '"…〔2022〕1号"',
  (value) => /^[^\s第\d]+〔\d{4}〕[1-9]\d*号$/.test(String(value)),
  checkMemberWords,
);

const count = textMatching('1 / 2 / 3 …', (value) => Number.isInteger(value) && Number(value) > 0);
const digest = textMatching('"…" (SHA-256)', (value) => /^[0-9a-f]{64}$/.test(String(value)));
const flag = textMatching('true / false', (value) => typeof value === 'boolean');

const findingName = textMatching('"change/persons/…/…/2021"', (value) => /^\w+(\/[^/]*){4}$/.test(String(value)));

// a finding that is left out has a reason, kept here
const findingChoice = membersOf(
  {},
  {
    pin: listOf(findingName),
    order: listOf(findingName),
    forbid: listOf(membersOf({ name: findingName, reason: textMatching('"…"', isText) }, {})),
  },
);

/** Members, and figures of its year. */
export function checkEdition(value: unknown, file: string, facts: ReleaseFacts): EditionProblem[] {
  const text = textIn(facts.languages, checkMemberWords);
  const headline = textIn(facts.languages);
  const isBulletin = kindOf(value) === 'bulletin';
  const time: Record<string, MemberCheck> = isBulletin ? { period: part } : { year: textMatching('2021', isYear) };
  const { required = {}, optional = {} } = membersOfKind(kindOf(value), text, headline);
  const common = { date, next: text, draft: flag, internal: flag, embargo: instant, signing: signingIn(text) };
  const line = textMatching('"…"', isText);
  const portal = membersOf({}, { index: line, category: text, number: line });
  const budget = { mostPages: count, mostBytes: count, findings: findingChoice };
  const members = { kind, ...time, title: text, ...required };
  const memberProblems = checkMembers(value, file, members, { ...common, ...budget, portal, ...optional });
  const editionYear = yearOf(value);
  // a brief has official figures only
  const years = kindOf(value) === 'annual' ? facts.years : facts.officialYears;
  if (editionYear === undefined || years.includes(editionYear)) return memberProblems;
  const place = isBulletin
    ? { file, member: 'period', read: addressOfCode(editionYear) }
    : { file, member: 'year', read: editionYear, expected: years.join(' / ') };
  return [...memberProblems, editionProblem(releaseFactProblems, 'year-without-figures', place)];
}

function signingIn(text: MemberCheck): MemberCheck {
  return membersOf({ signedBy: text, signedOn: date, digest }, { filledBy: text, checkedBy: text, printed: flag });
}

function membersOfKind(
  kind: EditionKind,
  text: MemberCheck,
  headline: MemberCheck,
): { required?: Record<string, MemberCheck>; optional?: Record<string, MemberCheck> } {
  if (kind === 'bulletin') return { optional: { name: text, headline, issue } };
  if (kind === 'press') return { optional: { name: text, headline } };
  if (kind === 'lead') return { optional: { name: text, issue } };
  if (kind === 'glance') return { optional: { name: text } };
  return { required: { name: text }, optional: { theme, redHead: text, number } };
}

/** Also of an invalid one; annual by default. */
export function kindOf(value: unknown): EditionKind {
  const { kind: year } = Object(value) as { kind?: unknown };
  return editionKinds.find((editionKind) => editionKind === year) ?? 'annual';
}

/** Also of an invalid one. */
export function yearOf(value: unknown): string | undefined {
  const { year, period } = Object(value) as { year?: unknown; period?: unknown };
  if (kindOf(value) === 'bulletin') return partCode(period);
  return isYear(year) ? String(year) : undefined;
}

/** Of 2024-05, 2024-Q2 and 2024-H1, as in addresses. */
function partCode(period: unknown): string | undefined {
  const [, year, letter = 'M', number] = /^(\d{4})-(?:([QqHh])(?=[1-4]$))?(\d\d?)$/.exec(String(period)) ?? [];
  if (year === undefined || number === undefined) return undefined;
  const code = `${year}-${letter.toUpperCase().replace('H', 'S')}${number}`;
  return /^\d{4}-(M(0[1-9]|1[0-2])|Q[1-4]|S[12])$/.test(code) ? code : undefined;
}

function isYear(value: unknown): boolean {
  return Number.isInteger(value) && /^\d{4}$/.test(String(value));
}

/** Alone or with time and offset (ISO 8601). */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/.test(value)) return false;
  const day = Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day) || Number.isNaN(Date.parse(value))) return false;
  return new Date(day).toISOString().startsWith(value.slice(0, 10));
}

/** Members are optional, but a site with demonstration figures must call itself a sample (DESIGN, promise 12). */
export function checkIdentity(
  value: unknown,
  file: string,
  { languages, hasDemonstration }: ReleaseFacts,
): EditionProblem[] {
  const text = textIn(languages, checkMemberWords);
  const address = textMatching('"https://…/"', isAddress);
  const internal = membersOf({}, Object.fromEntries(editionKinds.map((edition) => [edition, flag])));
  const members = {
    address,
    publisher: text,
    sample: text,
    contact: text,
    early: text,
    internal,
    faces: facesIn(file, text),
  };
  const memberProblems = checkMembers(value, file, {}, members);
  if (!hasDemonstration || Object.hasOwn(Object(value) as object, 'sample')) return memberProblems;
  return [...memberProblems, editionProblem(releaseFactProblems, 'sample-missing', { file, member: 'sample' })];
}

/** A folder: what is below it is found by adding to it. */
function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/\S+\/$/.test(value) && URL.canParse(value);
}

function facesIn(identity: string, text: MemberCheck): MemberCheck {
  const folder = dirname(identity);
  const isThere = (value: unknown) => typeof value === 'string' && existsSync(join(folder, value));
  const file = textMatching('"fonts/….ttf"', isThere, (value, place) =>
    isOutside(folder, join(folder, String(value)))
      ? [editionProblem(ownFolderProblems, 'file-outside', { ...place, read: String(value) })]
      : [],
  );
  const licence = textMatching('"SIL OFL 1.1"', isText, checkMemberWords);
  const face = membersOf({ file, name: text, licence }, {});
  return membersOf({}, Object.fromEntries(Object.keys(faceRoles).map((role) => [role, face])));
}

/** `sections` are the headings that prose may have. */
export type ReleaseFacts = {
  languages: Language[];
  /** Of the publisher; meant by references without area. */
  area: string;
  years: string[];
  /** With a figure of the publisher's area that was not made up. */
  officialYears: string[];
  sections: string[];
  hasDemonstration: boolean;
};
