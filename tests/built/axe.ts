import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';

type Violation = { id: string; nodes: { html: string }[] };
declare const axe: { run: (options: object) => Promise<{ violations: Violation[] }> };

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page as it stands: WCAG 2.0 to 2.2 A and AA, and best practice. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(await source);
  const { violations } = await page.evaluate(
    (values) => axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    tags,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
