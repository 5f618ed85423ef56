import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import { release } from '../../../src/release/release.ts';
import { formatDisclosure } from '../../../src/release/staff/formatDisclosure.ts';
import { writeCase } from '../releaseCase.ts';
import { withFolder } from '../withFolder.ts';

async function pageOf(folder: string, language: Language = 'zh-CN'): Promise<string> {
  const { disclosure, problems } = await release(folder);
  return formatDisclosure({ folder, problems, language, ...(disclosure && { disclosure }) }, '');
}

function pageOfCase(name: string, language?: Language): Promise<string> {
  return withFolder(async (folder) => {
    await writeCase(folder, name);
    return pageOf(folder, language);
  });
}

/** What a reader sees, without the markup. */
async function textOf(name: string, language?: Language): Promise<string> {
  const html = await pageOfCase(name, language);
  return html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]+>/g, '|')
    .replace(/[|\s]*\|[|\s]*/g, ' | ');
}

describe('the page of what is withheld', () => {
  it('tells of each figure why, and what a reader can still work out', async () => {
    const said = await textOf('passes-small-counts-withheld');
    expect(said).toContain('8个数字不予公布 | 仅供内部核对：不是发布内容，不在任何版本中，请勿外传。');
    expect(said).toContain('本身不公布 | 1 | 与其相关 | 1 | 为防倒推 | 6 | 合计 | 0');
    expect(said).toContain('分散供养 | 4个 | 2021年 | 4个 | 地区 | 指标 | 为什么不公布 | 读者能推算到');
    expect(said).toContain('东镇 | 人数 | 计数为1至4 | 1–30人');
    expect(said).toContain('发放资金 | 与不公布的“人数”相关：说的是同一些人 | 0–38.77万元');
    expect(said).toContain('西镇 | 人数 | 为防倒推：不公布它，才推不出“东镇” | 1–30人');
    expect(said).toContain('东镇 | 人数 | 为防倒推：不公布它，才推不出“分散供养” | 13–42人');
  });

  it('says it in English', async () => {
    const said = await textOf('passes-small-counts-withheld', 'en');
    expect(said).toContain('8 figures withheld | For staff only: this page is in no release');
    expect(said).toContain('East Town | Persons | A count from 1 to 4 | 1–30 persons');
    expect(said).toContain('Funds paid | Tells of the same people as “Persons” (withheld) | 0–387,650 yuan');
  });

  it('says what the package has decided', async () => {
    const said = await textOf('passes-protected-programme');
    expect(said).toContain('受保护的项目：“孤儿”');
    expect(said).toContain('分散供养 | 11 | 其他计数 | 5');
    expect(said).toContain('孤儿 | 6个 | 2021年');
    expect(said).toContain('东镇 | 人数 | 受保护的项目，本级以下除0外不公布 | 1–38人');
    const marked = await textOf('refuses-guessable-withheld', 'en');
    expect(marked).toContain(
      'Published all the same | Year | Reason | County A, At home | every year | published by ourselves',
    );
  });

  it('says that a whole breakdown is withheld', async () => {
    const said = await textOf('passes-breakdown-withheld', 'en');
    expect(said).toContain('Nothing in its sums can hide “East Town”: the whole breakdown is withheld, noughts too');
  });

  it('says which editions a reader has, with the latest year first', async () => {
    expect(await textOf('passes-small-counts-withheld')).toContain('以前没有发布过。');
    const said = await textOf('passes-second-edition');
    expect(said).toContain('验算时假定读者手中有：1');
    expect(said.indexOf('2021年 | 4个')).toBeLessThan(said.indexOf('2020年 | 4个'));
  });

  it('tells a small rest beside a part, a rate and what goes with its whole', async () => {
    const said = await textOf('passes-linked-withheld');
    expect(said).toContain('东镇 | 其中：女 | “人数”减去它，剩下的为1至4');
    expect(said).toContain('比上年增长 | 由不公布的“2020年人数”算出 | 不受限定');
    expect(said).toContain('其中：女 | 随不公布的“人数”一并不公布');
  });

  it('says which figures nothing hides', async () => {
    const said = await textOf('refuses-guessable-withheld');
    expect(said).toContain('其中2个仍可由公布的数字推算');
    expect(said).toContain('东镇 | 人数 | 仍可推算 | 计数为1至4');
  });

  it('says that nothing is withheld, or that it is not known yet', async () => {
    expect(await textOf('passes-smallest')).toContain('没有不予公布的数字');
    expect(await textOf('passes-totals')).toContain('表中标为 c（不予公布） | 不受限定');
    expect(await textOf('refuses-impossible-counts', 'en')).toContain('What is to be withheld is not decided yet');
  });

  it('never holds a number that is withheld', () =>
    withFolder(async (folder) => {
      await writeCase(folder, 'passes-small-counts-withheld');
      const facts = path.join(folder, 'facts.csv');
      const planted = { '3,3.75': '3,3.0717', '40,50.00': '40,50.0919', '43,53.75': '43,53.1636' };
      const given = await readFile(facts, 'utf8');
      await writeFile(
        facts,
        Object.entries(planted).reduce((text, [a, b]) => text.replace(a, b), given),
      );
      for (const language of ['zh-CN', 'en'] as const) {
        const html = await pageOf(folder, language);
        expect(html).toContain(language === 'en' ? '8 figures withheld' : '8个数字不予公布');
        for (const number of [
          '3.0717',
          '30717',
          '30,717',
          '50.0919',
          '500919',
          '500,919',
          '3.07',
          '50.09',
          '>3<',
          '>40<',
        ])
          expect(html).not.toContain(number);
      }
    }));

  it('needs no script and no other file, and shows titles as text', async () => {
    expect(await pageOfCase('passes-linked-withheld')).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
  });
});
