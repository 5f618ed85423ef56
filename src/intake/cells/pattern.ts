/** Patterns of whole cells, on an engine whose time grows with the text and no faster (RE2). */
import { RE2JS, RE2JSSyntaxException } from 're2js';

/** Undefined where the cell is too long to be held to the pattern. */
export type CellPattern = (text: string) => boolean | undefined;

/** Characters by instructions of the pattern: about half a second. */
const mostSteps = 20_000_000;

/** Back-references, look-around and the like are no part of RE2: `construct` is the first of them. */
export function parsePattern(pattern: string): { matches: CellPattern } | { construct: string } {
  const misread = misreadConstruct(pattern);
  if (misread !== undefined) return { construct: misread };
  try {
    const expression = RE2JS.compile(withRe2Names(pattern));
    const size = expression.programSize();
    return { matches: (text) => (text.length * size > mostSteps ? undefined : expression.testExact(text)) };
  } catch (fault) {
    if (fault instanceof RE2JSSyntaxException) return { construct: constructOf(fault) };
    throw fault;
  }
}

/** As in the pattern: (?=, \1, [. The engine takes a look-behind for a capture with an odd name. */
function constructOf(fault: RE2JSSyntaxException): string {
  const { input } = fault as { input: string | null };
  return /^\(\?<[=!]/.exec(input ?? '')?.[0] ?? input ?? fault.message;
}

/** \u4e00 and \p{Script=Han} of ECMAScript; other escapes are passed over. */
function withRe2Names(pattern: string): string {
  return pattern.replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|(p\{\^?)(?:script|sc|scx|general_category|gc)=|[^])/gi,
    (escape, long?: string, short?: string, property?: string) => {
      const code = long ?? short;
      if (code !== undefined) return `\\x{${code}}`;
      return property === undefined ? escape : `\\${property}`;
    },
  );
}

/** Of XML Schema and of other engines: RE2 gives them another meaning without a word. */
function misreadConstruct(pattern: string): string | undefined {
  let isInClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\') at += 1;
    else if (isInClass && /^-\[(?!:)/.test(pattern.slice(at, at + 3))) return '-[';
    else if (!isInClass && /^\{,\d/.test(pattern.slice(at, at + 3))) return '{,';
    else if (character === '[' && !isInClass) {
      isInClass = true;
      // ] first in a class is one of its characters
      if (/^\^?\]/.test(pattern.slice(at + 1, at + 3))) at += pattern[at + 1] === '^' ? 2 : 1;
    } else if (character === '[' && pattern[at + 1] === ':') at = endOfNamedClass(pattern, at);
    else if (character === ']') isInClass = false;
  }
  return undefined;
}

/** [:alpha:] */
function endOfNamedClass(pattern: string, start: number): number {
  const end = pattern.indexOf(':]', start);
  return end < 0 ? start : end + 1;
}
