/** Rows of a list as a tree: by their signs, else by their codes or indents; parts of a row follow 其中 without a sign. */
import { isTotalLabel } from '../../intake/layout/label.ts';

/** `isHeading`: neither unit nor number. `code` as in the table, `quantity` what its unit counts. */
type ListRow = { name: string; code: string; quantity: string; isHeading: boolean };

/** `above` is the row under which it stands, `whole` the one of which it is a part; indexes of rows. */
export type ListNode = { text: string; isStarred: boolean; isHeading: boolean; above?: number; whole?: number };

type Level = { at: number; sign?: NumberSign; isHeading: boolean };

/** In the order of the rows. */
export function hierarchy(rows: ListRow[]): ListNode[] {
  const signed = signedRows(rows);
  const isNumbered = signed.some(({ sign }) => sign !== undefined);
  if (isNumbered) return numberedNodes(rows, signed);
  const indents = new Set(signed.filter(({ isPart }) => !isPart).map(({ indent }) => indent));
  if (indents.size > 1) return numberedNodes(rows, signed.map(withIndentSign));
  return isCoded(rows) ? codedNodes(rows, signed) : flatNodes(rows, signed);
}

function signedRows(rows: ListRow[]): SignedText[] {
  let last: string | undefined;
  return rows.map(({ name }) => {
    const signed = signedText(name, last);
    if (signed.sign !== undefined) last = signed.sign.style === 'A' ? letterOf(name) : undefined;
    return signed;
  });
}

function withIndentSign(signed: SignedText): SignedText {
  const sign = { style: `indent ${signed.indent}`, rank: signed.indent };
  return signed.isPart ? signed : { ...signed, sign };
}

function node(
  { text, isStarred }: SignedText,
  { isHeading }: ListRow,
  at: Pick<ListNode, 'above' | 'whole'>,
): ListNode {
  return { text, isStarred, isHeading, ...at };
}

function under(level: Level | undefined): Pick<ListNode, 'above'> {
  return level === undefined ? {} : { above: level.at };
}

/** A row without a sign stands under the last heading, or is one more part; a total is of the whole section. */
function numberedNodes(rows: ListRow[], signed: SignedText[]): ListNode[] {
  const open: Level[] = [];
  const items = new Set<number>();
  let whole: number | undefined;
  return rows.map((row, at) => {
    const { sign, isPart, text } = signed[at]!;
    if (isPart) whole = wholeOf(at, open.at(-1)?.at ?? 0);
    else if (sign !== undefined) whole = undefined;
    if (whole === undefined && !row.isHeading) items.add(at);
    if (sign === undefined || isPart) {
      const bare = isTotalLabel(text) ? open[0] : open.at(-1);
      const level = row.isHeading || isBare(text) ? bare : openHeading(open);
      return node(signed[at]!, row, { ...under(level), ...(whole !== undefined && text !== '' && { whole }) });
    }
    closeLevels(open, sign);
    const placed = node(signed[at]!, row, under(open.at(-1)));
    open.push({ at, sign, isHeading: row.isHeading });
    return placed;
  });

  /** The last row from `first` on that counts the same and is no part itself. */
  function wholeOf(at: number, first: number): number | undefined {
    const before = [...items].filter((item) => item < at && item >= first);
    const alike = before.findLast(
      (item) => rows[at]?.isHeading === true || rows[item]?.quantity === rows[at]?.quantity,
    );
    return alike ?? before.at(-1);
  }
}

/** 人数, 户数: they say what is counted, and not of what. */
function isBare(text: string): boolean {
  return text.length < 4;
}

function openHeading(open: Level[]): Level | undefined {
  return open.findLast(({ isHeading }) => isHeading) ?? open.at(-1);
}

/** Back to the level of the same style; else over all that are lower by the usual order. */
function closeLevels(open: Level[], sign: NumberSign): void {
  const same = open.findIndex((level) => level.sign?.style === sign.style);
  if (same >= 0) open.splice(same);
  else while (isLower(open.at(-1)?.sign, sign)) open.pop();
}

function isLower(inner: NumberSign | undefined, sign: NumberSign): boolean {
  return inner?.rank !== undefined && sign.rank !== undefined && inner.rank >= sign.rank;
}

/** One length, with noughts at the end where a row has rows under it: YZH011221000, YZH011221100. */
function isCoded(rows: ListRow[]): boolean {
  const codes = rows.map(({ code }) => code).filter((code) => code !== '');
  const isLong = codes.every((code) => code.length === codes[0]?.length && /\d{6}$/.test(code));
  return isLong && codes.length * 5 >= rows.length * 4 && codes.some((code) => code.endsWith('00'));
}

function codedNodes(rows: ListRow[], signed: SignedText[]): ListNode[] {
  const open: (Level & { stem: string })[] = [];
  return rows.map((row, at) => {
    const stem = row.code.replace(/0+$/, '');
    while (open.length > 0 && (stem === open.at(-1)!.stem || !stem.startsWith(open.at(-1)!.stem))) open.pop();
    const { isPart } = signed[at]!;
    const above = under(open.at(-1));
    const placed = node(signed[at]!, row, {
      ...above,
      ...(isPart && above.above !== undefined && { whole: above.above }),
    });
    if (stem !== '') open.push({ at, stem, isHeading: row.isHeading });
    return placed;
  });
}

