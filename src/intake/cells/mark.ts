/** Marks beside a number or in place of one: signs of notes, and letters of its status (SDMX, Eurostat, GSS). */
import type { Flag } from '../../model/cell.ts';
import type { MissingLabel } from '../table/table.ts';

/** A status letter is a flag or a symbol of `released/`; all else names a note. */
export type MarkMeaning = { flag: Flag } | { symbol: 'c' | 'x' | 'z' } | 'note';

const superscript = '\\u00AA\\u00B2\\u00B3\\u00B9\\u00BA\\u02B0-\\u02B8\\u02E1-\\u02E3\\u1D43-\\u1D5B\\u2070-\\u207F';
const bracketed = '\\[[^\\[\\]]{1,12}\\]|〔[^〔〕]{1,12}〕|【[^【】]{1,12}】';
const circled = '[\\u2460-\\u24FF\\u2776-\\u2793\\u3251-\\u325F\\u32B1-\\u32BF]';
const signs = '[*†‡§¶※]{1,3}|#';
const round = '\\((?:[A-Za-z]{1,2}|注\\d{0,2}|[Nn]ote \\d{1,2}|\\*{1,3})\\)';
const runs = `[${superscript}]+|${bracketed}|${circled}|${round}`;

/** The letters of Eurostat stand apart; p, r and e may follow at once. */
const pairs = 'bd|be|bp|br|bu|dp|dr|du|ep|er|eu|pe|pr|pu|rp|ru|bde|bep|dep';
const letters = `(?<=[\\d%)] )(?:${pairs}|[bcdefnprsuzPRE])|(?<=\\p{L} )[pre]|(?<=[\\d%])[pre]`;

const trailing = new RegExp(`\\s*(?:${runs}|${signs}|${letters})$`, 'u');
const trailingRound = /\s*\(\d{1,2}\)$/;
const leading = new RegExp(`^(?:${runs}|[*†‡§¶※]{1,3}|[pre](?= ))\\s*(?=[-+.\\d\\p{Sc}])`, 'u');

/** Of plain characters; `isRoundNote`: a number in round brackets, 205 (1), is a note in this column. */
export function withoutMarks(text: string, isRoundNote: boolean): { text: string; marks: string[] } {
  const marks: string[] = [];
  const before: string[] = [];
  let rest = text;
  for (let found = endMark(rest, isRoundNote); found !== undefined; found = endMark(rest, isRoundNote)) {
    marks.unshift(...statusLetters(found.trim()));
    rest = rest.slice(0, -found.length);
  }
  for (let found = leading.exec(rest)?.[0]; found !== undefined; found = leading.exec(rest)?.[0]) {
    before.push(found.trim());
    rest = rest.slice(found.length);
  }
  return { text: rest.trim(), marks: [...before, ...marks] };
}

function endMark(text: string, isRoundNote: boolean): string | undefined {
  const found = trailing.exec(text)?.[0] ?? (isRoundNote ? trailingRound.exec(text)?.[0] : undefined);
  return found === text ? undefined : found;
}

/** bp is a break in provisional figures. */
function statusLetters(mark: string): string[] {
  return /^[a-z]{2,3}$/i.test(mark) ? [...mark] : [mark];
}

const missing = new Set([
  ...'空 无 無 缺 不详 不詳 未统计 未統計 暂无 未公布 不公布 保密 不适用 不明 非公表 н/д'.split(' '),
  ...'null nil none nan na n/a n.a n.a. nd n.d n.d. np k.a k.a. s.o. s.d. nr n.r. suppressed confidential'.split(' '),
  ...['withheld', 'missing', 'unknown', 'not available', 'not applicable', 'not reported', 'no data', 'нет данных'],
]);

