/** 普通公文版式 as it was printed, held to GB/T 9704-2012. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, inject, it } from 'vitest';

/** Text with its size and the place of its baseline, in points from the left and from the foot of the sheet. */
type Run = { text: string; size: number; x: number; y: number; width: number };
type Sheet = { isAcross: boolean; runs: Run[] };

const millimetre = 72 / 25.4;
const sheets = await readSheets(join(inject('dist'), 'reports/official-2021.zh.pdf'));

async function readSheets(file: string): Promise<Sheet[]> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const read = await Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [runOf(item.str, item.transform as number[], item.width)] : [],
      );
      return { isAcross: page.view[2]! > page.view[3]!, runs };
    }),
  );
  return read;
}

function runOf(text: string, [, , a = 0, b = 0, x = 0, y = 0]: number[], width: number): Run {
  return { text, size: Math.hypot(a, b), x, y, width };
}

/** Lines of body text: runs of its size that share a baseline. */
function linesOf({ runs }: Sheet): Run[][] {
  const body = runs.filter(({ size }) => Math.abs(size - 15.79) < 0.05);
  return [...Map.groupBy(body, ({ y }) => y.toFixed(1)).values()];
}

const [first, second] = sheets;
const across = sheets.filter(({ isAcross }) => isAcross);

describe('an official document', () => {
  it('sets 22 lines of 28.99 pt on a page, a blank one before the list of attachments, of 28 characters within 156 mm', () => {
    const lines = linesOf(second!);
    const baselines = lines.map(([run]) => run!.y).toSorted((a, b) => b - a);
    const blank = lines.findIndex((line) => line.some(({ text }) => text.startsWith('附件：')));
    expect(lines).toHaveLength(21);
    for (const [index, y] of baselines.entries())
      expect(baselines[0]! - y).toBeCloseTo((index < blank ? index : index + 1) * 28.99, 0);
    for (const line of lines) {
      expect(Math.min(...line.map(({ x }) => x))).toBeGreaterThan(28 * millimetre - 0.5);
      expect(Math.max(...line.map(({ x, width }) => x + width))).toBeLessThan(184 * millimetre + 1);
    }
  });

  it('has its title in 22 pt and the head of every section at the indent of two characters', () => {
    expect(first!.runs.some(({ size }) => Math.abs(size - 22) < 0.05)).toBe(true);
    const heads = sheets.flatMap(({ runs }) => runs.filter(({ text }) => /^[一二三四五六七]、/.test(text)));
    expect(heads).toHaveLength(7);
    for (const { x } of heads) expect(x).toBeCloseTo(28 * millimetre + 2 * 15.79, 0);
  });

  it('numbers its pages 7 mm below the text, right on odd pages and left on even ones', () => {
    for (const [index, { isAcross, runs }] of sheets.entries()) {
      if (isAcross) continue;
      const number = runs.filter(({ size }) => Math.abs(size - 14) < 0.05);
      expect(number.map(({ text }) => text.trim()).join(' ')).toBe(`— ${index + 1} —`);
      const [dash] = number;
      // The dash lies 0.38 em above the baseline.
      expect((dash!.y + 0.38 * 14) / millimetre).toBeCloseTo(35 - 7, 0);
      if (index % 2 === 0) expect(dash!.x).toBeGreaterThan(150 * millimetre);
      else expect(dash!.x).toBeLessThan(50 * millimetre);
    }
  });

  it('says its status on every sheet, also on those across', () => {
    expect(across.length).toBeGreaterThan(0);
    for (const { runs } of sheets) {
      const words = runs.map(({ text }) => text).join('');
      expect(words).toContain('送审稿');
      expect(words).toContain('样例，非仪征市民政局发布');
    }
  });

  it('has no red head, no document number and no signature, since nobody gave them', () => {
    const words = first!.runs.map(({ text }) => text).join('');
    expect(words).not.toMatch(/〔|文件/);
    expect(
      linesOf(sheets[2]!)
        .at(-1)
        ?.map(({ text }) => text)
        .join(''),
    ).not.toContain('民政局');
  });

  it('lists its attachments and gives each a sheet of its own', () => {
    const labels = sheets.flatMap(({ runs }, index) =>
      runs
        .filter(({ text }) => /^附件\d?$/.test(text.trim()))
        .map(({ text }) => ({ text: text.trim(), page: index + 1 })),
    );
    expect(new Set(labels.map(({ page }) => page)).size).toBe(labels.length);
    expect(labels.length).toBeGreaterThanOrEqual(4);
  });
});
