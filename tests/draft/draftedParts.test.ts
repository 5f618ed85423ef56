/** Which part each row and column of a table plays in the package that is drafted from it. */
import { describe, expect, it } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

const year2024 = { year: '2024', publisherArea: '某县' };

describe('a row of totals', () => {
  it.each(['合  计', '合　计', '全县合计'])('spelt “%s” is a control and never an area', async (label) => {
    const table = `地区,孤儿人数,低保人数\n东镇,1010,2020\n西镇,1500,3000\n${label},2510,5020\n`;
    const { figures, files, account } = await draftedRelease(table, year2024);
    expect(figures).toMatchObject({
      'persons/p1/own1/2024-01-01/2024-12-31': '2510 人 computed',
      'persons/p2/own1/2024-01-01/2024-12-31': '5020 人 computed',
    });
    expect(files['areas.csv']).toBe('code,parent,title_zh\nown1,,某县\na1,own1,东镇\na2,own1,西镇\n');
    expect(account).toEqual({ figure: 4, control: 2, heading: 6, note: 0, leftOut: 0 });
  });

  it('that stands above its parts is checked all the same', async () => {
    const table = '地区,孤儿人数\n全县合计,2511\n东镇,1010\n西镇,1500\n';
    expect((await draftedRelease(table, year2024)).problems).toEqual(['control-total 4']);
  });

  it('may be of some rows: 小计 sums those above it', async () => {
    const table = '地区,孤儿人数\n东镇,1010\n西镇,1500\n小计,2510\n北镇,100\n';
    const { figures, problems } = await draftedRelease(table, year2024);
    expect(problems).toEqual([]);
    expect(figures['persons/all/own1/2024-01-01/2024-12-31']).toBe('2610 人 computed');
  });

  it('gives what a release cannot add: an average, and a sum of which a part is withheld', async () => {
    const table = '地区,户数(户),补助水平(元/人·月)\n东镇,120,500\n西镇,c,510\n北镇,c,505\n合计,200,506\n';
    const { figures, account } = await draftedRelease(table, year2024);
    expect(figures).toMatchObject({
      'households/all/own1/2024-01-01/2024-12-31': '200 户',
      'm2/all/own1/2024-01-01/2024-12-31': '506 元/人·月',
    });
    expect(account).toMatchObject({ figure: 8, control: 0 });
  });
});

it('takes sexes across a table for classes of what is counted, not for areas', async () => {
  const table = 'Jahr;männlich;weiblich;Insgesamt\n2020;100;120;220\n2021;110;130;240\n';
  const { figures, files } = await draftedRelease(table, { unit: 'persons', kind: 'stock', publisherArea: 'Land' });
  expect(files['areas.csv']).toBe('code,parent,title_en\nLand,,Land\n');
  expect(files['programmes.csv']).toContain('weiblich');
  expect(Object.values(figures)).toContain('240 persons');
});

describe('columns whose unit nobody says', () => {
  const table = 'Region,Public,Private,Total\nNorth,572,162,734\nSouth,113,22,135\n';

  it('are never taken for persons', async () => {
    expect((await draftedRelease(table, { year: '2017', publisherArea: 'Land' })).open).toEqual(['unit']);
  });

  it('count what the person says', async () => {
    const said = { year: '2017', publisherArea: 'Land', unit: 'beds', kind: 'stock' };
    const { figures, files } = await draftedRelease(table, said);
    expect(figures).toMatchObject({ 'Beds/Public/North//2017-12-31': '572 beds' });
    expect(files['programmes.csv']).toContain('Public,Total,Public');
  });
});

it('takes the names beside a column of codes for the areas', async () => {
  const table = 'cod_ine,CCAA,Camas\n01,ANDALUCÍA,572\n02,ARAGÓN,113\n';
  const { files } = await draftedRelease(table, { year: '2017', unit: 'beds', publisherArea: 'España', kind: 'stock' });
  expect(files['areas.csv']).toBe('code,parent,title_en\nespana,,España\n01,espana,ANDALUCÍA\n02,espana,ARAGÓN\n');
});

