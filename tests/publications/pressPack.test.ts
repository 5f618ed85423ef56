/** The press pack: the same bytes for the same content, and sentences that can be quoted. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pressPack } from '../../src/publications/pressPack.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { settingAt } from '../../src/tables/setting.ts';

describe('the press pack', async () => {
  const site = await readSite('data/yizheng/released', 'reports/yizheng');
  const heading = ['2021年三项保障金5053万元'];
  const files = [
    { kind: 'picture' as const, file: 'pictures/a-1200x675.zh.png', title: '三项保障金', bytes: strToU8('png') },
    { kind: 'document' as const, file: 'reports/press-2021.zh.docx', bytes: strToU8('docx') },
  ];
  const data = new Map([
    ['figures.csv', 'plain'],
    ['figures-excel.csv', '\uFEFFexcel'],
    ['datapackage.json', '{}'],
  ]);
  const packOf = (language: 'zh-CN' | 'en') => pressPack(settingAt(site, language, 'index.html'), heading, files, data);
  const { file, bytes, entries } = packOf('zh-CN');
  const unpacked = unzipSync(bytes);
  const textOf = (name: string) => strFromU8(unpacked[name]!);

  it('has a read-me with every other file, the version and the status', () => {
    expect(file).toBe('reports/媒体包-2021.1.zh.zip');
    expect(Object.keys(unpacked)).toEqual(entries);
    expect(entries).toEqual([
      '读我.txt',
      '可引用的话.txt',
      '图注.txt',
      '图片/a-1200x675.zh.png',
      '数据/press-2021.zh.docx',
      '数据/figures-excel.csv',
      '数据/datapackage.json',
    ]);
    for (const words of [...entries.slice(1), '数据版本2021.1', '样例，非仪征市民政局发布'])
      expect(textOf('读我.txt')).toContain(words);
  });

  it('has sentences on official figures alone, with whose they are and what not to write', () => {
    const text = textOf('可引用的话.txt');
    expect(text).toContain('2021年三项保障金5053万元');
    expect(text).toContain('引用请注明：仪征市民政局');
    expect(text).toContain('不要这样写');
    expect(text.split('\r\n')).toContain(
      '仪征市城乡低保2021年保障1562户、2414人，发放保障金1523万元，占三项保障金的30.1%。',
    );
    expect(text.split('不要这样写')[0]).not.toContain('演示');
    expect(textOf('图注.txt')).toContain('a-1200x675.zh.png\r\n三项保障金\r\n引用请注明');
  });

  it('has the same bytes every time, and names of its language', () => {
    expect(packOf('zh-CN').bytes).toEqual(bytes);
    expect(packOf('en').entries.slice(0, 3)).toEqual(['read-me.txt', 'sentences-to-quote.txt', 'captions.txt']);
  });
});