/** Without any order a heading stands over the rows below it, and parts end where a row says what it counts. */
function flatNodes(rows: ListRow[], signed: SignedText[]): ListNode[] {
  let heading: number | undefined;
  let last: number | undefined;
  let whole: number | undefined;
  return rows.map((row, at) => {
    const { isPart, text } = signed[at]!;
    if (row.isHeading && !isPart) [heading, whole] = [at, undefined];
    else if (isPart) whole ??= last;
    else if (saysItsNoun(text)) whole = undefined;
    if (whole === undefined && !row.isHeading) last = at;
    const above = heading === undefined || heading === at ? {} : { above: heading };
    return node(signed[at]!, row, { ...above, ...(whole !== undefined && text !== '' && { whole }) });
  });
}

function saysItsNoun(text: string): boolean {
  return (
    /(数|次|支出|资金|金额|经费|标准|水平|金)$/u.test(text) ||
    /\b(number|expenditure|spending|persons|households)\b/i.test(text)
  );
}

/** The sign before the name of an indicator: 一、（一）1.（1）① A. I. in full and half width, 其中 and # for parts, * for cumulative. */

/** `rank` is the usual order of Chinese numbering; letters and Roman numbers have none. */
type NumberSign = { style: string; rank?: number };

/** `isPart`: the first of some parts. `indent` counts the spaces before it. */
type SignedText = { text: string; sign?: NumberSign; isPart: boolean; isStarred: boolean; indent: number };

type Style = NumberSign & { pattern: RegExp };

const styles: Style[] = [
  { style: 'han', rank: 1, pattern: /^(?:第)?[一二三四五六七八九十]{1,3}(?:部分|[、．.，,：:])\s*/u },
  { style: '(han)', rank: 2, pattern: /^(?:[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|[㈠-㈩])[、．.]?\s*/u },
  {
    style: '1.1.1',
    rank: 3.2,
    pattern: /^\d{1,2}(?:[.．]\d{1,2}){2}[、．.]?(?:\s+|(?=\p{L})(?![倍万亿千元米岁个公亩级]))/u,
  },
  { style: '1.1', rank: 3.1, pattern: /^\d{1,2}[.．]\d{1,2}[、．.]?(?:\s+|(?=\p{L})(?![倍万亿千元米岁个公亩级]))/u },
  { style: '1.', rank: 3, pattern: /^(?:[0-9０-９]{1,3}[、．.](?!\d)|[⒈-⒛])\s*/u },
  { style: '(1)', rank: 4, pattern: /^(?:[（(]\s*[0-9０-９]{1,3}\s*[）)]|[⑴-⒇])[、．.]?\s*/u },
  { style: '1)', rank: 4.5, pattern: /^[0-9０-９]{1,3}[）)]\s*/u },
  { style: '①', rank: 5, pattern: /^[①-⑳]\s*/u },
];
const letter = /^([A-ZＡ-Ｚ])(?:[、．.）)]\s*|\s*(?=\p{Script=Han}))/u;
const roman = /^([IVX]{2,4}|[IVX]|[Ⅰ-Ⅻ])(?:[、．.）)]\s*|\s+(?=\p{Script=Han}))/u;
const partWords = /^(?:其\s*中|of which|including|[#＃]|[—–－-]{1,2}(?=\s*\p{L}))\s*[:：,，、]?\s*/iu;
const star = /^[*＊]\s*|\s*[*＊]$/u;

/** A letter is Roman unless the letter before it in the alphabet was the last sign. */
export function signedText(raw: string, lastLetter?: string): SignedText {
  const indent = /^\s*/u.exec(raw)?.[0].length ?? 0;
  let text = raw.normalize('NFC').trim();
  let sign: NumberSign | undefined;
  let isPart = false;
  const isStarred = star.test(text);
  text = text.replace(star, '').replace(star, '');
  for (let step = 0; step < mostSigns; step += 1) {
    const style: Style | undefined = sign === undefined ? styleOf(text, lastLetter) : undefined;
    const pattern = style?.pattern ?? partWords;
    if (!pattern.test(text)) break;
    text = text.replace(pattern, '').replace(star, '');
    if (style === undefined) isPart = true;
    else sign = { style: style.style, ...(style.rank !== undefined && { rank: style.rank }) };
  }
  return { text: text.trim(), isPart, isStarred, indent, ...(sign !== undefined && { sign }) };
}

const mostSigns = 3;

function styleOf(text: string, lastLetter: string | undefined): Style | undefined {
  const numbered = styles.find(({ pattern }) => pattern.test(text));
  if (numbered !== undefined) return numbered;
  const named = letter.exec(text)?.[1]?.normalize('NFKC');
  const follows =
    named !== undefined && lastLetter !== undefined && named.charCodeAt(0) === lastLetter.charCodeAt(0) + 1;
  if (roman.test(text) && !follows) return { style: 'I', pattern: roman };
  return named === undefined ? undefined : { style: 'A', pattern: letter };
}

/** Undefined where the sign is no letter. */
function letterOf(raw: string): string | undefined {
  return letter.exec(raw.trim())?.[1]?.normalize('NFKC');
}
