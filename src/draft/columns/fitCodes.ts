/** Codes made from texts, fit for addresses and file names. */

/** No names that Windows reserves. */
const fitCode = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$|^index\.html$/i;
const longestCode = 40;

/**
 * Fit for addresses and file names, unique in lower case: unchanged where all are codes; else slugs, or prefix and
 * number.
 */
export function fitCodes(texts: string[], prefix: string): Map<string, string> {
  const lower = new Set(texts.map((text) => text.toLowerCase()));
  if (lower.size === texts.length && texts.every((text) => isFit(text) && !isMarkLike(text)))
    return new Map(texts.map((text) => [text, text]));
  const taken = new Set<string>();
  return new Map(
    texts.map((text, index) => {
      const code = slug(text);
      const isClear = code !== undefined && !isMarkLike(code);
      return [text, uniqueCode(isClear ? code : `${prefix}${index + 1}`, taken)];
    }),
  );
}

/** A code that may also be a mark for a missing value (c, x, z, n/a) could not be told from it. */
function isMarkLike(text: string): boolean {
  return text.length < 2;
}

/** `Maui County` → maui-county; undefined for another script. */
export function slug(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(plain)) return undefined;
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const [first = ''] = words;
  const short = words
    .slice(1)
    .reduce((code, word) => (code.length + word.length < longestCode ? `${code}-${word}` : code), first);
  return isFit(short) ? short : undefined;
}

export function isFit(code: string): boolean {
  return fitCode.test(code) && !reservedNames.test(code);
}

function uniqueCode(code: string, taken: Set<string>): string {
  let name = code;
  let count = 1;
  while (taken.has(name)) name = `${code}-${(count += 1)}`;
  taken.add(name);
  return name;
}
