import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { bookOf } from '../../src/figures/book.ts';
import { readRelease } from '../../src/figures/read.ts';
import { isDemonstration } from '../../src/model/cell.ts';
import { release as releasePackage } from '../../src/release/release.ts';
import { writeScratch } from '../../src/release/write/writeReleased.ts';
import { csv } from '../release/packageCase.ts';
import { withFolder } from '../release/withFolder.ts';
import { writePackage } from '../release/writePackage.ts';
import { textOf } from './figureAt.ts';
import { published, publishedId } from './published.ts';

const release = await readRelease('data/yizheng/released');
const book = bookOf(release);

describe('the release of Yizheng', () => {
  test.each(published)('holds %s: %s, %s', (place, cell, period) => {
    const figure = book.byId(publishedId(place, period));
    expect(textOf(figure.cell)).toBe(cell);
    expect(`${figure.key.period.start ?? ''}/${figure.key.period.end}`).toBe(period);
    expect(figure.year).toBe('2021');
    expect(figure.source).toBe('forum-2022-06-02');
    expect(figure.quote).not.toBe('');
  });

  test.each([
    ['funds/total:three-allowances', '5053 万元 computed'],
    ['funds/total:all-funds', '5139.79 万元 computed'],
    ['persons/total:homecare', '91 人 computed'],
  ])('declares the total %s: %s', (place, cell) => {
    expect(textOf(book.byId(publishedId(place, '2021-01-01/2021-12-31')).cell)).toBe(cell);
  });

  it('has no other official figure of the city', () => {
    const official = release.figures.filter(({ key, cell }) => key.area === '321081' && !isDemonstration(cell));
    const totals = official.filter(({ key }) => key.programme.startsWith('total:'));
    expect(official.length - totals.length).toBe(published.length);
  });

  it('marks all earlier years and all towns as demonstration', () => {
    const towns = release.figures.filter(({ key }) => key.area.startsWith('DEMO-'));
    const earlier = release.figures.filter(({ key, year }) => key.area === '321081' && year < '2021');
    expect(towns.length).toBeGreaterThan(0);
    expect(earlier.length).toBeGreaterThan(0);
    expect([...towns, ...earlier].every(({ cell }) => cell.state !== 'value' || isDemonstration(cell))).toBe(true);
  });

  it('has titles of every programme, area and source in both languages', () => {
    for (const { title } of [...release.programmes, ...release.areas, ...release.sources]) {
      expect(title['zh-CN']).toBeTruthy();
      expect(title.en).toBeTruthy();
    }
  });

  it('has the aliases of a list that gives them, one by one', () =>
    withFolder(async (folder) => {
      const programmes = {
        schema: { fields: { alias_zh: { type: 'string' }, alias_en: { type: 'string' } } },
      };
      const files = {
        'programmes.csv': csv`
          code,parent,title_zh,title_en,alias_zh,alias_en
          dibao,,低保,Dibao,最低生活保障、穷保;MLG,income support
          care,,照料,Care,,
          full,care,失能,Full,,
          partial,care,半失能,Partial,,
        `,
      };
      await writePackage(folder, { description: { resources: { programmes } }, files });
      const released = join(folder, 'released');
      await writeScratch(released, (await releasePackage(folder)).files, released);
      const named = (await readRelease(released)).programmes.filter(({ aliases }) => aliases !== undefined);
      expect(named.map(({ code, aliases }) => [code, aliases])).toEqual([
        ['dibao', [{ 'zh-CN': '最低生活保障' }, { 'zh-CN': '穷保' }, { 'zh-CN': 'MLG' }, { en: 'income support' }]],
      ]);
    }));

  it('refuses a figure that is not in it', () => {
    expect(() => book.byId('persons/dibao/321081/1999')).toThrow('unknown figure: persons/dibao/321081/1999');
  });
});
