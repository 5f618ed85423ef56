import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/kinds/drawChart.ts';
import { draw } from '../../src/components/draw.ts';
import type { FigureView } from '../../src/model/block.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { releaseWorkbooks, workbookFaults } from '../../src/publications/workbook/workbooks.ts';
import { writeWorkbook } from '../../src/publications/workbook/writeWorkbook.ts';
import { release } from '../../src/release/release.ts';
import { allViews } from '../site/allViews.ts';
import { partsOfView, reading } from '../site/reading.ts';
import { shapes } from './shapes.ts';
import { writeShape } from './writeShape.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shapes-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function siteOf(shape: (typeof shapes)[number]) {
  const own = await writeShape(shape, folder);
  const { files, problems } = await release(own);
  expect(problems).toEqual([]);
  const released = await mkdtemp(path.join(folder, 'released-'));
  for (const [name, text] of files) await writeFile(path.join(released, name), text);
  return readSite(released, path.join(folder, 'no-reports'));
}

describe.each(shapes.map((shape) => [shape.name, shape] as const))('a package of the shape %s', (_, shape) => {
  test('has every page in every language, each with a heading and nothing unsaid', async () => {
    const site = await siteOf(shape);
    for (const language of shape.languages)
      for (const { page, view } of allViews(site, language)) {
        const text = JSON.stringify(reading(view, ['unitCode', 'year'])).replaceAll('中文', '');
        expect(text, page).not.toMatch(/undefined|NaN|null|\{\w+\}|\d{4}-[MQS]\d/);
        if (language === 'en') expect(text, page).not.toMatch(/\p{Script=Han}/u);
      }
  });

  test('has a workbook in every language, as it was drawn', async () => {
    const site = await siteOf(shape);
    for (const { view, language } of releaseWorkbooks(site, [['value'], ['1']])) {
      const drawn = view();
      expect(await workbookFaults(await writeWorkbook(drawn), drawn)).toEqual([]);
      const text = JSON.stringify(drawn.sheets.map(({ name, rows }) => [name, rows]));
      expect(text).not.toMatch(/undefined|NaN|null,"look|\{\w+\}/);
      if (language === 'en') expect(text.replaceAll('※', '')).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('draws every chart, and none without a number', async () => {
    const site = await siteOf(shape);
    const language = shape.languages[0]!;
    const figures = allViews(site, language).flatMap(({ view }) =>
      partsOfView(view).flatMap(({ value }) => (isFigure(value) ? [value] : [])),
    );
    for (const { chart, label, id } of figures) {
      const svg = drawChart(chart, draw({ width: 328, language, label }));
      expect(svg, id).toContain('<svg');
      expect(svg, id).not.toMatch(/NaN|undefined/);
      expect(JSON.stringify(chart), id).toContain('"state":"value"');
    }
  });
});

function isFigure(value: unknown): value is FigureView {
  return typeof value === 'object' && value !== null && 'chart' in value && 'unitLine' in value;
}
