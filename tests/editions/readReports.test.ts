import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readReports } from '../../src/editions/readReports.ts';
import { edition, editionWith, facts, faults, proseWith, reportsWith } from './reportsWith.ts';

describe('what was written for a package', () => {
  it('is its editions, newest first, with their prose in every language, and who publishes', async () => {
    const { identity, editions, problems } = await reportsWith({});
    expect(editions.map(({ code, year }) => [code, year])).toEqual([
      ['annual-2021', '2021'],
      ['annual-2020', '2020'],
    ]);
    expect(editions[0]?.prose.en).toEqual([{ section: 'preface', paragraphs: ['{persons aid} in all.'] }]);
    expect(identity).toEqual({ publisher: { 'zh-CN': '甲县民政局', en: 'County Bureau' } });
    expect(problems).toEqual([]);
  });

  it('may be nothing', async () => {
    expect(await readReports('no-such-folder', facts)).toEqual({
      identity: {},
      editions: [],
      calendar: [],
      prose: [],
      problems: [],
    });
  });

  it('is asked for in the languages of the release only', async () => {
    const { editions } = await reportsWith({ 'annual-2021/en.md': undefined }, { ...facts, languages: ['zh-CN'] });
    expect(editions).toHaveLength(2);
  });

  it('may begin with a byte-order mark', async () => {
    const mark = '\uFEFF';
    const files = {
      'site.json': `${mark}{}`,
      'annual-2021/edition.json': mark + JSON.stringify(edition),
      ...proseWith(`${mark}# preface\n\n无\n`, '# preface\n'),
    };
    expect(await faults(files)).toEqual([]);
  });

  it('leaves out a folder without edition.json, and says so', async () => {
    const { editions, problems } = await reportsWith({ 'drafts/zh.md': '# preface\n\n保障2414人\n', '.git/x': '' });
    expect(editions).toHaveLength(2);
    expect(problems).toEqual([{ code: 'edition-missing', severity: 'warning', file: 'drafts' }]);
  });
});

describe('a file of an edition', () => {
  /** Reports beside a file that they may not read. */
  async function beside(change: (reports: string, secret: string) => Promise<void>): Promise<unknown[]> {
    const folder = await mkdtemp(path.join(tmpdir(), 'links-'));
    const reports = path.join(folder, 'reports');
    const secret = path.join(folder, 'secret.md');
    await cp('tests/fixtures/reports', reports, { recursive: true });
    await writeFile(secret, '# preface\n\n{persons aid} in all.\n');
    await change(reports, secret);
    const { problems } = await readReports(reports, facts);
    await rm(folder, { recursive: true });
    return problems.map(({ code, file, member }) => [code, path.relative(reports, file), member]);
  }

  it('is not read by a link out of the folder of its package', async () => {
    const files = ['site.json', 'annual-2020/edition.json', 'annual-2021/en.md'];
    const found = await beside(async (reports, secret) => {
      for (const file of files) {
        await rm(path.join(reports, file));
        await symlink(secret, path.join(reports, file));
      }
    });
    expect(found).toEqual(files.map((file) => ['file-outside', file, undefined]));
  });

  it('is in the folder also where site.json names it', async () => {
    const face = { file: '../secret.md', name: { 'zh-CN': '仿宋', en: 'FangSong' }, licence: 'SIL OFL 1.1' };
    const found = await beside((reports) =>
      writeFile(path.join(reports, 'site.json'), JSON.stringify({ faces: { fangsong: face } })),
    );
    expect(found).toEqual([['file-outside', 'site.json', 'faces.fangsong.file']]);
  });
});

