import { appendFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/publish/plan/manifest.ts';
import type { PublishProblem } from '../../src/publish/plan/publication.ts';
import { publish } from '../../src/publish/publish.ts';
import { samplePage } from './samplePage.ts';
import { samples, writeSampleSite, type Sample } from './sampleSite.ts';

const good = samplePage('zh-CN');
const styled = (rule: string) => good.replace('</head>', `<style>@media print { ${rule} }</style></head>`);

const faults: Record<string, Partial<Sample>> = {
  hidden: { html: styled('strong { display: none }') },
  planted: { html: styled("strong::after { content: '7' }") },
  unlabelled: { html: good.replace(/ aria-label="[^"]*"/, '') },
  unseen: { html: styled('svg { position: absolute; clip-path: inset(100%) }').replace('role="img"', 'role="none"') },
  character: { html: good.replace('低保人员', '低保ꭰ人员') },
  title: { title: '扬州市民政统计 2021' },
  language: { html: good.replace('lang="zh-CN"', 'lang="en"') },
  wide: { html: styled('table { width: 450pt }') },
  paper: { html: styled('@page { size: A5 }') },
  foreign: { html: styled('p { font-family: sans-serif }') },
  stroke: { html: styled('h1 { -webkit-text-stroke: 1px }') },
  unlinked: { html: good.replace('<a href="#second">', '<a>') },
  place: { html: good.replace('data-pdf="reports/sample', 'data-pdf="reports/other') },
};

const links = ['hidden.zh-CN', 'sample.en']
  .map((name) => `reports/${name}.pdf`)
  .map((pdf) => `<a href="${pdf}">PDF</a> <span data-pdf="${pdf}" data-pdf-part="missing"></span>`)
  .join('\n');

let dist: string;
let problems: PublishProblem[];
let notices: PublishProblem[] = [];

beforeAll(async () => {
  const faulty = Object.entries(faults).map(([name, fault]) => ({ ...samples[0]!, ...fault, name }));
  dist = await writeSampleSite([...samples, ...faulty]);
  await appendFile(join(dist, 'index.html'), links);
  ({ problems, notices = [] } = await publish({ dist, cache: 'node_modules/.cache/nianbao', log: () => {} }));
}, 120_000);

afterAll(() => rm(dist, { recursive: true, force: true }));

const of = (name: string) => problems.filter(({ file }) => file.includes(`/${name}.`));

describe('publish refuses', () => {
  it('nothing of a good publication', () => expect(of('sample')).toEqual([]));

  it('a figure that the page promises and print styles hide', () =>
    expect(of('hidden')).toEqual([{ code: 'cell-missing', file: 'reports/hidden.zh-CN.pdf', expected: '1562户' }]));

  it('a number that the page does not have', () =>
    expect(of('planted')).toEqual([{ code: 'number-unread', file: 'reports/planted.zh-CN.pdf', page: 2, read: '7' }]));

  it('a drawing without a text alternative', () =>
    expect(of('unlabelled').map(({ code }) => code)).toContain('figure-unlabelled'));

  it('a drawing that is neither labelled nor said to be decoration', () =>
    expect(of('unseen').map(({ code }) => code)).toContain('figure-unlabelled'));

  it('a character that no face has, with its place', () =>
    expect(of('character')).toContainEqual({
      code: 'character-missing',
      file: 'reports/character.zh-CN.pdf',
      place: 'pages/character.zh-CN.html “低保ꭰ人员用款说明”',
      read: 'ꭰ (U+AB70)',
    }));

  it('another title than the list says', () =>
    expect(of('title')).toContainEqual({
      code: 'title-differs',
      file: 'reports/title.zh-CN.pdf',
      place: '<title>',
      read: '仪征市民政统计 2021',
      expected: '扬州市民政统计 2021',
    }));

  it('another language than the list says', () =>
    expect(of('language').map(({ code, read }) => [code, read])).toEqual([['language-differs', 'en']]));

  it('other paper than A4', () => expect(of('paper').map(({ code }) => code)).toContain('paper-differs'));

  it('a font of this machine', () => expect(of('foreign').map(({ code }) => code)).toContain('font-foreign'));

  it('a font that became Type 3', () => expect(of('stroke').map(({ code }) => code)).toContain('font-type3'));

  it('a page number that leads nowhere', () =>
    expect(of('unlinked').map(({ code, place }) => [code, place])).toEqual([['page-number-differs', '#second']]));

  it('a page that speaks of a PDF that is not published', () =>
    expect(of('place')).toEqual([
      { code: 'place-unknown', file: 'pages/place.zh-CN.html', read: 'reports/other.zh-CN.pdf' },
    ]));

  it('only the publications at fault: the others are published, and those that are missing are not in the manifest', async () => {
    const good = ['place.zh-CN.pdf', 'sample.en.pdf', 'sample.zh-CN.pdf', 'wide.zh-CN.pdf'];
    expect(await readdir(join(dist, 'reports'))).toEqual(['manifest.json', ...good, 'publications.json'].toSorted());
    const { files } = JSON.parse(await readFile(join(dist, 'reports/manifest.json'), 'utf8')) as Manifest;
    expect(files.map(({ file }) => file.replace('reports/', '')).toSorted()).toEqual(good);
  });
});

describe('a page that would link to a refused PDF', () => {
  it('says in its language that it is missing, and links to those that are there', async () => {
    const home = await readFile(join(dist, 'index.html'), 'utf8');
    expect(home).toContain('data-href="reports/hidden.zh-CN.pdf"');
    expect(home).toContain('(missing: it did not pass its checks)</span>');
    expect(home).toContain('href="reports/sample.en.pdf"');
  });
});

describe('a fault of layout', () => {
  it('is told and keeps nothing from readers: Chrome shrank a PDF, since something is wider than the measure', () =>
    expect(
      notices
        .filter(({ file, code }) => file.includes('/wide.') && code !== 'page-half-empty')
        .map(({ code, read, place }) => [code, read, place]),
    ).toEqual([['print-shrunk', '98.0%', expect.stringContaining('1,562.00')]]));
});
