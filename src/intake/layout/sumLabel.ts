/** Whether the label of a row says that it is a total: a word for it in any language, with or without a place. */
import {
  joiningWords,
  likelySumWords,
  measureStart,
  otherSum,
  placeSum,
  placeWords,
  subtotalWords,
  totalWords,
} from './sumWords.ts';

/** `likely`: the label may as well name one of the summands (全县, England). */
export type SumLabel = 'total' | 'subtotal' | 'likely';

const labels = new Map<string, SumLabel | 'none'>();
const mostLabelsKept = 10_000;
const longestLabel = 60;

/** Areas repeat in a table, so that most labels are looked at once. */
export function sumLabel(text: string): SumLabel | undefined {
  if (text.length > longestLabel || isCode(text)) return undefined;
  const known = labels.get(text);
  if (known !== undefined) return known === 'none' ? undefined : known;
  const label = labelled(text);
  if (labels.size >= mostLabelsKept) labels.clear();
  labels.set(text, label ?? 'none');
  return label;
}

/** Years and codes are no words. */
function isCode(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function labelled(text: string): SumLabel | undefined {
  const label = bareLabel(text);
  if (label === '') return undefined;
  const whole = tightLabel(label);
  if (whole !== undefined) return whole;
  const [, base = '', inner] = /^(.+?)\s*\(([^()]*)\)$/.exec(label) ?? [];
  // 合计（人）, Total (all areas)
  return inner === undefined ? spacedLabel(label) : (tightLabel(base) ?? spacedLabel(base));
}

/** Without numbering, marks of notes, brackets around the whole, and punctuation at its ends. */
function bareLabel(text: string): string {
  const plain = text
    .replace(/[\u00B9\u00B2\u00B3\u2070-\u2079]+\s*$/u, '')
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[【〔「『《]/g, '(')
    .replace(/[】〕」』》]/g, ')')
    .replace(/\[(?:note )?\w{1,3}\]\s*$/i, '')
    .replace(/^\s*(?:\(?[一二三四五六七八九十]{1,3}[、.)]|\(?\d{1,2}[、.)])/, '')
    .trim();
  const inner = /^[[(<"'*\s]+([^()]*?)[\])>"'*\s:]+$/.exec(plain)?.[1] ?? plain;
  return inner.replace(/^[\s*"'“”‘’–—-]+|[\s*"'“”‘’:.、,;–—-]+$/g, '');
}

/** Words of sums alone, spaces inside or not: 合 计, Grand Total, 合计 Total, Total / Gesamt. */
function tightLabel(label: string): SumLabel | undefined {
  const key = tightKey(label);
  const parts = label
    .split(/[/|·,]|(?<=[\p{Script=Han}])(?=\s*[a-z])|(?<=[a-z])(?=\s*[\p{Script=Han}])/iu)
    .map(tightKey)
    .filter((part) => part !== '');
  const isAll = (words: ReadonlySet<string>) =>
    words.has(key) || (parts.length > 1 && parts.every((part) => words.has(part)));
  if (isAll(subtotalWords)) return 'subtotal';
  if (isAll(totalWords)) return 'total';
  if (placeSum.test(key)) return /小计|小計|소계/.test(key) ? 'subtotal' : 'total';
  return isAll(likelySumWords) || otherSum.test(key) ? 'likely' : undefined;
}

function tightKey(text: string): string {
  return text.toLowerCase().replace(/[\s·–—_-]+/gu, '');
}

/** Total Scotland, Scotland total, Total – Nord, Итого по району; but not Total households. */
function spacedLabel(label: string): SumLabel | undefined {
  const words = label
    .replace(/\b(sub|sous|grand)[\s-]+(total\w*)/giu, '$1$2')
    .replace(/\bi alt\b/giu, 'ialt')
    .split(/[\s:,–—'’-]+/u)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > mostWords) return undefined;
  const kinds = words.map((word) => kindOfWord(word.toLowerCase()));
  const at = kinds[0] === undefined ? kinds.length - 1 : 0;
  const kind = kinds[at];
  const rest = words.filter((word, index) => index !== at && !joiningWords.has(word.toLowerCase()));
  if (kind === undefined || rest.some((word) => measureStart.test(word.toLowerCase()))) return undefined;
  return rest.every((word) => /^\P{Ll}/u.test(word) || placeWords.test(word)) ? kind : undefined;
}

const mostWords = 7;

function kindOfWord(word: string): SumLabel | undefined {
  if (subtotalWords.has(word)) return 'subtotal';
  return totalWords.has(word) ? 'total' : undefined;
}