describe('site.json', () => {
  const site = (content: unknown) => ({ 'site.json': JSON.stringify(content) });
  const face = { file: 'fonts/own.ttf', name: { 'zh-CN': '自有仿宋', en: 'Own FangSong' }, licence: 'SIL OFL 1.1' };

  it('may say where the site stands', async () => {
    const { identity, problems } = await reportsWith(site({ address: 'https://mz.example.gov.cn/tj/' }));
    expect([identity.address, problems]).toEqual(['https://mz.example.gov.cn/tj/', []]);
    for (const address of ['mz.example.gov.cn/', 'https://mz.example.gov.cn/tj', 'ftp://mz.example.gov.cn/'])
      expect(await faults(site({ address }))).toEqual([
        ['member-invalid', 'site.json', 'address', `"${address}"`, '"https://…/"'],
      ]);
  });

  it('may bring faces for official documents, each with its file, its name and its licence', async () => {
    const file = { 'fonts/own.ttf': 'a face' };
    const { identity, problems } = await reportsWith({ ...site({ faces: { fangsong: face } }), ...file });
    expect(problems).toEqual([]);
    expect(identity.faces?.fangsong?.file).toBe('fonts/own.ttf');
    const { licence: _, ...unlicensed } = face;
    expect(await faults({ ...site({ faces: { fangsong: unlicensed, songti: face } }), ...file })).toEqual([
      ['member-missing', 'site.json', 'faces.fangsong.licence', undefined, undefined],
      ['member-unknown', 'site.json', 'faces.songti', undefined, 'fangsong / xiaobiaosong'],
      ['edition-missing', 'fonts', undefined, undefined, undefined],
    ]);
    expect(await faults(site({ faces: { fangsong: face } }))).toEqual([
      ['member-invalid', 'site.json', 'faces.fangsong.file', '"fonts/own.ttf"', '"fonts/….ttf"'],
    ]);
  });

  test.each([
    [{ sampel: { 'zh-CN': '样例', en: 'Sample' } }, ['member-unknown', 'sampel', undefined]],
    [{ publisher: '甲县民政局' }, ['member-invalid', 'publisher', '"甲县民政局"']],
    [{ contact: { 'zh-CN': '电话' } }, ['member-missing', 'contact.en', undefined]],
    [{ contact: { zh: '电话', 'zh-CN': '电话', en: 'Phone' } }, ['member-unknown', 'contact.zh', undefined]],
    [{ contact: { 'zh-CN': '电话', en: ' ' } }, ['member-invalid', 'contact.en', '" "']],
    [[], ['member-invalid', undefined, undefined]],
  ])('is not %j', async (content, [code, member, read]) => {
    expect((await faults(site(content))).map((one) => (one as unknown[]).slice(0, 4))).toEqual([
      [code, 'site.json', member, read],
    ]);
  });

  it('is JSON, and the line is named where it breaks', async () => {
    expect(await faults({ 'site.json': '{\n  "publisher": {}\n  "contact": {}\n}' })).toEqual([
      ['json-invalid', 'site.json', 3, undefined, undefined],
    ]);
  });

  it('says that the site is a sample where figures are made up, in every language', async () => {
    const made = { ...facts, hasDemonstration: true };
    const missing = [['sample-missing', 'site.json', 'sample', undefined, undefined]];
    expect(await faults({}, made)).toEqual(missing);
    expect(await faults({ 'site.json': undefined }, made)).toEqual(missing);
    expect((await faults(site({ sampel: { 'zh-CN': '样例', en: 'Sample' } }), made)).slice(1)).toEqual(missing);
    expect(await faults(site({ sample: { 'zh-CN': '样例' } }), made)).toEqual([
      ['member-missing', 'site.json', 'sample.en', undefined, undefined],
    ]);
    expect(await faults(site({ sample: { 'zh-CN': '样例', en: 'Sample' } }), made)).toEqual([]);
  });
});

