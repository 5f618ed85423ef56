/** The words of a spelt unit: of every character it is known which word it belongs to, or it is no unit. */
import { countedWords } from '../../model/unit.ts';
import { isCurrencyCode, signWords } from './currencySigns.ts';
import { fillers, perWords, quantitySpellings, scaledOnly, scaleLetters, scaleWords, spanWords } from './unitWords.ts';

/** `value` is a power of ten, a quantity or a span. */
export type UnitPart =
  | { kind: 'scale'; text: string; value: number }
  | { kind: 'letter'; text: string; value: number }
  | { kind: 'quantity'; text: string; value: string }
  | { kind: 'span'; text: string; value: string }
  | { kind: 'per' | 'filler'; text: string };

/** Lower case, without spaces, brackets and full stops. */
export function unitKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019`´]/g, "'")
    .replace(/[\s()[\]【】〔〕:·・.,]/gu, '');
}

/** The longest words first, shorter ones where the rest would be no word. */
export function unitParts(key: string): UnitPart[] | undefined {
  const dead = new Set<number>();
  const parts = partsFrom(0);
  return parts;

  function partsFrom(at: number): UnitPart[] | undefined {
    if (at === key.length) return [];
    if (dead.has(at)) return undefined;
    for (let length = Math.min(longestWord, key.length - at); length > 0; length -= 1) {
      const part = partOf(key.slice(at, at + length));
      const rest = part && partsFrom(at + length);
      if (part !== undefined && rest !== undefined) return [part, ...rest];
    }
    dead.add(at);
    return undefined;
  }
}

const longestWord = 24;

function partOf(text: string): UnitPart | undefined {
  const quantity = quantities().get(text) ?? codeOf(text);
  if (quantity !== undefined) return { kind: 'quantity', text, value: quantity };
  const scale = scaleWords.get(text);
  if (scale !== undefined) return { kind: 'scale', text, value: scale };
  const span = spanWords.get(text);
  if (span !== undefined) return { kind: 'span', text, value: span };
  if (perWords.has(text)) return { kind: 'per', text };
  const letter = scaleLetters.get(text);
  if (letter !== undefined) return { kind: 'letter', text, value: letter };
  return fillers.has(text) || /^[-–_'’]$/.test(text) ? { kind: 'filler', text } : undefined;
}

/** The lek and the paʻanga are words of English. */
function codeOf(text: string): string | undefined {
  const code = text.toUpperCase();
  return isCurrencyCode(code) && code !== 'ALL' && code !== 'TOP' ? code : undefined;
}

let words: Map<string, string> | undefined;

function quantities(): Map<string, string> {
  words ??= new Map([
    ...Object.entries(countedWords).flatMap(([code, { zh, one, many }]) =>
      [zh, one, many].map((word) => [word.replaceAll(' ', ''), code] as const),
    ),
    ...signWords().map(([sign, [code = '']]) => [sign, code] as const),
    ...quantitySpellings,
    ...scaledOnly,
  ]);
  return words;
}
