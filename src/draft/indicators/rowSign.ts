/** The sign before the name of an indicator: 一、（一）1.（1）① A. I. in full and half width, 其中 and # for parts, * for cumulative. */

/** `rank` is the usual order of Chinese numbering; letters and Roman numbers have none. */
export type NumberSign = { style: string; rank?: number };

/** `isPart`: the first of some parts. `indent` counts the spaces before it. */
export type SignedText = { text: string; sign?: NumberSign; isPart: boolean; isStarred: boolean; indent: number };

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
export function letterOf(raw: string): string | undefined {
  return letter.exec(raw.trim())?.[1]?.normalize('NFKC');
}
