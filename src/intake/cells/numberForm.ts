/** How the numbers of a column are written, decided from all of its cells, the delimiter and the rest of the file. */
import { plainCharacters, type DecimalMark } from './numeral.ts';

/**
 * `group` is the separator of thousands that was seen, '' for none. `hasRoundNotes`: 205 (1) is a number with the mark of
 * a note.
 */
export type NumberForm = { decimal: DecimalMark; group: '' | ',' | '.' | ' ' | "'"; hasRoundNotes?: true };

/** The decimal point; groups of commas, spaces and apostrophes are read. */
export const pointForm: NumberForm = { decimal: '.', group: '' };

type StatedMarks = { decimalChar?: string; groupChar?: string };

/** Of Table Schema; a field that says that a point or a comma parts thousands says that the other is the decimal mark. */
export function statedForm({ decimalChar, groupChar }: StatedMarks): NumberForm | undefined {
  if (decimalChar === undefined && groupChar === undefined) return undefined;
  const decimal = decimalChar === ',' || (decimalChar === undefined && groupChar === '.') ? ',' : '.';
  const group = plainCharacters(`1${groupChar ?? ''}0`, '.').slice(1, -1);
  return { decimal, group: group === ',' || group === '.' || group === "'" || group === ' ' ? group : '' };
}

/** `decimal` is that of another column, or what the schema or the person says; `hasNotes`: the table has footnotes. */
export type FormHint = { delimiter?: string; decimal?: DecimalMark; hasNotes?: boolean };

/**
 * `isForced`: a cell can be read in one way only (198000,50; 1,234.5; 1.234.567). `isOpen`: cells can be read in two
 * ways and nothing decides (198.000 alone, where the delimiter is a comma).
 */
export type FormDecision = { form: NumberForm; isOpen: boolean; isForced: boolean };

export type NumberEvidence = { look: (text: string) => void; decide: (hint: FormHint) => FormDecision };

/**
 * `point` and `comma` count cells with that decimal mark, `openPoint` and `openComma` those like 198.000 and 198,000,
 * `round` those like 205 (1), `plain` all others with digits, `long` those of five digits or more without a separator.
 */
type Seen = {
  point: number;
  comma: number;
  openPoint: number;
  openComma: number;
  round: number;
  plain: number;
  long: number;
  groups: Map<string, number>;
};

export function numberEvidence(): NumberEvidence {
  const seen: Seen = { point: 0, comma: 0, openPoint: 0, openComma: 0, round: 0, plain: 0, long: 0, groups: new Map() };
  return { look, decide };

  function look(text: string): void {
    const kind = plainKind(text);
    if (kind === 'whole') {
      seen.plain += 1;
      if (text.length >= longNumber) seen.long += 1;
    } else if (kind === 'point') seen.point += 1;
    else lookClosely(text, seen);
  }

  function decide(hint: FormHint): FormDecision {
    const isForced = seen.point + seen.comma > 0;
    const decimal = isForced ? forcedMark(seen, hint) : likelyMark(seen, hint);
    const isOpen = !isForced && hint.decimal === undefined && isUndecided(seen, hint);
    const hasRoundNotes = seen.round > 0 && (hint.hasNotes === true || seen.round < seen.plain + seen.point);
    const form = { decimal, group: groupOf(seen, decimal), ...(hasRoundNotes && { hasRoundNotes: true as const }) };
    return { form, isOpen, isForced };
  }
}

const [zero, nine, point, minus] = ['0', '9', '.', '-'].map((character) => character.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** Most cells are plain, and say nothing, or that the point is the decimal mark; a regular expression takes ten times longer. */
function plainKind(text: string): 'whole' | 'point' | undefined {
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  let mark = -1;
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === point && mark < 0) mark = index;
    else if (code < zero || code > nine) return undefined;
  }
  if (mark < 0) return text.length > start ? 'whole' : undefined;
  const before = mark - start;
  const after = text.length - mark - 1;
  const isOpen = after === 3 && before <= 3 && text.charCodeAt(start) !== zero;
  return before === 0 || after === 0 || isOpen ? undefined : 'point';
}

