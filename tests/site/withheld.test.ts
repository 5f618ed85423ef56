/** What readers see of figures that are withheld: the rule, marks with their unit, and no word that hints at a size. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bookOf } from '../../src/figures/book.ts';
import type { TableView } from '../../src/model/block.ts';
import { withheld } from '../../src/model/cell.ts';
import type { DisclosureRule } from '../../src/model/description.ts';
import { plainText, type Language } from '../../src/model/language.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { programmePage } from '../../src/site/profilePages.ts';
import { disclosureRows, withheldNote } from '../../src/tables/disclosure.ts';
import { mainTable } from '../../src/tables/figureTables.ts';
import { programmeTable } from '../../src/tables/programmeTable.ts';
import { settingAt, type Site } from '../../src/tables/setting.ts';
import { releaseCase } from '../release/releaseCase.ts';
import { reading } from './reading.ts';

const yizheng = await readSite('data/yizheng/released', 'reports/yizheng');
const settingOf = (site: Site, language: Language) => settingAt(site, language, 'index.html');

async function siteOf(name: string): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'withheld-'));
  try {
    const { files } = await releaseCase(name);
    for (const [file, text] of files) await writeFile(path.join(folder, file), text);
    return await readSite(folder, path.join(folder, 'no-reports'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rowsOf(table: TableView): string[][] {
  return table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)].map(plainText));
}

function withRule(disclosure: DisclosureRule): Site {
  const { book } = yizheng;
  const description = { ...book.release.description, disclosure };
  return { ...yizheng, book: bookOf({ ...book.release, description }) };
}

/** The site as if these figures of the publisher's area were withheld. */
function withoutFigures(test: (id: string) => boolean): Site {
  const { book } = yizheng;
  const figures = book.release.figures.map((one) => (test(one.id) ? { ...one, cell: withheld } : one));
  return { ...yizheng, book: bookOf({ ...book.release, figures }) };
}

describe('the rule, as readers are told it', () => {
  const said = (rule: DisclosureRule, language: Language): Record<string, string> =>
    Object.fromEntries(
      disclosureRows(settingOf(withRule(rule), language)).map(({ term, text }) => [term, plainText(text)]),
    );

  it('is the usual one where the package says nothing', () => {
    expect(said({}, 'zh-CN')['哪些数不公布']).toBe(
      '为保护个人信息，1至4的户数、人数、人次等计数不公布，在表和图中以※表示。0照常公布。',
    );
    expect(Object.keys(said({}, 'en'))).toEqual([
      ...['What is withheld', 'What goes with it', 'What else is withheld', 'How it is checked'],
      ...['Small counts', 'All others shown as ※', 'A reader who runs the program', 'Earlier releases'],
    ]);
  });

  it('has the thresholds of the package', () => {
    const rule = { threshold: 11, programmes: { sanwu: 21 }, measures: { 'person-times': 1 } };
    expect(said(rule, 'zh-CN')['哪些数不公布']).toContain('1至10的户数');
    expect(said(rule, 'zh-CN')['哪些数不公布']).toContain('城镇“三无”老人1至20的不公布。人次不论多少都公布。');
    expect(said(rule, 'en')['What is withheld']).toContain('elderly: from 1 to 20 withheld. Person-times: published');
    expect(said({ threshold: 2 }, 'en')['What is withheld']).toContain('and the like of 1 are not published');
  });

  it('promises in numbers what the audit requires, by the thresholds of the package', () => {
    expect(said({}, 'zh-CN')['过小的计数']).toContain('从1到界限（一般为5），每一个数都仍有可能。');
    expect(said({}, 'en')['All others shown as ※']).toContain('are at least 4 apart; it need not be able to be small.');
    const dominance = [{ measure: 'funds', contributors: 'households', least: 3 }];
    expect(said({ threshold: 11, dominance }, 'en')['Small counts']).toContain(
      'from 1 to the threshold (usually 11) is',
    );
    expect(said({ threshold: 11, dominance }, 'zh-CN')['其他带※的数']).toContain('至少相差2，但不一定有可能是小数');
    expect(said({ threshold: 1, programmes: { sanwu: 4 } }, 'en')['Small counts']).toContain(
      'to the threshold is possible',
    );
  });

  it('says that nothing is withheld for its size', () => {
    expect(said({ threshold: 1 }, 'zh-CN')['哪些数不公布']).toContain('没有因数字小而不公布的数字');
  });

  it('names protected programmes, exemptions with their reason, and few contributors', () => {
    const reason = { 'zh-CN': '本单位已公布', en: 'published by the bureau' };
    const rule: DisclosureRule = {
      protected: ['sanwu'],
      unlinked: ['standard'],
      exemptions: [{ programme: 'medical', area: '321081', year: 2021, reason }],
      dominance: [{ measure: 'funds', contributors: 'households', least: 3 }],
    };
    const zh = said(rule, 'zh-CN');
    expect(zh['受保护的项目']).toBe('城镇“三无”老人：仪征市以下各地区的数字，除0外不论大小一律不公布。');
    expect(zh['照常公布的例外']).toBe('仪征市医疗费用监测主动发现救助（2021年）：本单位已公布。');
    expect(zh['来源少的数字']).toBe('低保户数不足3的，发放资金不公布。');
    expect(zh['随之不公布的']).toContain('保障标准与人数无关，照常公布。');
    expect(said(rule, 'en')['Published all the same']).toBe(
      'Yizheng, Assistance found by medical-expense monitoring (2021): published by the bureau.',
    );
  });

  it('takes one sentence in the notes of an edition where it is used, and none elsewhere', async () => {
    expect(withheldNote(settingOf(yizheng, 'en')).map(({ text }) => plainText(text))).toEqual([
      '※ withheld to protect individuals; not necessarily small: counts from 1 to 4, and figures from which they could be worked out. Zero is published.',
    ]);
    expect(withheldNote(settingOf(await siteOf('passes-smallest'), 'zh-CN'))).toEqual([]);
  });
});

