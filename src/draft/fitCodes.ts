/** As it stands a code is a name of letters, digits, points, hyphens; Windows keeps some names to itself. */
const fitCode = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$|^index\.html$/i;
const longestCode = 40;

/**
 * A code for each text, fit for addresses and file names, no two alike whatever their capitals: all as they stand where
 * each of them is a code; else a slug of Latin text, and the prefix with a number for any other.
 */
export function fitCodes(texts: string[], prefix: string): Map<string, string> {
  const lower = new Set(texts.map((text) => text.toLowerCase()));
  if (lower.size === texts.length && texts.every(isFit)) return new Map(texts.map((text) => [text, text]));
  const taken = new Set<string>();
  return new Map(texts.map((text, index) => [text, uniqueCode(slug(text) ?? `${prefix}${index + 1}`, taken)]));
}

/** `Maui County` → maui-county; undefined for text in another script, which a slug would lose. */
export function slug(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(plain)) return undefined;
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const [first = ''] = words;
  const short = words.slice(1).reduce((code, word) => (isShort(code, word) ? `${code}-${word}` : code), first);
  return isFit(short) ? short : undefined;
}

export function isFit(code: string): boolean {
  return fitCode.test(code) && !reservedNames.test(code);
}

function isShort(code: string, word: string): boolean {
  return code.length + word.length < longestCode;
}

function uniqueCode(code: string, taken: Set<string>): string {
  let [name, count] = [code, 1];
  while (taken.has(name)) name = `${code}-${(count += 1)}`;
  taken.add(name);
  return name;
}
