/** Tables in the shapes of large public databases, with made-up numbers. */
import { describe, expect, it } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

const csv = (rows: (string | number)[][]) => rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');

describe('a table of the World Bank', () => {
  const years = [2020, 2021, 2022];
  const head = (names: string[]) => ['Country Name', 'Country Code', ...names];

  it('has its source above it, its title in the only indicator, and years across', async () => {
    const table = csv([
      ['Data Source', 'World Development Indicators'],
      ['Last Updated Date', '2024-06-28'],
      [...head(['Indicator Name', 'Indicator Code']), ...years],
      ['Aruba', 'ABW', 'Population, total', 'SP.POP.TOTL', 108587, 107700, 107310],
      ['Albania', 'ALB', 'Population, total', 'SP.POP.TOTL', 2837849, 2811666, 2777689],
    ]);
    const { files, figures, guessed, problems } = await draftedRelease(table, { publisherArea: 'World' }, 'API.csv');
    expect(problems).toEqual([]);
    expect(files['sources.csv']).toBe('code,title_en\ns1,World Development Indicators\n');
    expect(guessed).toMatchObject({
      'title the title of the package': 'Population, total',
      'kind the kind of “Population, total”': 'stock',
    });
    expect(figures).toMatchObject({ 'persons/all/ALB//2022-12-31': '2777689 persons' });
  });

  it('has series down with their codes, coded years, and rates of three decimals that are none of thousands', async () => {
    const table = csv([
      [...head(['Series Name', 'Series Code']), ...years.map((year) => `${year} [YR${year}]`)],
      ['Aruba', 'ABW', 'Population, total', 'SP.POP.TOTL', 108587, 107700, 107310],
      ['Aruba', 'ABW', 'Birth rate, crude (per 1,000 people)', 'SP.DYN.CBRT.IN', '11.215', '11.027', '..'],
      ['Albania', 'ALB', 'Population, total', 'SP.POP.TOTL', 2837849, 2811666, 2777689],
      ['Albania', 'ALB', 'Birth rate, crude (per 1,000 people)', 'SP.DYN.CBRT.IN', '10.285', '10.243', '10.117'],
      ['Data from database: World Development Indicators'],
    ]);
    const said = { publisherArea: 'World' };
    const { files, figures, open, problems } = await draftedRelease(table, said, 'P_Data_Extract_From_WDI.csv');
    expect([open, problems]).toEqual([[], []]);
    expect(files['sources.csv']).toContain('s1,World Development Indicators\n');
    expect(files['programmes.csv']).toBeUndefined();
    expect(Object.values(figures)).toEqual(expect.arrayContaining(['10.117 ‰', '107310 persons']));
  });
});

it('takes numbers beside the names of areas for their codes, and series for measures', async () => {
  const row = (code: number, name: string, year: number, series: string, value: string) =>
    [code, name, year, series, value] as (string | number)[];
  const table = csv([
    ['T02', 'Population'],
    ['Region/Country/Area', '', 'Year', 'Series', 'Value'],
    ...[2015, 2020].flatMap((year) => [
      row(4, 'Afghanistan', year, 'Population (millions of persons)', '34.41'),
      row(4, 'Afghanistan', year, 'Population density', '52.7'),
      row(8, 'Albania', year, 'Population (millions of persons)', '2.88'),
      row(8, 'Albania', year, 'Population density', '105.1'),
    ]),
  ]);
  const measures = ['Population (millions of persons)=population:million persons:stock', 'Population density=none'];
  const { files, account, problems } = await draftedRelease(table, { measures, publisherArea: 'World' });
  expect(problems).toEqual([]);
  expect(files['areas.csv']).toContain('4,World,Afghanistan\n8,World,Albania\n');
  expect(account).toMatchObject({ figure: 4, leftOut: 4 });
});

it('takes a level of areas that stands in every row for no area', async () => {
  const table = csv([
    ['YEAR', 'GEO_LVL', 'STATE', 'COUNTY', 'TOT_BENES'],
    ...[2021, 2022].flatMap((year) => [
      [year, 'County', 'AL', 'Autauga', 7391 + year],
      [year, 'County', 'AL', 'Baldwin', 7849 + year],
    ]),
  ]);
  const { files } = await draftedRelease(table, { unit: 'persons', kind: 'served' }, 'enrollment.csv');
  expect(files['areas.csv']).not.toMatch(/,County\n/);
});

describe('people whom only the title counts', () => {
  it('are guessed to be persons where all numbers are whole', async () => {
    const table = 'Ward,2019,2020\nAbbey,8100,8200\nVillage,9100,9300\n';
    const { figures, guessed } = await draftedRelease(table, { publisherArea: 'London' }, 'ward-population.csv');
    expect(guessed).toMatchObject({ 'unit the unit of “Ward population”': 'persons' });
    expect(Object.values(figures)).toContain('9300 persons');
  });

  it('are not where some have decimals', async () => {
    const table = 'Ward,2019,2020\nAbbey,81.5,82.7\nVillage,91.2,93.1\n';
    expect((await draftedRelease(table, { publisherArea: 'London' }, 'ward-population.csv')).open).toEqual(['unit']);
  });
});

