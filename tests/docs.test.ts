import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')];
/** The most files that a figure may pass on its way from a CSV cell to a sentence of the overview. */
const mostFiles = 35;

describe('documents', () => {
  test.each(documents)('%s names files and folders that are there', (document) => {
    const names = [...readFileSync(document, 'utf8').matchAll(/`((?:src|tests|docs|reports)\/[^`\s]*)`/g)].map(
      ([, name = '']) => name,
    );
    const missing = names.filter((name) => !name.includes('<') && !name.includes('*') && !existsSync(name));
    expect(missing).toEqual([]);
  });

  it("list a figure's way to the overview, each file once and importing none that is not there", () => {
    const [, way = ''] = /One figure's way(.*?)To a chart/s.exec(readFileSync('docs/architecture.md', 'utf8')) ?? [];
    const files = [...way.matchAll(/`(src\/[^`\s]+)`/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(10);
    expect(files.length).toBeLessThanOrEqual(mostFiles);
    expect(new Set(files).size).toBe(files.length);
  });
});