const aloneMark = /^[-—–―‐−~]*$|^[.…·:](?: ?[.…·:])*$|^[*#/†‡§¶※?×✕]+$|^[.:-]+ ?[a-z]{1,2}$|^\(?[a-z-]\)?$/i;
const bracketedAlone = new RegExp(`^(?:${bracketed})$`, 'u');

/** Alone in a cell instead of a number: it means only what its table declares. Of plain characters. */
export function isMark(text: string): boolean {
  return aloneMark.test(text) || bracketedAlone.test(text) || missing.has(text.toLowerCase());
}

const shorthand: Record<string, MissingLabel> = {
  '[c]': 'withheld',
  '[x]': 'not available',
  '[z]': 'not applicable',
};

/** [c], [x] and [z] of the Government Statistical Service (GSS) need no declaration. */
export function shorthandMeaning(text: string): MissingLabel | undefined {
  const key = text.trim().toLowerCase();
  return Object.hasOwn(shorthand, key) ? shorthand[key] : undefined;
}

const flagLetters: Record<string, Flag> = {
  p: 'provisional',
  prov: 'provisional',
  provisional: 'provisional',
  r: 'revised',
  rev: 'revised',
  revised: 'revised',
  e: 'approximate',
  est: 'approximate',
  estimated: 'approximate',
  s: 'approximate',
  b: 'break',
  break: 'break',
  快报: 'provisional',
  快报数: 'provisional',
  初步: 'provisional',
  初步数: 'provisional',
  初步统计数: 'provisional',
  暂定: 'provisional',
  flash: 'provisional',
  preliminary: 'provisional',
  修订: 'revised',
  修订数: 'revised',
  更正: 'revised',
  估计: 'approximate',
  约: 'approximate',
};

export function markMeaning(mark: string): MarkMeaning {
  const key = markKey(mark);
  if (key === 'c' || key === 'x' || key === 'z') return { symbol: key };
  const flag = Object.hasOwn(flagLetters, key) ? flagLetters[key] : undefined;
  return flag === undefined ? 'note' : { flag };
}

/** A column of statuses says also what the author of the table worked out. */
const statusWords: Record<string, Flag> = { ...flagLetters, approximate: 'approximate', computed: 'computed' };

/**
 * The reports of a figure, the later one leading: 快报 before 月报, 季报 and 年报, which replaces what was returned during
 * the year. What says nothing is as final as 年报.
 */
const reports: Record<string, number> = {
  月报: 1,
  monthly: 1,
  季报: 2,
  quarterly: 2,
  年报: 3,
  annual: 3,
  正式: 3,
  核定: 3,
  final: 3,
};

const finalReport = 3;

const flagReports: Partial<Record<Flag, number>> = { provisional: 0, revised: finalReport + 1 };

/** What a column of statuses says of a figure: its flags, how late its report is, and the words that are unknown. */
export function statusMeaning(text: string): { flags: Flag[]; report: number; unknown: string[] } {
  const words = text.split(/[\s,;，；、]+/).filter((word) => word !== '');
  const keys = words.map((word) => [word, word.normalize('NFKC').toLowerCase()] as const);
  const flagged = keys.flatMap(([, key]) => flagOf(key) ?? []);
  const named = keys.flatMap(([, key]) => (Object.hasOwn(reports, key) ? reports[key]! : []));
  const unknown = keys.flatMap(([word, key]) =>
    flagOf(key) === undefined && !Object.hasOwn(reports, key) ? word : [],
  );
  const ranks = [...named, ...flagged.flatMap((flag) => flagReports[flag] ?? [])];
  return { flags: flagged, report: Math.max(...(ranks.length === 0 ? [finalReport] : ranks)), unknown };
}

function flagOf(key: string): Flag | undefined {
  return Object.hasOwn(statusWords, key) ? statusWords[key] : undefined;
}

/** 3 for ³, [3], (3), ③, 注3 and [note 3]: by which the text of the note is found. */
export function markKey(mark: string): string {
  return mark
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[()[\]〔〕【】\s]/g, '')
    .replace(/^(?:note|注)(?=.)/, '');
}
