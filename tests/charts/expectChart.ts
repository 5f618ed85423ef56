import { expect } from 'vitest';

/** What holds for every drawing, then its picture kept as a file to look at. */
export async function expectDrawing(svg: string, name: string): Promise<void> {
  expect(svg.match(/aria-/g)).toHaveLength(1);
  expect(svg).not.toMatch(/<style|\sstyle=|\sid=|<title|NaN|undefined|\d\.\d{3}|(fill|stroke)="/);
  for (const [text] of svg.matchAll(/<text[^>]*>/g)) expect(text).toContain('font-size');
  await expect(svg).toMatchFileSnapshot(`snapshots/${name}.svg`);
}

/** The same for a chart: one picture under one name, its type large enough for its medium; a raised ring is no type. */
export async function expectChart(svg: string, name: string): Promise<void> {
  expect(svg).toMatch(/^<svg [^>]*aria-label="[^"]+" role="img"[^>]*>/);
  const smallest = svg.includes(' paper"') ? 10.67 : 12;
  const type = svg.replace(/<tspan [^>]*class="ring"[^>]*>/g, '');
  for (const [, size] of type.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(smallest);
  await expectDrawing(svg, name);
}
