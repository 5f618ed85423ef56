/** Check the members of a JSON object: required, optional, type, language, printed words. */
import { isLanguage, languages as spoken, type Language } from '../model/language.ts';
import { error, type ProblemKind } from '../model/problem.ts';
import { editionProblem, type EditionPlace, type EditionProblem } from './problem.ts';
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
