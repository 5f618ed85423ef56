/** The smallest package: one language, one area, two programmes, one year; no sources, totals, standards or reports. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureView } from '../../src/model/block.ts';
import { publicationPlan } from '../../src/publications/publicationPages.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { release } from '../../src/release/release.ts';
import type { Site } from '../../src/tables/setting.ts';
import { allViews, type View } from './allViews.ts';
import { partsOfView, reading } from './reading.ts';

let folder: string;
let site: Site;
let views: View[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tiny-'));
  const { files, problems } = await release('tests/fixtures/site/tiny');
  expect(problems).toEqual([]);
  for (const [name, text] of files) await writeFile(path.join(folder, name), text);
  site = await readSite(folder, path.join(folder, 'no-reports'));
  views = allViews(site, 'en');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const textOf = (page: string): string => JSON.stringify(reading(views.find((one) => one.page === page)?.view));

describe('a tiny package', () => {
  it('has every page, the only language at the root', () => {
    expect(views.map(({ page }) => page)).toEqual([
      'index.html',
      'programmes/index.html',
      'programmes/aid/index.html',
      'programmes/care/index.html',
      'years/2021/index.html',
      'publications/index.html',
      'find/index.html',
      'explore/index.html',
      'methods/index.html',
      'data/index.html',
      'revisions/index.html',
      'publications/glance-2021/index.html',
      'publications/press-2021/index.html',
      'publications/annual-2021/index.html',
      '404.html',
    ]);
  });

  it('says what it knows', () => {
    expect(textOf('index.html')).toContain('In 2021, 1 person was supported; funds paid came to 35,000 yuan.');
    expect(textOf('programmes/care/index.html')).toContain('In 2021, 0 persons were supported');
  });

  it('says nothing that it does not know', () => {
    const text = views.map(({ page }) => textOf(page)).join('\n');
    expect(text).not.toMatch(/undefined|NaN|null|\{\w+\}|demonstration|Source:|standard was|○/);
  });

  it('draws no trend of a single year, and has no section without content', () => {
    const parts = views.flatMap(({ view }) => partsOfView(view));
    const empty = parts.filter(
      ({ value, place }) => place.endsWith('/blocks') && Array.isArray(value) && value.length === 0,
    );
    const charts = parts.flatMap(({ place, value }) =>
      /\/figures\/\d+$/.test(place) ? [(value as FigureView).chart.kind] : [],
    );
    expect(empty.map(({ place }) => place)).toEqual([]);
    expect(charts.filter((kind) => kind !== 'namedBars')).toEqual([]);
  });

  it('has a brief, a press briefing and an annual report of its latest year to print', () => {
    expect(publicationPlan(site)).toEqual([
      expect.objectContaining({ edition: 'glance-2021', pdf: 'reports/glance-2021.en.pdf' }),
      expect.objectContaining({ edition: 'press-2021', pdf: 'reports/press-2021.en.pdf' }),
      expect.objectContaining({
        edition: 'annual-2021',
        language: 'en',
        page: 'publications/annual-2021/index.html',
        pdf: 'reports/annual-2021.en.pdf',
        title: 'Tiny County Statistics, 2021',
        author: 'Tiny County Statistics',
      }),
    ]);
  });
});