describe('a table of what is withheld', () => {
  it('has the unit of its rows and columns', () => {
    const { book } = yizheng;
    const [area] = book.release.figures.filter(
      ({ key, cell }) => key.programme === 'sanwu' && cell.state === 'withheld',
    );
    const sanwu = book.release.programmes.find(({ code }) => code === 'sanwu')!;
    const only = (language: Language) =>
      rowsOf(
        programmeTable(
          settingOf(
            withoutFigures((id) => id.includes('/sanwu/DEMO')),
            language,
          ),
          sanwu,
          area!.key.area,
        ),
      );
    expect(only('zh-CN').map(([head, unit, ...rest]) => [head, unit, ...new Set(rest)])).toEqual([
      ['人数', '人', '※'],
      ['发放保障金', '万元', '※'],
    ]);
    expect(only('en').map(([, unit]) => unit)).toEqual(['persons', 'yuan']);
  });

  it.each([
    ['2020', (cells: string[]) => expect(cells).toEqual(['※', expect.stringMatching(/^[\d,]+$/), '※', '※'])],
    ['2019', (cells: string[]) => expect(cells).toEqual([expect.stringMatching(/^[\d,]+$/), '※', '※', '※'])],
  ])('shows the other year, and no change, where that of %s is withheld', (year, expectCells) => {
    const site = withoutFigures((id) => id.startsWith(`households/dibao/321081/${year}`));
    const row = rowsOf(mainTable(settingOf(site, 'zh-CN'), '2020')).find(([head]) => head === '低保户数');
    expectCells(row!.slice(-4));
  });
});

describe('a chart over areas or programmes', () => {
  const sanwu = yizheng.book.release.programmes.find(({ code }) => code === 'sanwu')!;
  const page = (language: Language) => JSON.stringify(reading(programmePage(settingOf(yizheng, language), sanwu)));

  it('calls none the largest beside a withheld one, and says what it shows', () => {
    expect(page('zh-CN')).toContain('城镇“三无”老人：各地区人数');
    expect(page('en')).toContain('Urban “three-noes” elderly: Persons supported by area');
    expect(page('en')).not.toContain('largest number');
  });

  it('says that the place and length of a mark mean nothing', () => {
    expect(page('zh-CN')).toContain('※和斜纹：为保护个人信息不予公布，带※的数不一定小；高低、长短与数值无关。');
  });
});
