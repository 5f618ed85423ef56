/** Check the members of a JSON object: required, optional, type, language, printed words. */
import { join } from 'node:path';
import type { Edition, Identity } from '../model/edition.ts';
import { isLanguage, type Language, languages as spoken } from '../model/language.ts';
import { error, type ProblemKind, warning } from '../model/problem.ts';
import { type EditionPlace, editionProblem, type EditionProblem } from './problem.ts';
import { faultProblems, proseFaults } from './proseFaults.ts';

export const jsonMemberProblems = {
  'member-missing': error({
    'zh-CN': { fact: '缺少此项', remedy: '补上此项；每种已声明的语言都要有' },
    en: { fact: 'this member is missing', remedy: 'add it, in every language that the package declares' },
  }),
  'member-unknown': error({
    'zh-CN': { fact: '没有这样一项', remedy: '检查拼写，或删除此项' },
    en: { fact: 'there is no such member', remedy: 'look at its spelling, or delete it' },
  }),
  'member-invalid': error({
    'zh-CN': { fact: '此项内容不对', remedy: '按要求的形式改正' },
    en: { fact: 'this member is not of the required kind', remedy: 'correct it' },
  }),
  'reference-misplaced': error({
    'zh-CN': { fact: '此项不能引用数字', remedy: '去掉引用，把数字写进正文或通稿标题' },
    en: {
      fact: 'this member cannot refer to a figure',
      remedy: 'leave the reference out; figures belong in prose or in the headline of a press briefing',
    },
  }),
} satisfies Record<string, ProblemKind>;

export type MemberCheck = (value: unknown, place: EditionPlace) => EditionProblem[];

export function checkMembers(
  value: unknown,
  file: string,
  required: Record<string, MemberCheck>,
  optional: Record<string, MemberCheck>,
): EditionProblem[] {
  return membersOf(required, optional)(value, { file });
}

/** No other member: a misspelt one must not vanish. */
export function membersOf(required: Record<string, MemberCheck>, optional: Record<string, MemberCheck>): MemberCheck {
  const known = { ...required, ...optional };
  return (value, { file, member: parent }) => {
    const prefix = parent === undefined ? '' : `${parent}.`;
    const at = (member: string): EditionPlace => ({ file, member: prefix + member });
    const place = { file, ...(parent && { member: parent }), expected: '{…}' };
    if (!isObject(value)) return [editionProblem(jsonMemberProblems, 'member-invalid', place)];
    return [
      ...Object.keys(required)
        .filter((name) => value[name] === undefined)
        .map((member) => editionProblem(jsonMemberProblems, 'member-missing', at(member))),
      ...Object.entries(value).flatMap(([member, content]) => {
        if (!Object.hasOwn(known, member)) return [unknownMember(at(member), Object.keys(known))];
        return known[member]?.(content, at(member)) ?? [];
      }),
    ];
  };
}

/** Each of a list, by its place. */
export function listOf(each: MemberCheck): MemberCheck {
  return (value, { file, member }) => {
    if (!Array.isArray(value)) return [invalidMember(value, { file, ...(member !== undefined && { member }) }, '[…]')];
    return value.flatMap((item: unknown, index) => each(item, { file, member: `${member}[${index + 1}]` }));
  };
}

/** In each language; `also` checks each text. */
export function textIn(languages: Language[], also: MemberCheck = () => []): MemberCheck {
  return (value, { file, member }) => {
    const at = (language: string) => ({ file, member: `${member}.${language}` });
    if (!isObject(value)) return [invalidMember(value, { file, member }, `{ "${languages.join('": "…", "')}": "…" }`)];
    return [
      ...languages
        .filter((language) => value[language] === undefined)
        .map((language) => editionProblem(jsonMemberProblems, 'member-missing', at(language))),
      ...Object.entries(value).flatMap(([language, text]) => {
        if (!isLanguage(language)) return [unknownMember(at(language), [...spoken])];
        return isText(text) ? also(text, at(language)) : [invalidMember(text, at(language), '"…"')];
      }),
    ];
  };
}

/** `expected` is language-free. */
export function textMatching(
  expected: string,
  isRight: (value: unknown) => boolean,
  also: MemberCheck = () => [],
): MemberCheck {
  return (value, place) => (isRight(value) ? also(value, place) : [invalidMember(value, place, expected)]);
}

function invalidMember(value: unknown, place: EditionPlace, expected: string): EditionProblem {
  return editionProblem(jsonMemberProblems, 'member-invalid', { ...place, read: JSON.stringify(value), expected });
}