describe('words that are printed as they stand', () => {
  const own = 'annual-2021/edition.json';
  const both = (zh: string, en = 'Words') => ({ 'zh-CN': zh, en });
  const site = (members: object) => ({ 'site.json': JSON.stringify(members) });

  test.each([
    [{ title: both('2021年年报（5000户）') }, ['quantity-typed', own, 'title.zh-CN', '5000户', undefined]],
    [{ title: both('年报', '2000 households') }, ['quantity-typed', own, 'title.en', '2000', undefined]],
    [{ name: both('五千户年报') }, ['quantity-typed', own, 'name.zh-CN', '五千户', undefined]],
    [{ next: both('届时达到6000户') }, ['quantity-typed', own, 'next.zh-CN', '6000户', undefined]],
    [{ redHead: both('甲县5000户文件') }, ['quantity-typed', own, 'redHead.zh-CN', '5000户', undefined]],
    [{ number: '五千户〔2022〕1号' }, ['quantity-typed', own, 'number', '五千户', undefined]],
    [{ name: both('**年报**') }, ['markdown-unknown', own, 'name.zh-CN', '**', undefined]],
    [{ next: both('{persons aid}') }, ['reference-misplaced', own, 'next.zh-CN', '{persons aid}', undefined]],
  ])('type no quantity in edition.json: %j', async (members, fault) => {
    expect(await faults(editionWith(members))).toContainEqual(fault);
  });

  test.each([
    [{ publisher: both('甲县5000户') }, 'publisher.zh-CN'],
    [{ contact: both('电话5000户') }, 'contact.zh-CN'],
    [{ sample: both('样例5000户') }, 'sample.zh-CN'],
  ])('type no quantity in site.json: %j', async (members, member) => {
    expect(await faults(site(members))).toEqual([['quantity-typed', 'site.json', member, '5000户', undefined]]);
  });

  it('may have dates, telephones, addresses, and literals, whose marks are not printed', async () => {
    const contact = both('甲县大庆路1号2楼，邮编211400，电话0514-83415700', 'Yizheng [[211400]]');
    const next = both('2023年6月', 'June 2023');
    const title = both('2021年年报[[2.0]]', 'Report 2021');
    const { identity, editions, problems } = await reportsWith({
      ...site({ contact }),
      ...editionWith({ next, title }),
    });
    expect(problems).toEqual([]);
    expect([identity.contact?.en, editions[0]?.title['zh-CN']]).toEqual(['Yizheng 211400', '2021年年报2.0']);
  });
});

describe('edition.json', () => {
  const file = 'annual-2021/edition.json';

  test.each([
    [{ kind: 'weekly' }, ['member-invalid', file, 'kind', '"weekly"', 'annual / bulletin / press / lead / glance']],
    [{ year: '2021' }, ['member-invalid', file, 'year', '"2021"', '2021']],
    [{ year: 1999 }, ['year-without-figures', file, 'year', '1999', '2020 / 2021']],
    [{ date: '2 June 2022' }, ['member-invalid', file, 'date', '"2 June 2022"', expect.stringContaining('2022-06-02')]],
    [{ date: '2022-02-30' }, ['member-invalid', file, 'date', '"2022-02-30"', expect.anything()]],
    [{ title: undefined }, ['member-missing', file, 'title', undefined, undefined]],
    [{ name: { 'zh-CN': '年报' } }, ['member-missing', file, 'name.en', undefined, undefined]],
    [{ subtitle: '' }, ['member-unknown', file, 'subtitle', undefined, expect.stringContaining('title')]],
  ])('is refused with %j', async (members, fault) => {
    expect(await faults(editionWith(members))).toEqual([fault]);
  });

  it('is named with its line where it is broken', async () => {
    expect(await faults({ [file]: '{\n "kind": "annual",\n}' })).toEqual([
      ['json-invalid', file, 3, undefined, undefined],
    ]);
  });

  it('may have a date, with or without a time', async () => {
    expect(await faults(editionWith({ date: '2022-06-02' }))).toEqual([]);
    expect(await faults(editionWith({ date: '2022-06-02T00:00:00+08:00' }))).toEqual([]);
  });
});
