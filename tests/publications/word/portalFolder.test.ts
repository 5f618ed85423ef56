/** What goes into a government portal: a text that needs no style, with the numbers of the release. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { portalFolder } from '../../../src/publications/word/portalFolder.ts';
import { readSite } from '../../../src/publications/readSite.ts';
import { plannedDocuments } from '../../../src/publications/word/documents.ts';
import { picturesOf } from '../../../src/publications/word/wordView.ts';
import { settingAt } from '../../../src/tables/setting.ts';

describe('the folder for a government portal', async () => {
  const site = await readSite('data/yizheng/released', 'reports/yizheng');
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const folderOf = (language: 'zh-CN' | 'en') => {
    const planned = plannedDocuments(site).find((one) => one.edition === 'annual-2021' && one.language === language)!;
    const view = planned.view(document);
    const edition = site.editions.find(({ code }) => code === 'annual-2021')!;
    const given = { index: 'JS001/2022-00001', category: { 'zh-CN': '社会救助', en: 'Social assistance' } };
    const png = { bytes: strToU8('png'), width: 588, height: 300 };
    return portalFolder(
      settingAt(site, language, 'index.html'),
      { ...edition, date: '2022-06-02', portal: given },
      {
        view,
        pictures: new Map(picturesOf(view).map(({ id }) => [id, png])),
        attachments: [{ file: planned.file, bytes: strToU8('docx') }],
      },
    );
  };
  const { file, bytes, entries } = folderOf('zh-CN');
  const unpacked = unzipSync(bytes);
  const textOf = (name: string) => strFromU8(unpacked[`主动公开/${name}`]!);
  const page = parseHTML(textOf('正文.html')).document;

  it('holds particulars, text, pictures and attachments', () => {
    expect(file).toBe('reports/annual-2021-主动公开.zh.zip');
    expect(Object.keys(unpacked)).toEqual(entries);
    expect(entries.slice(0, 3)).toEqual(['主动公开/公开信息.txt', '主动公开/正文.html', '主动公开/图片/图1.png']);
    expect(entries.at(-1)).toBe('主动公开/附件/annual-2021.zh.docx');
  });

  it('says what a portal asks for, as far as it is given', () => {
    const lines = textOf('公开信息.txt').split('\r\n');
    expect(lines).toContain('索引号：JS001/2022-00001');
    expect(lines).toContain('发布机构：仪征市民政局');
    expect(lines).toContain('主题分类：社会救助');
    expect(lines).toContain('公开日期：2022年6月2日');
    expect(lines.filter((line) => line.startsWith('文号'))).toEqual([]);
  });

  it('has numbered headings, plain tables, and the place of each picture, and no style, script or link', () => {
    const headings = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings.some((heading) => heading.startsWith('一、'))).toBe(true);
    const tags = new Set([...page.body.querySelectorAll('*')].map(({ localName }) => localName));
    for (const tag of ['style', 'script', 'svg', 'img', 'a', 'span', 'div']) expect(tags).not.toContain(tag);
    const places = [...page.querySelectorAll('p')].filter(({ textContent }) => textContent.startsWith('〔此处插入'));
    expect(places.length).toBe(entries.filter((entry) => entry.endsWith('.png')).length);
    for (const row of page.querySelectorAll('tbody tr')) expect(row.querySelector('th')).not.toBeNull();
  });

  it('marks what is a sample and what was made up, at the head and at each number', () => {
    expect(page.querySelector('p')?.textContent).toContain('样例，非仪征市民政局发布');
    const cells = [...page.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells).toContain('1,562');
    expect(cells.some((cell) => cell.endsWith('○'))).toBe(true);
  });

  it('is the same for the same content, in each language', () => {
    expect(folderOf('zh-CN').bytes).toEqual(bytes);
    const english = folderOf('en');
    expect(english.file).toBe('reports/annual-2021-disclosure.en.zip');
    const text = strFromU8(unzipSync(english.bytes)['disclosure/text.html']!);
    expect(text).toContain('<strong>Coverage:</strong> Yizheng');
    expect(text.replace(/<td>[^<]*<\/td>/g, '')).not.toMatch(/[\u3400-\u9fff]/);
  });
});
