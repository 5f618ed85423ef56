/** What is meant by words: literal questions on the default package, and the answers that they get. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '../../src/figures/book.ts';
import { answerOf, askedOf, answerSentence } from '../../src/live/findAnswer.ts';
import { nearestNames, understand, vocabularyOf, type Vocabulary } from '../../src/live/understand.ts';
import type { FindIndex } from '../../src/model/readingsData.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { findPart, findScript, findScripts } from '../../src/site/findPage.ts';
import { findIndex } from '../../src/site/findIndex.ts';
import { type Setting, settingAt, type Site } from '../../src/tables/setting.ts';

let site: Site;
let setting: Setting;
let index: FindIndex;
let vocabulary: Vocabulary;

beforeAll(async () => {
  site = await readSite('data/yizheng/released', 'reports/yizheng');
  setting = settingAt(site, 'zh-CN', '');
  index = findIndex(setting);
  vocabulary = vocabularyOf(index);
});

/** '示例三镇 城乡低保 2021年', names of one part joined by |, what is not known in brackets. */
function meantBy(text: string): string {
  const { parts, unknown, years } = understand(text, vocabulary);
  const names = parts.map(({ kind, numbers }) => numbers.map((number) => index.names[kind][number]![1]).join('|'));
  return [...names, ...years.map((year) => `[${year}]`), ...unknown.map((word) => `[${word}]`)].join(' ');
}

function saidTo(text: string): string[] {
  const asked = askedOf(understand(text, vocabulary), index);
  if (asked === undefined) return [];
  return asked.places.flatMap((place) => {
    const answer = answerOf(findPart(setting, place.programme, index.partOf[place.area]!), place, asked, index);
    return answer === undefined ? [] : answer.cells.map((cell) => answerSentence(index, answer, cell));
  });
}

describe('a question', () => {
  it.each([
    ['低保 2021 示例三镇', '城乡低保 2021年 示例三镇'],
    ['示例三镇低保2021年', '示例三镇 城乡低保 2021年'],
    ['三镇 五保 人数', '示例三镇 农村五保 人数'],
    ['七镇 三无 人数', '示例七镇 城镇“三无”老人 人数'],
    ['db', '城乡低保'],
    ['dibao21年', '城乡低保 2021年'],
    ['shilisanzhen wb', '示例三镇 农村五保'],
    ['ＤＥＭＯ－０３ 低保', '示例三镇 城乡低保'],
    ['Sample Town 3 dibao 2020', '示例三镇 城乡低保 2020年'],
    ['town 3', '示例三镇'],
    ['三无', '城镇“三无”老人'],
    ['示例三镇2019年有多少五保', '示例三镇 2019年 农村五保'],
    ['低保 2012', '城乡低保 [2012]'],
    ['医保 报销', '[医保] [报销]'],
    ['321081 wubao', '仪征市 农村五保'],
    ['示例三', '示例三镇'],
    ['低保户数', '低保户数'],
    ['', ''],
    ['、！？', ''],
  ])('%s means %s', (text, meant) => {
    expect(meantBy(text)).toBe(meant);
  });

  it('may name a programme and an area as people call them', () => {
    const { release } = site.book;
    const programmes = release.programmes.map((programme) =>
      programme.code === 'dibao'
        ? { ...programme, aliases: [{ 'zh-CN': '穷人保障' }, { en: 'poverty relief' }] }
        : programme,
    );
    const areas = release.areas.map((area) =>
      area.code === 'DEMO-03' ? { ...area, aliases: [{ 'zh-CN': '河西' }] } : area,
    );
    const book = bookOf({ ...release, programmes, areas });
    const other = findIndex(settingAt({ ...site, book }, 'zh-CN', ''));
    const known = vocabularyOf(other);
    const meant = (text: string) =>
      understand(text, known).parts.map(({ kind, numbers }) => numbers.map((number) => other.names[kind][number]![1]));
    expect(meant('河西 穷人保障 2020')).toEqual([['示例三镇'], ['城乡低保'], ['2020年']]);
    expect(meant('hexi poverty relief')).toEqual([['示例三镇'], ['城乡低保']]);
  });

  it.each([
    ['示例三镇低保占比', '示例三镇 城乡低保 [share]'],
    ['三镇 低保 占全市比重', '示例三镇 城乡低保 [share]'],
    ['三镇每万人低保', '示例三镇 城乡低保 [residents]'],
    ['低保人数指数', '城乡低保 人数 [index]'],
  ])('%s asks for a form of numbers: %s', (text, meant) => {
    const { form = 'none' } = understand(text, vocabulary);
    expect(`${meantBy(text)} [${form}]`).toBe(meant);
    expect(askedOf(understand(text, vocabulary), index)?.form).toBe(form);
  });

  it('that fits several names alike asks for each of them', () => {
    expect(meantBy('示例').split('|')).toHaveLength(10);
  });

  it.each([
    ['示例三镇 低保 人数', ['2021年，示例三镇城乡低保人数340人（演示数据）。']],
    ['五保 2019 三镇 人数', ['2019年，示例三镇农村五保人数393人（演示数据）。']],
    ['db 人数', ['2021年，仪征市城乡低保人数2,414人。']],
    ['示例七镇 三无 人数', ['2021年，示例七镇城镇“三无”老人人数※（为保护个人信息不予公布，带※的数不一定小）。']],
    ['低保 人数 2012', ['2016年，仪征市城乡低保人数3,070人（演示数据）。']],
    ['医保', []],
  ])('%s is answered', (text, said) => {
    expect(saidTo(text)).toEqual(said);
  });

  it('on what is not here names what is nearest in writing', () => {
    const [nearest] = nearestNames(index, ['医保', '报销'], 3);
    expect(index.names.programme[nearest!.numbers[0]!]![1]).toBe('医疗费用监测主动发现救助');
  });
});

describe('the scripts', () => {
  it('hand their data to a call, each in the language of its folder', () => {
    const scripts = findScripts(site);
    expect(scripts.map(({ file }) => file)).toEqual(expect.arrayContaining(['zh/index.js', 'en/0-0.js']));
    for (const script of scripts) expect(findScript(site, script)).toMatch(/^nianbaoFind\("[\w-]+",\{.*\}\)\n$/);
  });

  it('have an index of at most 25 kB for 60 areas and 20 programmes', () => {
    const { areas, programmes } = site.book.release;
    const many = <Item extends { code: string; title: object }>(items: Item[], count: number): Item[] =>
      Array.from({ length: count }, (_, number) => {
        const item = items[number % items.length]!;
        return { ...item, code: `${item.code}${number}`, title: { 'zh-CN': name(number), en: `Town ${name(number)}` } };
      });
    const name = (number: number) => String.fromCodePoint(0x4e00 + number * 37, 0x5e00 + number * 53, 0x9547);
    const release = { ...site.book.release, areas: many(areas, 60), programmes: many(programmes, 20) };
    const own = release.areas[0]!.code;
    const figures = release.programmes.map(({ code }) => {
      const { key } = site.book.figures[0]!;
      return { ...site.book.figures[0]!, key: { ...key, programme: code, area: own } };
    });
    const book = { ...site.book, release, area: own, figures };
    const text = JSON.stringify(findIndex({ ...setting, book }));
    expect(gzipSync(text).length).toBeLessThan(25_000);
  });
});
