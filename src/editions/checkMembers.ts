import { isLanguage, languages as spoken, type Language } from '../model/language.ts';
import { problem, type EditionProblem, type Place } from './problem.ts';

/** What a member must be. */
export type Check = (value: unknown, place: Place) => EditionProblem[];

/** The object of a file with these members and no others. */
export function checkMembers(
  value: unknown,
  file: string,
  required: Record<string, Check>,
  optional: Record<string, Check>,
): EditionProblem[] {
  return membersOf(required, optional)(value, { file });
}

/** An object with these members and no others: a misspelt name must not make its member vanish. */
export function membersOf(required: Record<string, Check>, optional: Record<string, Check>): Check {
  const known = { ...required, ...optional };
  return (value, { file, member: own }) => {
    const at = (member: string): Place => ({ file, member: own === undefined ? member : `${own}.${member}` });
    if (!isObject(value))
      return [problem('member-invalid', { file, ...(own && { member: own }) }, { expected: '{…}' })];
    return [
      ...Object.keys(required)
        .filter((name) => value[name] === undefined)
        .map((member) => problem('member-missing', at(member))),
      ...Object.entries(value).flatMap(([member, one]) => {
        if (!Object.hasOwn(known, member)) return [unknown(at(member), Object.keys(known))];
        return known[member]?.(one, at(member)) ?? [];
      }),
    ];
  };
}

/** A text in each of these languages, each of which `also` finds right. */
export function textIn(languages: Language[], also: Check = () => []): Check {
  return (value, { file, member }) => {
    const at = (language: string) => ({ file, member: `${member}.${language}` });
    if (!isObject(value)) return [invalid(value, { file, member }, `{ "${languages.join('": "…", "')}": "…" }`)];
    return [
      ...languages
        .filter((language) => value[language] === undefined)
        .map((language) => problem('member-missing', at(language))),
      ...Object.entries(value).flatMap(([language, text]) => {
        if (!isLanguage(language)) return [unknown(at(language), [...spoken])];
        return isText(text) ? also(text, at(language)) : [invalid(text, at(language), '"…"')];
      }),
    ];
  };
}

/** `expected` says in a form free of language what would be right, and `also` what else must be. */
export function matching(expected: string, isRight: (value: unknown) => boolean, also: Check = () => []): Check {
  return (value, place) => (isRight(value) ? also(value, place) : [invalid(value, place, expected)]);
}

function invalid(value: unknown, place: Place, expected: string): EditionProblem {
  return problem('member-invalid', { ...place, read: JSON.stringify(value) }, { expected });
}

function unknown(place: Place, known: string[]): EditionProblem {
  return problem('member-unknown', place, { expected: known.join(' / ') });
}

/** Words, not only spaces. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && /\S/.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