describe('the area that a package is about', () => {
  it('stands among its parts where it is their sum, and they become its parts', async () => {
    const table = '年份,地区,类别,人数\n2024,东镇,孤儿,2\n2024,西镇,孤儿,300\n2024,南镇,孤儿,400\n2024,某县,孤儿,702\n';
    const { files, figures, guessed } = await draftedRelease(table);
    expect(files['areas.csv']).toBe('code,parent,title_zh\na1,a4,东镇\na2,a4,西镇\na3,a4,南镇\na4,,某县\n');
    expect(Object.values(guessed)).toContain('某县');
    expect(Object.values(figures).filter((figure) => figure === 'c')).toHaveLength(2);
  });

  it('is no sum where two numbers happen to add up', async () => {
    const { files } = await draftedRelease('GEO_ID,Households\n0400000US01,100\n0400000US02,200\n0400000US04,300\n', {
      year: '2024',
      publisherArea: 'Elsewhere',
    });
    expect(files['areas.csv']).toContain('Elsewhere,,Elsewhere\n0400000US01,Elsewhere,');
  });

  it('is named in the title of the table', async () => {
    const table = '某县低保情况表,\n单位：户,\n地区,低保户数\n东镇,10\n西镇,15\n';
    const { files } = await draftedRelease(table, { year: '2024' });
    expect(files['areas.csv']).toContain('own1,,某县\n');
  });
});

describe('a development zone', () => {
  const table = (total: number) => `地区,低保人数\n东镇,1000\n西镇,2000\n经济开发区,500\n市本级,300\n合计,${total}\n`;

  it.each([
    [
      'lies within the others where the total is their sum',
      3300,
      'a3,own1,zone,经济开发区\na4,own1,own-level,市本级\n',
    ],
    ['is added where the total is the sum with it', 3800, 'a3,own1,zone,true,经济开发区\na4,own1,own-level,,市本级\n'],
  ])('%s', async (_, total, rows) => {
    const { files, figures, problems } = await draftedRelease(table(total), year2024);
    expect(problems).toEqual([]);
    expect(files['areas.csv']).toContain(rows);
    expect(figures['persons/all/own1/2024-01-01/2024-12-31']).toBe(`${total} 人 computed`);
  });
});

describe('headings', () => {
  it('of two rows are programmes over measures', async () => {
    const table =
      '单位：户、人,,,,\n地区,城市低保,,农村低保,\n,户数,人数,户数,人数\n东镇,10,20,30,50\n西镇,15,30,40,60\n';
    const { figures, files } = await draftedRelease(table, year2024);
    expect(files['programmes.csv']).toBe('code,parent,title_zh\np1,,城市低保\np2,,农村低保\n');
    expect(figures).toMatchObject({
      'households/p1/own1/2024-01-01/2024-12-31': '25 户 computed',
      'persons/p2/a2/2024-01-01/2024-12-31': '60 人',
    });
  });

  it('of two rows are measures over years', async () => {
    const table =
      '单位：户、万元\n地区,低保户数,,低保资金,\n,2020年,2021年,2020年,2021年\n东镇,1561,1602,201.1,205.0\n西镇,2466,2520,317.0,321.9\n合计,4027,4122,518.1,526.9\n';
    const { figures, problems } = await draftedRelease(table, { publisherArea: '某县' });
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      'households/all/own1/2021-01-01/2021-12-31': '4122 户 computed',
      'funds/all/own1/2021-01-01/2021-12-31': '526.9 万元 computed',
    });
  });

  it('name areas across where measures stand down', async () => {
    const table = '年份,指标,东镇,西镇,合计\n2021,低保户数,10,20,30\n2021,低保资金（万元）,5.5,6.5,12.0\n';
    const { figures, problems, account } = await draftedRelease(table, { publisherArea: '某县' });
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      'households/all/a2/2021-01-01/2021-12-31': '20 户',
      'funds/all/own1/2021-01-01/2021-12-31': '12.0 万元 computed',
    });
    expect(account).toMatchObject({ figure: 4, control: 2 });
  });
});

