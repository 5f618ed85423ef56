/** A publication whose layout has a fault is printed again in a plainer form, and published with what is left of it. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/publish/plan/manifest.ts';
import { publish, type PublishResult } from '../../src/publish/publish.ts';
import { samplePage } from './samplePage.ts';
import { samples, writeSampleSite } from './sampleSite.ts';

const good = samplePage('zh-CN')
  .replace(/<section>/g, '<section data-fit="0" data-fits="2">')
  .replace(/ <span data-pdf=.*<\/span>/, '');
const styled = (rule: string) => good.replace('</head>', `<style>@media print { ${rule} }</style></head>`);
const overlap = 'p [data-cell=b] { margin-left: -16pt }';

const pages = {
  good,
  fewer: styled(`[data-fit='0'] ${overlap}`),
  compact: styled(`[data-form='usual'] ${overlap}`),
  plain: styled(`:is([data-form='usual'], [data-form='compact']) ${overlap}`),
  lasting: styled(overlap),
  false: styled(`${overlap} strong { display: none }`),
};

const cache = 'node_modules/.cache/nianbao';
let dist: string;
let result: PublishResult;
let lines: string[];

beforeAll(async () => {
  dist = await writeSampleSite(Object.entries(pages).map(([name, html]) => ({ ...samples[0]!, name, html })));
  ({ result, lines } = await published());
}, 120_000);
afterAll(() => rm(dist, { recursive: true, force: true }));

async function published(previous?: string) {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const result = await publish({ dist, cache, lang: 'zh-CN', log, ...(previous !== undefined && { previous }) });
  return { result, lines };
}

const told = (name: string) =>
  (result.notices ?? [])
    .filter(({ file, code }) => file.includes(`/${name}.`) && code !== 'page-half-empty')
    .map(({ code, page, place }) => [code, page, place]);

describe('a publication', () => {
  it('without faults is printed as designed, and nothing is told', () => expect(told('good')).toEqual([]));

  it('with a fault that showing less mends says no more of it', () => expect(told('fewer')).toEqual([]));

  it('with a fault that only a plainer form mends says where that is used', () => {
    expect(told('compact')).toEqual([['sheet-compact', 2, '一、综合']]);
    expect(told('plain')).toEqual([['sheet-plain', 2, '一、综合']]);
  });

  it('with a fault that nothing mends is printed as designed and published, and the fault is told with its place', () => {
    expect(told('lasting')).toEqual([['text-overlapping', 2, '户']]);
    expect(lines).toContain(
      '说明 reports/lasting.zh-CN.pdf 第2页 户：两处文字重叠，读到“2414”。把其中的名称改短，或给它一个简称。',
    );
  });

  it('with a fault of truth is refused, whatever its layout', () => {
    const refused = result.problems.filter(({ file }) => file.startsWith('reports/'));
    expect(refused.map(({ file, code }) => [file, code])).toEqual([['reports/false.zh-CN.pdf', 'cell-missing']]);
    expect(result.manifest?.files.map(({ file }) => file)).not.toContain('reports/false.zh-CN.pdf');
  });

  it('that is taken over tells again what was told of it', async () => {
    const manifest = JSON.parse(await readFile(join(dist, 'reports/manifest.json'), 'utf8')) as Manifest;
    const again = await published(dist);
    expect(again.lines.filter((line) => line.includes('沿用上次的PDF'))).toHaveLength(manifest.files.length);
    expect(again.result.notices).toEqual(result.notices);
    expect(again.result.manifest).toEqual(manifest);
  });
});
