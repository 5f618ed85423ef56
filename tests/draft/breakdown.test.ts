/** A further column beside area and programme, and two columns of areas. */
import { describe, expect, it } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

const said = { year: '2021', publisherArea: '某县' };

describe('a column of sexes beside areas and programmes', () => {
  const rows = (totals: boolean) =>
    ['东镇', '西镇'].flatMap((area, at) =>
      ['低保', '特困'].flatMap((programme, of) =>
        [
          [area, programme, '男', 100 + at * 10 + of],
          [area, programme, '女', 200 + at * 10 + of],
          ...(totals ? [[area, programme, '合计', 300 + at * 20 + of * 2]] : []),
        ].map((cells) => cells.join(',')),
      ),
    );
  const table = (totals: boolean) => ['地区,项目,性别,人数', ...rows(totals)].join('\n');

  it('makes parts of the programmes, and loses nothing', async () => {
    const { files, figures, problems, account, guessed } = await draftedRelease(table(true), said);
    expect(problems).toEqual([]);
    expect(Object.values(guessed)).toContain('parts');
    expect(files['programmes.csv']).toBe(
      'code,parent,title_zh\np1,p3,低保 · 男\np2,p3,低保 · 女\np3,,低保\np4,p6,特困 · 男\np5,p6,特困 · 女\np6,,特困\n',
    );
    expect(figures).toMatchObject({
      'persons/p1/a1/2021-01-01/2021-12-31': '100 人',
      'persons/p3/a1/2021-01-01/2021-12-31': '300 人',
    });
    expect(account).toMatchObject({ figure: 12, leftOut: 0 });
  });

  it('may be left out but for its totals, which a person says', async () => {
    const { figures, problems, account } = await draftedRelease(table(true), { ...said, breakdown: 'total' });
    expect(problems).toEqual([]);
    expect(figures['persons/p1/a2/2021-01-01/2021-12-31']).toBe('320 人');
    expect(account).toMatchObject({ figure: 4, leftOut: 8 });
  });

  it('has parents without figures where there is no total', async () => {
    const { files, problems, open } = await draftedRelease(table(false), { ...said, breakdown: 'total' });
    expect({ open, problems }).toEqual({ open: ['breakdown'], problems: [] });
    expect(files).toEqual({});
    const drafted = await draftedRelease(table(false), said);
    expect(drafted.problems).toEqual([]);
    expect(drafted.files['programmes.csv']).toContain('g1,,低保\n');
    expect(drafted.files['programmes.csv']).toContain('p1,g1,低保 · 男\n');
  });

  it('is never taken for areas', async () => {
    const { files } = await draftedRelease('年份,项目,性别,人数\n2021,低保,男,100\n2021,低保,女,200\n');
    expect(files['areas.csv']).toBeUndefined();
  });
});

describe('two columns of areas', () => {
  const header = '市,县,户数,资金（万元）';

  it('are levels, and a total of the upper one is its figure', async () => {
    const table = [
      header,
      ...[
        '甲市,东县,120,44',
        '甲市,西县,80,30',
        '甲市,合计,200,74',
        '乙市,南县,50,20',
        '乙市,北县,60,21',
        '乙市,,110,41',
      ],
      '合计,,310,115',
    ].join('\n');
    const { files, figures, problems, account } = await draftedRelease(table, { year: '2021', publisherArea: '某省' });
    expect(problems).toEqual([]);
    expect(files['areas.csv']).toBe(
      'code,parent,title_zh\nown1,,某省\na1,a3,东县\na2,a3,西县\na3,own1,甲市\na4,a6,南县\na5,a6,北县\na6,own1,乙市\n',
    );
    expect(figures).toMatchObject({
      'households/all/a3/2021-01-01/2021-12-31': '200 户',
      'households/all/own1/2021-01-01/2021-12-31': '310 户 computed',
    });
    expect(account).toMatchObject({ figure: 12, control: 2, leftOut: 0 });
  });

  it('without totals add up level by level', async () => {
    const table = [header, '甲市,东县,120,44', '甲市,西县,80,30', '乙市,南县,50,20', '乙市,北县,60,21'].join('\n');
    const { figures, problems, files } = await draftedRelease(table, { year: '2021', publisherArea: '某省' });
    expect(problems).toEqual([]);
    expect(files['areas.csv']).toContain('u1,own1,甲市\n');
    expect(figures['households/all/u1/2021-01-01/2021-12-31']).toBe('200 户 computed');
    expect(figures['households/all/own1/2021-01-01/2021-12-31']).toBe('310 户 computed');
  });

  it('tell apart areas of one name', async () => {
    const table = [
      'State,County,FIPS,Persons',
      ...['Oregon,Washington County,41067,120', 'Oregon,Benton County,41003,80'],
      ...['Utah,Washington County,49053,300', 'Utah,Davis County,49011,70'],
    ].join('\n');
    const { files, problems } = await draftedRelease(table, { year: '2021', publisherArea: 'West' });
    expect(problems).toEqual([]);
    expect(files['areas.csv']).toBe(
      'code,parent,title_en\nWest,,West\nOregon,West,Oregon\nUtah,West,Utah\n41067,Oregon,Washington County (Oregon)\n' +
        '41003,Oregon,Benton County\n49053,Utah,Washington County (Utah)\n49011,Utah,Davis County\n',
    );
  });
});
