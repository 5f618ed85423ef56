import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readReports, type Reports } from '../../src/editions/readReports.ts';
import type { ReleaseFacts } from '../../src/editions/releaseFacts.ts';

const facts: ReleaseFacts = {
  ...{ languages: ['zh-CN', 'en'], years: ['2020', '2021'], officialYears: ['2021'], sections: ['preface', 'aid'] },
  hasDemonstration: false,
};
const edition = {
  kind: 'annual',
  year: 2021,
  title: { 'zh-CN': '2021年年报', en: 'Report 2021' },
  name: { 'zh-CN': '年报', en: 'Report' },
};

/** Two good editions of a county, with some files written over or, without content, taken away. */
async function reportsWith(files: Record<string, string | Uint8Array | undefined>, own = facts): Promise<Reports> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reports-'));
  try {
    await cp('tests/fixtures/reports', folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      if (content === undefined) await rm(path.join(folder, name));
      else await writeFile(path.join(folder, name), content);
    }
    const reports = await readReports(folder, own);
    const inside = (file: string) => path.relative(folder, file);
    return { ...reports, problems: reports.problems.map((one) => ({ ...one, file: inside(one.file) })) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const editionWith = (members: object) => ({ 'annual-2021/edition.json': JSON.stringify({ ...edition, ...members }) });
const proseWith = (zh: string, en: string) => ({ 'annual-2021/zh.md': zh, 'annual-2021/en.md': en });

/** What is wrong, as [code, file, member or line, read, expected]. */
async function faults(files: Record<string, string | Uint8Array | undefined>, own = facts): Promise<unknown[]> {
  const { problems } = await reportsWith(files, own);
  return problems.map(({ code, file, member, line, read, expected }) => [code, file, member ?? line, read, expected]);
}

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
    expect(await readReports('no-such-folder', facts)).toEqual({ identity: {}, editions: [], prose: [], problems: [] });
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

describe('site.json', () => {
  const site = (content: unknown) => ({ 'site.json': JSON.stringify(content) });

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

describe('edition.json', () => {
  const file = 'annual-2021/edition.json';

  test.each([
    [{ kind: 'weekly' }, ['member-invalid', file, 'kind', '"weekly"', 'annual / press / lead']],
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

describe('the edition.json of a brief', () => {
  const title = { 'zh-CN': '通稿', en: 'Briefing' };
  const brief = (kind: string, members: object = {}) => ({
    [`${kind}-2021/edition.json`]: JSON.stringify({ kind, year: 2021, title, ...members }),
  });

  it('needs no prose and no name', async () => {
    const { editions, problems } = await reportsWith({ ...brief('press'), ...brief('lead') });
    expect(problems).toEqual([]);
    expect(editions.map(({ kind, name }) => [kind, name['zh-CN']])).toContainEqual(['press', '通稿']);
  });

  it('may say when it is released, its number and its status', async () => {
    const press = {
      embargo: '2022-06-02T10:00:00+08:00',
      draft: true,
      headline: { 'zh-CN': '甲县{persons aid}', en: '{persons aid}' },
    };
    expect(await faults(brief('press', press))).toEqual([]);
    expect(await faults(brief('lead', { issue: '12', internal: true, date: '2022-06-02' }))).toEqual([]);
  });

  const [press, lead] = ['press-2021/edition.json', 'lead-2021/edition.json'];
  const headline = (zh: string, en: string) => ({ headline: { 'zh-CN': zh, en } });

  test.each([
    [
      'press',
      { embargo: '2022-06-02' },
      ['member-invalid', press, 'embargo', '"2022-06-02"', '2022-06-02T10:00:00+08:00'],
    ],
    ['press', { issue: '1' }, ['member-unknown', press, 'issue', undefined, expect.anything()]],
    ['lead', headline('甲县', 'County'), ['member-unknown', lead, 'headline', undefined, expect.anything()]],
    ['lead', { internal: 'yes' }, ['member-invalid', lead, 'internal', '"yes"', 'true / false']],
    ['press', { year: 2020 }, ['year-without-figures', press, 'year', '2020', '2021']],
    ['press', headline('保障2414人', 'Many'), ['quantity-typed', press, 'headline.zh-CN', '2414人', undefined]],
    ['press', headline('{persons aid}', 'Many'), ['reference-unlike', press, '# headline', undefined, '{persons aid}']],
  ])('of kind %s is refused with %j', async (kind, members, fault) => {
    expect(await faults(brief(kind, members))).toEqual([fault]);
  });
});

describe('an annual report set as an official document', () => {
  const own = 'annual-2021/edition.json';
  const head = { 'zh-CN': '甲县民政局文件', en: 'County Bureau Paper' };
  const sample = { 'site.json': JSON.stringify({ sample: { 'zh-CN': '样例', en: 'Sample' } }) };

  it('may have a red head and a document number, and every mark', async () => {
    const marks = { draft: true, internal: true, embargo: '2022-06-02T10:00:00+08:00' };
    expect(
      await faults(editionWith({ theme: 'gbt9704', redHead: head, number: '甲民发〔2022〕1号', ...marks })),
    ).toEqual([]);
  });

  it('has neither of them in a sample', async () => {
    const given = editionWith({ theme: 'gbt9704', redHead: head, number: '甲民发〔2022〕1号' });
    expect(await faults({ ...given, ...sample })).toEqual([
      ['sample-with-head', own, 'redHead', undefined, undefined],
      ['sample-with-head', own, 'number', undefined, undefined],
    ]);
  });

  test.each(['甲民发[2022]1号', '甲民发〔22〕1号', '甲民发〔2022〕第1号', '甲民发〔2022〕01号', 1])(
    'cannot have the number %j',
    async (number) => {
      expect(await faults(editionWith({ number }))).toEqual([
        ['member-invalid', own, 'number', JSON.stringify(number), '"…〔2022〕1号"'],
      ]);
    },
  );
});

describe('prose', () => {
  it('is there in every language', async () => {
    expect(await faults({ 'annual-2020/en.md': undefined })).toEqual([
      ['prose-missing', 'annual-2020/en.md', undefined, undefined, undefined],
    ]);
  });

  it('is UTF-8', async () => {
    expect(await faults({ 'annual-2020/zh.md': Uint8Array.of(0x23, 0x20, 0xb5, 0xcd) })).toEqual([
      ['prose-not-utf8', 'annual-2020/zh.md', undefined, undefined, undefined],
    ]);
  });

  it('stands in parts that the report has', async () => {
    expect(await faults(proseWith('# preface\n\n# prefase\n\n无\n', ''))).toEqual([
      ['section-unknown', 'annual-2021/zh.md', 3, '# prefase', 'preface / aid'],
    ]);
  });

  it('refers to the same figures in every language, part by part, in any order and as often as it likes', async () => {
    const zh = '# preface\n\n{persons aid}{funds aid}\n\n# aid\n\n无\n';
    const en = '# preface\n\n{funds  aid }\n\n{persons aid}{persons aid}\n';
    expect(await faults(proseWith(zh, en))).toEqual([]);
  });

  it('is refused where one language refers to a figure that another has not, or has elsewhere', async () => {
    const [zh, en] = ['annual-2021/zh.md', 'annual-2021/en.md'];
    expect(await faults(proseWith('# aid\n\n{persons aid}\n', '# aid\n\nNone.\n'))).toEqual([
      ['reference-unlike', en, '# aid', undefined, '{persons aid}'],
    ]);
    expect(await faults(proseWith('# aid\n\n{persons aid}\n', '# preface\n\n{persons aid}\n'))).toEqual([
      ['reference-unlike', zh, '# preface', undefined, '{persons aid}'],
      ['reference-unlike', en, '# aid', undefined, '{persons aid}'],
    ]);
  });
});

it('everything that is wrong is said at once, and nothing of it is used', async () => {
  const { identity, editions, problems } = await reportsWith({
    ...{ 'site.json': '{ "sampel": {} }', 'annual-2020/edition.json': '{}' },
    ...proseWith('# preface\n\n{persons aid}保障39人\n', '# preface\n\n{persons aid}\n'),
  });
  expect(problems.map(({ code }) => code)).toEqual([
    'member-unknown',
    ...['member-missing', 'member-missing', 'member-missing', 'member-missing'],
    'quantity-typed',
  ]);
  expect([identity, editions]).toEqual([{}, []]);
});
