import { expect } from 'vitest';

/** What holds for every chart, then its picture kept as a file to look at. */
export async function expectChart(svg: string, name: string): Promise<void> {
  expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*>/);
  expect(svg.match(/aria-/g)).toHaveLength(1);
  expect(svg).not.toMatch(/<style|\sstyle=|<title|NaN|undefined|\d\.\d{3}/);
  for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(12);
  for (const [text] of svg.matchAll(/<text[^>]*>/g)) expect(text).toContain('font-size');
  for (const [, id] of svg.matchAll(/\sid="([^"]+)"/g)) expect(id).toMatch(/^c1-/);
  await expect(svg).toMatchFileSnapshot(`snapshots/${name}.svg`);
}
