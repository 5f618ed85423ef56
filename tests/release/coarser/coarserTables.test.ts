/** Coarser tables: offered where over a quarter of a table is withheld; pasted, the release has as many marks as promised. */
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../../src/intake/text/csv.ts';
import { release, type ReleaseRun } from '../../../src/release/release.ts';
import { coarserTables, type CoarserKind } from '../../../src/release/coarser/coarserTables.ts';
import { formatDisclosure } from '../../../src/release/staff/formatDisclosure.ts';
import { areaRows, figureRows } from '../../../src/release/staff/formatTables.ts';
import { protect } from '../../../src/release/withhold/protect.ts';
import type { PackagePatch } from '../packageCase.ts';
import { csv } from '../packageCase.ts';
import { fourTowns } from '../packageParts.ts';
import { withFolder } from '../withFolder.ts';
import { writePackage } from '../writePackage.ts';

const care = csv`
  code,parent,title_zh,title_en
  care,,照料,Care
  full,care,失能,Full care
  partial,care,半失能,Partial care
`;

const facts = csv`
  year,area,programme,measure,value,unit
  2021,east,full,persons,2,
  2021,east,partial,persons,6,
  2021,east,care,persons,8,
  2021,west,full,persons,3,
  2021,west,partial,persons,9,
  2021,west,care,persons,12,
  2021,north,full,persons,12,
  2021,north,partial,persons,14,
  2021,north,care,persons,26,
  2021,south,full,persons,31,
  2021,south,partial,persons,20,
  2021,south,care,persons,51,
  2021,county,full,persons,48,
  2021,county,partial,persons,49,
  2021,county,care,persons,97,
`;

const small: PackagePatch = {
  nianbao: { measures: { households: null, funds: null } },
  files: { 'programmes.csv': care, 'areas.csv': fourTowns, 'facts.csv': facts },
};

function released(patch: PackagePatch): Promise<ReleaseRun> {
  return withFolder(async (folder) => {
    const own = path.join(folder, 'package');
    await writePackage(own, patch);
    return release(own);
  });
}

async function offersOf(patch: PackagePatch) {
  const { disclosure } = await released(patch);
  const { source, raw, withheld } = disclosure!;
  const table = coarserTables(source, raw, withheld, protect).find(({ year }) => year === '2021');
  const offers = new Map(table?.offers.map((offer) => [offer.kind, offer]));
  return { source, table, offer: (kind: CoarserKind) => offers.get(kind) };
}

function marksIn({ files }: ReleaseRun): number {
  const { records } = parseRecords(files.get('figures.csv') ?? '', 'figures.csv');
  return records.filter(({ symbol }) => symbol === 'c').length;
}

describe('a table of which much is withheld', () => {
  it('has offers with fewer marks: its programme alone, its small areas as one', async () => {
    const { table, offer } = await offersOf(small);
    expect(table).toMatchObject({ programme: 'care', year: '2021', before: { cells: 15 } });
    expect(table!.before.marks).toBeGreaterThan(15 / 4);
    expect(offer('parent')?.after).toEqual({ marks: 0, cells: 5 });
    expect(offer('grouped')).toMatchObject({ group: { code: 'east-west', whole: 'county' }, after: { cells: 12 } });
    expect(offer('longer')).toBeUndefined();
  });

  it.each<CoarserKind>(['parent', 'grouped'])('is released with the marks that were promised: %s', async (kind) => {
    const { source, offer } = await offersOf(small);
    const { figures, group, after } = offer(kind)!;
    const added = group === undefined ? '' : areaRows(group, source).split('\n').slice(1).join('\n');
    const members = new Set(group?.members);
    const areas = fourTowns
      .trimEnd()
      .split('\n')
      .map((row) => {
        const [code = '', parent = '', ...titles] = row.split(',');
        return members.has(code) ? [code, group!.code, ...titles].join(',') : [code, parent, ...titles].join(',');
      });
    const run = await released({
      ...small,
      files: { ...small.files, 'areas.csv': `${areas.join('\n')}\n${added}`, 'facts.csv': figureRows(figures) },
    });
    expect(run.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(marksIn(run)).toBe(after.marks);
  });

  it('has two years as one where all of it may be added over time', async () => {
    const visits = {
      title: { 'zh-CN': '走访人次', en: 'Visits' },
      unit: '人次',
      kind: 'flow',
      adds: ['area', 'period'],
    };
    const rows = ['east,2', 'west,3', 'north,4', 'county,9'];
    const years = ['2020', '2021'].flatMap((year) =>
      rows.map((row) => `${year},${row.replace(',', ',care,visits,')},`),
    );
    const { offer } = await offersOf({
      nianbao: { measures: { households: null, persons: null, funds: null, visits }, latestYear: 2021 },
      files: {
        'areas.csv': fourTowns.replace(/south.*\n/, ''),
        'facts.csv': ['year,area,programme,measure,value,unit', ...years, ''].join('\n'),
      },
    });
    expect(offer('longer')?.figures.map(({ id }) => id)).toContain('visits/care/county/2020-01-01/2021-12-31');
  });

  it('stands in the report for staff, ready to paste', async () => {
    const { disclosure, problems } = await released(small);
    const page = formatDisclosure({ folder: 'small', problems, language: 'zh-CN', disclosure: disclosure! }, '');
    expect(page).toContain('<h2>可以改用更粗的表</h2>');
    expect(page).toMatch(/只公布上级项目，不分类别 <span class="count">原来\d+个※，共15个数字；改后0个※，共5个数字/);
    expect(page).toContain('east-west,county,东镇、西镇,&quot;East Town, West Town&quot;');
  });

  it('has none where little is withheld', async () => {
    expect(
      (await offersOf({ files: { 'facts.csv': await readFile('tests/fixtures/package/facts.csv', 'utf8') } })).table,
    ).toBe(undefined);
  });
});
