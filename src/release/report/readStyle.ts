import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The colours of the site, and the rules that the pages for staff share. */
const sharedRules = ['../../styles/tokens.css', 'report.css', 'reportGroups.css', 'reportSettings.css'];

/** The style of a page for staff, with the rules of that page alone. */
export async function readStyle(...own: string[]): Promise<string> {
  const rules = [...sharedRules, ...own].map((name) => readFile(path.join(import.meta.dirname, name), 'utf8'));
  return (await Promise.all(rules)).join('\n');
}