/** The digits and separators, without sign, unit and marks; nothing where the cell holds several numbers. */
function numeralIn(text: string): string {
  const plain = plainCharacters(text, '.').replace(/\[[^\]]*\]|\([^)]*\)/g, ' ');
  const [first = '', ...more] = plain.match(/\d(?:[\d.,' ]*\d)?/g) ?? [];
  return more.length === 0 && !/[\u066B\u066C]/.test(text) ? first : '';
}

function lookClosely(text: string, seen: Seen): void {
  const numeral = numeralIn(text);
  if (/\d ?[(（]\d{1,2}[)）]$/.test(text)) seen.round += 1;
  else if (numeral !== '') seen.plain += 1;
  const [, before = '', separators = '', last = '', after = ''] =
    /^(\d+)([\d.,' ]*?)([.,' ])(\d+)$/.exec(numeral) ?? [];
  if (last === '') return;
  const isAlone = separators === '';
  if (isAlone && (last === '.' || last === ',')) lookAtOne(before, last, after, seen);
  else if (isGroupedBy(numeral, last)) {
    countGroup(seen, last);
    if (last === ',') seen.point += 1;
    if (last === '.') seen.comma += 1;
  } else {
    const group = /[.,' ]/.exec(separators)?.[0] ?? '';
    const whole = before + separators;
    if ((last !== '.' && last !== ',') || group === last || !isGroupedBy(whole, group)) return;
    countGroup(seen, group);
    if (last === '.') seen.point += 1;
    else seen.comma += 1;
  }
}

/** 198.000 is open; 1234.000, 0.123 and 12.34 are not. */
function lookAtOne(before: string, separator: '.' | ',', after: string, seen: Seen): void {
  const isOpen = after.length === 3 && before.length <= 3 && !before.startsWith('0');
  if (separator === '.') {
    if (isOpen) seen.openPoint += 1;
    else seen.point += 1;
  } else if (isOpen) seen.openComma += 1;
  else seen.comma += 1;
}

/** In threes throughout, or in twos before the last three. */
function isGroupedBy(numeral: string, group: string): boolean {
  const [first = '', ...rest] = numeral.split(group);
  if (rest.length === 0 || !/^[1-9]\d{0,2}$/.test(first)) return false;
  const isOfIndia = group === ',' && first.length < 3 && rest.slice(0, -1).every((part) => /^\d{2}$/.test(part));
  return /^\d{3}$/.test(rest.at(-1) ?? '') && (isOfIndia || rest.every((part) => /^\d{3}$/.test(part)));
}

function countGroup({ groups }: Seen, group: string): void {
  groups.set(group, (groups.get(group) ?? 0) + 1);
}

/** Of cells that contradict each other the fewer are refused. */
function forcedMark({ point, comma }: Seen, hint: FormHint): DecimalMark {
  if (point === comma) return hint.decimal ?? '.';
  return comma > point ? ',' : '.';
}

/** Below it thousands may stand without a separator in a column where longer ones have it. */
const longNumber = 5;

/** In a file delimited by semicolons the comma is the decimal mark. */
function likelyMark(seen: Seen, { delimiter, decimal }: FormHint): DecimalMark {
  const { openPoint, openComma } = seen;
  if (decimal !== undefined) return decimal;
  if (isUngrouped(seen)) return openComma > 0 ? ',' : '.';
  return delimiter === ';' && openPoint + openComma > 0 ? ',' : '.';
}

/** 14.345 beside 5533185: thousands have no separator here, so that the only one there is must be the decimal mark. */
function isUngrouped({ long, groups, openPoint, openComma }: Seen): boolean {
  return long > 0 && groups.size === 0 && openPoint > 0 !== openComma > 0;
}

/** A comma before three digits parts thousands, except perhaps in a file delimited by semicolons. */
function isUndecided(seen: Seen, { delimiter }: FormHint): boolean {
  if (isUngrouped(seen)) return false;
  return delimiter === ';' ? seen.openComma > 0 : seen.openPoint > 0;
}

function groupOf({ groups, openPoint, openComma }: Seen, decimal: DecimalMark): NumberForm['group'] {
  const other = decimal === '.' ? ',' : '.';
  const candidates = [other, ' ', "'"] as const;
  const count = (group: string) => (groups.get(group) ?? 0) + openAs(group, openPoint, openComma);
  const likeliest = candidates.reduce((a, b) => (count(b) > count(a) ? b : a));
  return count(likeliest) === 0 ? '' : likeliest;
}

function openAs(group: string, openPoint: number, openComma: number): number {
  if (group === '.') return openPoint;
  return group === ',' ? openComma : 0;
}
