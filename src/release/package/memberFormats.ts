/** Forms of members that a grammar cannot say: names, paths, patterns, and what this machine can read. */
import { getHashes } from 'node:crypto';
import { parseDateFormat } from '../../intake/cells/parseDate.ts';
import { parsePattern } from '../../intake/cells/pattern.ts';
import { localeGrouping } from '../../model/description.ts';
import { isFitCode, isReservedName } from './checkLists.ts';
import { parseHash } from './packageFile.ts';

/** By the name that the profile gives them (`format`). */
export const memberFormats: Record<string, (text: string) => boolean> = {
  code: isFitCode,
  name: (text) => !isReservedName(text),
  path: isInside,
  encoding: isEncoding,
  hash: isHash,
  // numbers are printed with commas and a point; how many digits a group has may differ
  locale: (text) => localeGrouping(text) !== undefined,
  re2: (text) => 'matches' in parsePattern(text),
  'date-form': (text) => 'read' in parseDateFormat(text),
};

/** Inside the folder of the package (Data Package v2: no absolute path, no `..`, nothing hidden). */
function isInside(text: string): boolean {
  return text.split('/').every((part) => /^(\.|[^.\\:][^\\:]*)$/.test(part));
}

/** A label of the WHATWG that Node decodes. */
function isEncoding(text: string): boolean {
  try {
    new TextDecoder(text);
    return true;
  } catch {
    return false;
  }
}

function isHash(text: string): boolean {
  const { algorithm, digest } = parseHash(text);
  return /^[0-9a-f]+$/.test(digest) && getHashes().includes(algorithm);
}

export function constructIn(pattern: unknown): string {
  const parsed = parsePattern(String(pattern));
  return 'construct' in parsed ? parsed.construct : '';
}