describe('columns of like unit', () => {
  const table =
    '地区,总计,第一类,孤儿,低保对象\n东镇,900,300,100,500\n西镇,1900,600,200,1100\n合计,2800,900,300,1600\n';

  it('are programmes of one measure, and what is the sum of the others is their parent', async () => {
    const { files, figures } = await draftedRelease(table, year2024);
    expect(files['programmes.csv']).toBe('code,parent,title_zh\np1,,总计\np2,p1,第一类\np3,p1,孤儿\np4,p1,低保对象\n');
    expect(figures['persons/p1/own1/2024-01-01/2024-12-31']).toBe('2800 人 computed');
  });

  it('have no parent where a sum is wrong', async () => {
    const { files } = await draftedRelease(table.replaceAll('900,300,100', '901,300,100'), {
      ...year2024,
      unit: '人',
    });
    expect(files['programmes.csv']).toBe('code,parent,title_zh\np1,,总计\np2,,第一类\np3,,孤儿\np4,,低保对象\n');
  });

  it('are measures where the person says so', async () => {
    const { files } = await draftedRelease('地区,孤儿人数,残疾人数\n东镇,20,200\n西镇,300,4000\n', {
      ...year2024,
      categories: 'measures',
    });
    expect(Object.keys(files)).not.toContain('programmes.csv');
  });

  it('are in the unit that the person says', async () => {
    const { figures } = await draftedRelease('地区,计划生育特殊家庭成员,重度残疾人\n东镇,120,200\n西镇,230,300\n', {
      ...year2024,
      unit: '人',
    });
    expect(figures['persons/p1/own1/2024-01-01/2024-12-31']).toBe('350 人 computed');
  });
});

describe('a programme that is the sum of others', () => {
  it('is their parent, whatever it is called', async () => {
    const table =
      '年份,类别,人数\n2024,第三类对象,1000\n2024,最低生活保障对象,620\n2024,监测人员,0\n2024,脱贫人员,380\n';
    const { files, guessed } = await draftedRelease(table);
    expect(files['programmes.csv']).toContain('p2,p1,最低生活保障对象\np3,p1,监测人员\np4,p1,脱贫人员\n');
    expect(Object.values(guessed)).toContain('第三类对象');
    expect((await draftedRelease(table, { total: 'none' })).files['programmes.csv']).toContain(
      'p2,,最低生活保障对象\n',
    );
  });
});

describe('columns under any heading', () => {
  it.each([
    ['programa', 'Auxilio'],
    ['nomMunicipio', 'Ourense'],
    ['Tipo de ayuda', 'Alquiler'],
    ['xyz', 'Kessel'],
  ])('tell rows apart: %s', async (heading, name) => {
    const table = `year,${heading},households\n2023,${name},110\n2023,Novo,120\n2024,${name},210\n2024,Novo,220\n`;
    const { figures } = await draftedRelease(table, { publisherArea: 'Land' });
    const values = Object.values(figures).filter((figure) => /^(110|120|210|220) /.test(figure));
    expect(values).toHaveLength(4);
  });

  it('are asked about where nothing says which they are', async () => {
    const table = 'year,a,b,households\n2023,K,1x,100\n2023,H,1x,200\n2024,K,2x,120\n2024,H,2x,220\n';
    const { guessed } = await draftedRelease(table, { publisherArea: 'Land' });
    expect(Object.values(guessed)).toEqual(expect.arrayContaining(['a', 'b']));
  });

  it('hold codes of areas, whatever the heading', async () => {
    const table = '年份,x,人数\n2023,321081,100\n2023,321082,200\n2024,321081,120\n2024,321082,220\n';
    const { files } = await draftedRelease(table, { publisherArea: '扬州市' });
    expect(files['areas.csv']).toContain('321081,own1,321081\n321082,own1,321082\n');
  });
});