it('takes title, names and unit of a table of notes without the marks of the notes', async () => {
  const table = csv([
    ['Table 2: Households in receipt of support, England [note 1]'],
    ['Code', 'Local authority', '2022', '2023'],
    ['E09000003', 'Barnet', '1,120', '1,130'],
    ['E09000004', 'Bexley [note 2]', '2,120', '2,230'],
    ['[note 1] Figures are rounded to the nearest 10.'],
    ['[note 2] Bexley changed its system in 2023.'],
  ]);
  const { files, guessed, open } = await draftedRelease(table, { publisherArea: 'England', kind: 'stock' });
  expect(open).toEqual([]);
  expect(Object.values(guessed)).toEqual(
    expect.arrayContaining(['Households in receipt of support, England', 'households']),
  );
  expect(files['areas.csv']).toContain('E09000004,England,Bexley\n');
});

it('finds the area of a title in traditional characters, and what there is at the end of a year', async () => {
  const table = '某縣現住人口數按年齡分,,\n中華民國112年底,,單位：人\n區域別,0歲,1歲\n東鎮,120,130\n西鄉,210,220\n';
  const { guessed } = await draftedRelease(table);
  expect(Object.values(guessed)).toEqual(expect.arrayContaining(['某縣', 'stock']));
});

it('reads back a list of areas whose first code is also a unit', async () => {
  const table = 'Year,Area,Households\n2021,North,1602\n2021,South,2520\n';
  const { figures, problems } = await draftedRelease(table, { kind: 'stock' }, 'pct.csv');
  expect(problems).toEqual([]);
  expect(figures).toMatchObject({ 'households/all/Pct//2021-12-31': '4122 households computed' });
});

it('asks for the year alone where no table says it', async () => {
  const { open, problems } = await draftedRelease('地区,低保人数\n东镇,120\n西镇,200\n');
  expect([open, problems]).toEqual([['year'], []]);
});

describe('areas known by their codes', () => {
  const table = (rows: [code: string, first: number, second: number][]) =>
    ['geo,2021,2022', ...rows.map((cells) => cells.join(',')), ''].join('\n');
  const said = { unit: 'persons', kind: 'stock', publisherArea: 'Europe' };

  it('lie in each other by NUTS, and groups of countries are added to none', async () => {
    const { files, figures, problems } = await draftedRelease(
      table([
        ['AT', 890, 910],
        ['BE', 1150, 1160],
        ['EA20', 34000, 34300],
        ['DE', 8300, 8320],
        ['DE1', 1100, 1110],
        ['DE2', 7200, 7210],
      ]),
      said,
    );
    expect(problems).toEqual([]);
    expect(files['areas.csv']).toContain('AT,Europe,,AT\nBE,Europe,,BE\nEA20,Europe,false,EA20\n');
    expect(files['areas.csv']).toContain('DE,Europe,,DE\nDE1,DE,,DE1\nDE2,DE,,DE2\n');
    expect(figures['persons/all/Europe//2022-12-31']).toBe('10390 persons computed');
  });

  it('are groups where they are no countries of ISO 3166 among those that are', async () => {
    const { files } = await draftedRelease(
      table([
        ['AUT', 890, 910],
        ['BEL', 1150, 1160],
        ['ARB', 40100, 41200],
        ['DEU', 8300, 8320],
      ]),
      said,
    );
    expect(files['areas.csv']).toContain('ARB,Europe,false,ARB\n');
  });

  it('are no units and no totals that stand in every row', async () => {
    const rows = ['unit,age,geo,2021', 'NR,TOTAL,AT,890', 'NR,TOTAL,BE,1152', ''].join('\n');
    const { guessed } = await draftedRelease(rows, { unit: 'persons', kind: 'stock' }, 'pop.csv');
    expect(guessed).toMatchObject({ 'publisher-area the area that the package is about': 'Pop' });
  });
});

it('writes names that fill a column, and titles with the number of their table, as they are said', async () => {
  const table =
    '8-12  各地区低保情况 (2023年)\n地  区,户数(户),人数(人)\n全  国,550,1250\n北  京,250,550\n天  津,180,400\n河  北,120,300\n';
  const { files, guessed, problems } = await draftedRelease(table, { kind: 'stock' });
  expect(problems).toEqual([]);
  expect(files['areas.csv']).toBe('code,parent,title_zh\na1,,全国\na2,a1,北京\na3,a1,天津\na4,a1,河北\n');
  expect(Object.values(guessed)).toContain('各地区低保情况 (2023年)');
});
