/** A press briefing: news first, facts that repeat nothing, and of the office only what it has given. */
import { describe, expect, it, test } from 'vitest';
import { localPath, pages } from '../../src/model/address.ts';
import type { Edition, Identity } from '../../src/model/edition.ts';
import { piecesOf, plainText, type Sentence } from '../../src/model/language.ts';
import type { PressView } from '../../src/publications/brief/briefView.ts';
import { press } from '../../src/publications/press/press.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { settingAt } from '../../src/tables/setting.ts';

type Said = { identity?: Identity; edition?: Partial<Edition> };

async function pressOf(name: string, { identity = {}, edition: members = {} }: Said = {}): Promise<PressView> {
  const read = await readSite(`data/${name}/released`, `reports/${name}`);
  const site = { ...read, identity: { ...read.identity, ...identity } };
  const language = site.languages[0]!;
  const edition = { ...site.editions.find(({ kind }) => kind === 'press')!, ...members };
  const setting = settingAt(site, language, localPath(pages.publication(edition.code), language, site.languages));
  return press(setting, edition);
}

const numbers = (sentence: Sentence): string[] =>
  piecesOf(sentence).flatMap((piece) =>
    typeof piece === 'string' || piece.mark.kind === 'literal' ? [] : [JSON.stringify(piece.mark)],
  );

const terms = ({ foot }: PressView) => foot.map(({ term, text }) => `${term} ${plainText(text)}`);

describe.each(['yizheng', 'china', 'hawaii'])('the facts of %s', async (name) => {
  const view = await pressOf(name);
  const facts = view.facts[0]!.content;

  it('are three to five', () => {
    expect(facts.length).toBeGreaterThanOrEqual(3);
    expect(facts.length).toBeLessThanOrEqual(5);
  });

  it('show no number that headline or lead have told', () => {
    const told = [view.headline, view.lead].flatMap(numbers);
    expect(facts.flatMap(({ number }) => numbers(number)).filter((mark) => told.includes(mark))).toEqual([]);
  });
});

describe('a press briefing', () => {
  it('heads with the change that is most news, and its chart shows it', async () => {
    const view = await pressOf('china');
    expect(plainText(view.headline)).toBe('2020年城乡低保资金比上年增长19.2%');
    expect(view.figure[0]!.content.chart.kind).toBe('stackedColumns');
    expect(plainText(view.figure[0]!.content.title)).toContain('比上年增长19.2%');
  });

  it('heads with the number and its verb where nothing may be compared', async () => {
    expect(plainText((await pressOf('yizheng')).headline)).toBe('仪征市2021年发放三项保障金5053万元');
  });

  it('says of the office what it has given, and nothing else', async () => {
    const bare = await pressOf('yizheng');
    expect(terms(bare).map((row) => row.split(' ')[0])).toEqual(['数据版本']);
    expect([bare.meta.date, bare.meta.embargo, bare.code]).toEqual([undefined, undefined, undefined]);
    const full = await pressOf('yizheng', {
      identity: { address: 'https://example.org/s/', contact: { 'zh-CN': '甲', en: 'Jia' } },
      edition: { date: '2022-06-02', next: { 'zh-CN': '2023年6月', en: 'June 2023' } },
    });
    expect(full.meta.date).toBe('2022年6月2日');
    expect(terms(full)).toEqual([
      '新闻联系 甲',
      '下次发布 2023年6月',
      expect.stringMatching(/^数据版本 2021\.1 · [0-9a-f]{16}$/),
      '核对网址 https://example.org/s/publications/index.html#press-2021',
    ]);
    expect(full.code?.address).toBe('https://example.org/s/publications/index.html#press-2021');
  });

  const signing = { signedBy: { 'zh-CN': '甲', en: 'Jia' }, signedOn: '2022-06-01' };

  test.each<[string, (digest: string) => Partial<Edition>, string[]]>([
    ['a draft', () => ({ draft: true }), ['发布状态 送审稿（未签发）']],
    ['approved', (digest) => ({ signing: { ...signing, digest } }), ['发布状态 已签发（2022年6月1日）']],
    ['approved with other figures', () => ({ signing: { ...signing, digest: '0' } }), []],
  ])('tells its status: %s', async (_, members, status) => {
    const { book } = await readSite('data/yizheng/released', 'reports/yizheng');
    const view = await pressOf('yizheng', { edition: members(book.release.digest) });
    expect(terms(view).filter((row) => row.startsWith('发布状态'))).toEqual(status);
  });
});
