/** What stands around a table goes with it: its source, its notes, and the notes of marks beside numbers. */
import { describe, expect, it } from 'vitest';
import { draftedRelease, type Said } from './draftedRelease.ts';

const said: Said = { year: '2024', publisherArea: '某县' };
const rows = '地区,低保人数\n东镇,120\n西镇,200\n';

async function drafted(table: string, more: Said = said) {
  const { files, figures, problems, account } = await draftedRelease(table, more);
  expect(problems).toEqual([]);
  const { nianbao } = JSON.parse(files['datapackage.json'] ?? '{}') as { nianbao: { notes?: object[] } };
  return { notes: nianbao.notes, sources: files['sources.csv'], table: files['table.csv'], figures, account };
}

describe('a source named around a table', () => {
  it.each([
    [`${rows}资料来源：某县民政局,\n`, '某县民政局'],
    [`${rows}资料来源：,某县民政局\n`, '某县民政局'],
    [`低保情况,\n资料来源：某县民政局。,\n${rows}`, '某县民政局。'],
    [`${rows}注：数据来源于系统。资料来源：某县民政局,\n`, '某县民政局'],
  ])('is that of every row: %j', async (table, source) => {
    const { sources, figures, table: written } = await drafted(table);
    expect(sources).toBe(`code,title_zh\ns1,${source}\n`);
    expect(written).toContain('source,');
    expect(Object.keys(figures)).toHaveLength(3);
  });

  it('may be several', async () => {
    const table = 'Area,Recipients\nNorth,120\nSouth,200\nSource: Ministry\nSource: Census office\n';
    const { sources } = await drafted(table, { year: '2024', publisherArea: 'State', kind: 'stock' });
    expect(sources).toBe('code,title_en\ns1,Ministry; Census office\n');
  });

  it('is no source where the table has a column of sources', async () => {
    const table = `地区,低保人数,来源\n东镇,120,年鉴\n西镇,200,年鉴\n资料来源：某县民政局,,\n`;
    expect((await drafted(table)).sources).toBe('code,title_zh\ns1,年鉴\n');
  });
});

describe('notes around a table', () => {
  it('are notes on all figures of the package, in the language of the table', async () => {
    const { notes, sources } = await drafted(`${rows}注：1.低保人数为年末数。,\n2.不含优抚对象。,\n填表人：甲,\n`);
    expect(notes).toEqual([{ 'zh-CN': '1.低保人数为年末数。' }, { 'zh-CN': '2.不含优抚对象。' }]);
    expect(sources).toBeUndefined();
  });

  it('are none where they only explain a mark, which the package writes in its own way', async () => {
    const table = '地区,低保人数\n东镇,120\n西镇,…\n全县合计,320\n注：…表示无数据。,\n';
    expect((await drafted(table)).notes).toBeUndefined();
  });

  it('of a mark beside a number are notes on that number', async () => {
    const { notes, table, figures } = await drafted('地区,低保人数\n东镇,120①\n西镇,200\n注：①含新并入的村。,\n');
    expect(notes).toBeUndefined();
    expect(table).toMatch(/\n注：\[1\] 含新并入的村。,+\n$/);
    expect(Object.keys(figures)).toHaveLength(3);
  });
});
