/** How a draft calls what its title says is counted, and where: a sentence says 城乡低保, not the title of the table. */
import { describe, expect, it, test } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

const drafted = async (title: string, table: string, said = {}) => {
  const { files, problems } = await draftedRelease(`${title}\n${table}`, said);
  expect(problems).toEqual([]);
  return files;
};

const ofTowns = '地区,人数（人）\n全市,30\n甲镇,10\n乙镇,20\n';

describe('the only programme', () => {
  test.each([
    ['某市2024年1—9月城乡低保情况', '城乡低保'],
    ['2024年上半年某市低保情况统计表', '低保'],
    ['全市2024年度特困人员救助供养情况', '特困人员救助供养'],
    ['截至2024年6月30日某市各镇养老机构一览表', '养老机构'],
    ['Rental assistance in January 2024', 'Rental assistance'],
  ])('of %s is %s', async (title, programme) => {
    const files = await drafted(title, ofTowns);
    expect(files['programmes.csv']?.trim().split('\n').at(-1)).toBe(`all,,${programme}`);
  });

  it.each(['2024年某市情况表', 'Aid, 2023/24'])(
    'has the title of the package where %s leaves no subject',
    async (title) => {
      const files = await drafted(
        title,
        ofTowns.replace('地区', '年份,地区').replaceAll(/^(?=[全甲乙])/gmu, '2023/24,'),
      );
      expect(files['programmes.csv']).toBeUndefined();
    },
  );
});

describe('the own area', () => {
  it.each([
    ['某市2024年低保情况', 'a1,,某市'],
    ['2024年低保情况', 'a1,,全市'],
    ['某县2024年低保情况', 'a1,,全市'],
  ])('of a row of 全市 under %s is %s', async (title, line) => {
    expect((await drafted(title, ofTowns))['areas.csv']).toContain(`\n${line}\n`);
  });

  it('is named as a person says', async () => {
    expect((await drafted('2024年低保情况', ofTowns, { publisherArea: '仪征市' }))['areas.csv']).toContain(
      '\na1,,仪征市\n',
    );
  });

  it('of a table without areas is the place that its title names', async () => {
    const { files, figures } = await draftedRelease('某县低保情况\n年份,人数（人）\n2023,10\n2024,20\n');
    expect(files['areas.csv']).toContain('\nall,,某县\n');
    expect(figures).toMatchObject({ 'persons/all/all/2024-01-01/2024-12-31': '20 人' });
  });
});