function unknownMember(place: EditionPlace, known: string[]): EditionProblem {
  return editionProblem(jsonMemberProblems, 'member-unknown', { ...place, expected: known.join(' / ') });
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && /\S/.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Printed as written: no references, since nothing fills them. */
export const checkMemberWords: MemberCheck = (value, place) => {
  if (typeof value !== 'string') return [];
  const references = value.matchAll(/\{[^{}]*\}/g);
  return [
    ...proseFaults(value).map(({ code, read }) => editionProblem(faultProblems, code, { ...place, read })),
    ...[...references].map(([read]) => editionProblem(jsonMemberProblems, 'reference-misplaced', { ...place, read })),
  ];
};

/** Who filled in, checked and signed an edition (as the Statistics Law of China asks), and that this release was signed. */
export const signingProblems = {
  'release-unsigned': warning({
    'zh-CN': {
      fact: '没有写明由谁填表、审核、签发',
      remedy:
        '签发后在 edition.json 的 signing 中写明 signedBy、signedOn 和 digest（所列的摘要）；尚未签发的，加 --draft 出送审稿',
    },
    en: {
      fact: 'nothing says who filled in, checked and approved this',
      remedy:
        'once it is approved write signedBy, signedOn and digest (the one given here) into the member signing of edition.json; until then build a draft with --draft',
    },
  }),
  'edition-unwritten': warning({
    'zh-CN': {
      fact: '没有写明由谁填表、审核、签发：这个文件还没有',
      remedy:
        '签发后新建这个文件（连同它的文件夹），写入 kind、year、title、name 和 signing，其中 digest 为所列的摘要（见 reports/README.md）；尚未签发的，加 --draft 出送审稿',
    },
    en: {
      fact: 'nothing says who filled in, checked and approved this: there is no such file yet',
      remedy:
        'once it is approved make the file, in a folder of its own, with kind, year, title, name and signing, and in that the digest given here (see reports/README.md); until then build a draft with --draft',
    },
  }),
  'signing-outdated': warning({
    'zh-CN': {
      fact: '签发的摘要不是现在发布的数据：签发以后数据有变动',
      remedy: '把现在的数据报签发人重新签发，再更新 signing 中的 signedOn 和 digest',
    },
    en: {
      fact: 'what was approved has another digest than what is released: the figures have changed since',
      remedy: 'have the present figures approved, and bring signedOn and digest of the member signing up to date',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Of the released figures: their digest and latest complete year. */
type SignedRelease = { digest: string; year: string };

/** An edition that is a draft needs no signature; without any the file is named that would have it. */
export function checkSigning(editions: Edition[], folder: string, { digest, year }: SignedRelease): EditionProblem[] {
  const usual = join(folder, `annual-${year}`, 'edition.json');
  if (editions.length === 0)
    return [editionProblem(signingProblems, 'edition-unwritten', { file: usual, expected: digest })];
  return editions.filter(({ draft }) => !draft).flatMap((edition) => checkEditionSigning(edition, folder, digest));
}

function checkEditionSigning({ code, signing }: Edition, folder: string, digest: string): EditionProblem[] {
  const file = join(folder, code, 'edition.json');
  if (signing === undefined)
    return [editionProblem(signingProblems, 'release-unsigned', { file, member: 'signing', expected: digest })];
  if (signing.digest === digest) return [];
  const place = { file, member: 'signing.digest', read: signing.digest, expected: digest };
  return [editionProblem(signingProblems, 'signing-outdated', place)];
}

/** What a press office prints on a briefing (date, next release, contact, address) and nobody has given yet: warned of, never made up. */
export const pressProblems = {
  'press-unwritten': warning({
    'zh-CN': {
      fact: '没有写明新闻通稿的发布日期和下次发布：这个文件还没有，通稿上不印',
      remedy: '新建这个文件（连同它的文件夹），写入 kind、year、title、date 和 next（见 reports/README.md）',
    },
    en: {
      fact: 'nothing says when the press briefing is released and when the next one is: there is no such file yet, and neither is printed',
      remedy: 'make the file, in a folder of its own, with kind, year, title, date and next (see reports/README.md)',
    },
  }),
  'press-silent': warning({
    'zh-CN': { fact: '没有写明，新闻通稿上不印', remedy: '补上此项（见 reports/README.md）' },
    en: {
      fact: 'this is not given, and the press briefing does not print it',
      remedy: 'add it (see reports/README.md)',
    },
  }),
} satisfies Record<string, ProblemKind>;

const editionMembers = ['date', 'next'] as const;
const identityMembers = ['contact', 'address'] as const;

/** Of a package that is neither a sample nor a draft; `year` is the latest complete one. */
export function checkPress(
  { editions, identity }: { editions: Edition[]; identity: Identity },
  folder: string,
  year: string,
): EditionProblem[] {
  const briefings = editions.filter(({ kind, draft }) => kind === 'press' && !draft);
  const unwritten = editions.some(({ kind }) => kind === 'press')
    ? []
    : [editionProblem(pressProblems, 'press-unwritten', { file: join(folder, `press-${year}`, 'edition.json') })];
  const silent = (file: string, member: string) => editionProblem(pressProblems, 'press-silent', { file, member });
  return [
    ...identityMembers
      .filter((member) => identity[member] === undefined)
      .map((member) => silent(join(folder, 'site.json'), member)),
    ...unwritten,
    ...briefings.flatMap((edition) =>
      editionMembers
        .filter((member) => edition[member] === undefined)
        .map((member) => silent(join(folder, edition.code, 'edition.json'), member)),
    ),
  ];
}
