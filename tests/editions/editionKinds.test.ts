import { describe, expect, it, test } from 'vitest';
import { editionWith, faults, reportsWith } from './reportsWith.ts';

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
    expect(
      await faults(brief('lead', { issue: '12', internal: true, date: '2022-06-02', mostPages: 1, mostBytes: 90000 })),
    ).toEqual([]);
  });

  const press = 'press-2021/edition.json';
  const lead = 'lead-2021/edition.json';
  const headline = (zh: string, en: string) => ({ headline: { 'zh-CN': zh, en } });

  test.each([
    [
      'press',
      { embargo: '2022-06-02' },
      ['member-invalid', press, 'embargo', '"2022-06-02"', '2022-06-02T10:00:00+08:00'],
    ],
    ['lead', { issue: '5000户' }, ['member-invalid', lead, 'issue', '"5000户"', '"12"']],
    ['press', { issue: '1' }, ['member-unknown', press, 'issue', undefined, expect.anything()]],
    ['lead', headline('甲县', 'County'), ['member-unknown', lead, 'headline', undefined, expect.anything()]],
    ['press', { mostBytes: 0 }, ['member-invalid', press, 'mostBytes', '0', '1 / 2 / 3 …']],
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

  test.each([
    '甲民发5000户〔2022〕1号',
    '甲民发[2022]1号',
    '甲民发〔22〕1号',
    '甲民发〔2022〕第1号',
    '甲民发〔2022〕01号',
    1,
  ])('cannot have the number %j', async (number) => {
    expect(await faults(editionWith({ number }))).toEqual([
      ['member-invalid', own, 'number', JSON.stringify(number), '"…〔2022〕1号"'],
    ]);
  });
});
