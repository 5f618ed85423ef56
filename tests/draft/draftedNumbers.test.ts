/** How the numbers, marks, years and repeated rows of a table come into the package that is drafted from it. */
import { describe, expect, it } from 'vitest';
import { draftedRelease } from './draftedRelease.ts';

it('are whole where programs write 12.0, and no averages', async () => {
  const table = 'Year,Persons,Paid (INR)\n2020,146950.0,1393228000.0\n2021,201989.0,1952778000.0\n';
  const { figures, guessed, files } = await draftedRelease(table, { kind: 'stock' });
  expect(Object.values(figures)).toContain('201989 persons');
  expect(Object.values(figures)).toContain('1952778000 INR');
  expect(Object.keys(guessed).filter((question) => question.startsWith('average'))).toEqual([]);
  expect(files['datapackage.json']).not.toContain('average');
});

it('of hourly pay are rates where a person says so', async () => {
  const table = 'Year,Pay (EUR)\n2019,16.63\n2020,20.78\n';
  const { figures } = await draftedRelease(table, { kind: 'rate' });
  expect(Object.values(figures)).toEqual(['16.63 EUR', '20.78 EUR']);
});

it('of money under a sign of several currencies are told as a guess', async () => {
  const guessedOf = async (heading: string) =>
    (await draftedRelease(`År;Utbetalt (${heading})\n2021;140\n2022;155\n`)).guessed;
  expect(Object.values(await guessedOf('kr'))).toContain('SEK');
  expect(Object.values(await guessedOf('NOK'))).not.toContain('NOK');
});

describe('separators', () => {
  it('are decided for the whole file: a comma for decimals', async () => {
    const table =
      'Jahr;Kreis;Personen;Ausgaben (EUR);Anteil (%)\n2020;Nord;1561;201100,00;12,3%\n2020;Sued;12466;317000,75;14,1%\n';
    const { figures, guessed, problems } = await draftedRelease(table, { publisherArea: 'Land' });
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      'funds/all/Land/2020-01-01/2020-12-31': '518100.75 EUR computed',
      'Anteil/all/Nord/2020-01-01/2020-12-31': '12.3 %',
    });
    expect(Object.values(guessed)).toContain(',');
  });

  it('of a file delimited by semicolons are points for thousands', async () => {
    const { figures } = await draftedRelease('year;area;amount (EUR)\n2021;North;205.000\n2021;South;321.900\n', {
      publisherArea: 'Land',
    });
    expect(figures['funds/all/Land/2021-01-01/2021-12-31']).toBe('526900 EUR computed');
  });

  it('that stay open are for a person to say', async () => {
    const table = 'year,area,amount (EUR)\n2021,North,205.000\n2021,South,321.900\n';
    expect((await draftedRelease(table, { publisherArea: 'Land' })).open).toEqual(['decimal']);
    const said = await draftedRelease(table, { publisherArea: 'Land', decimal: ',' });
    expect(said.figures['funds/all/Land/2021-01-01/2021-12-31']).toBe('526900 EUR computed');
  });
});

describe('numbers with decimals', () => {
  it('that are counts are averages, and add up over areas', async () => {
    const table = 'year,area,Households\n2023,North,376038.6667\n2023,South,31319.25\n';
    const { files, figures, problems } = await draftedRelease(table, { publisherArea: 'Land' });
    expect(problems).toEqual([]);
    expect(files['datapackage.json']).toContain('"average": true');
    expect(figures['households/all/Land/2023-01-01/2023-12-31']).toBe('407357.9167 households computed');
  });

  it('are shown with two where a rate has many, and stay whole in the files', async () => {
    const { files, figures } = await draftedRelease('year,rate\n2019,1.8080541271000001\n2020,1.7969733332441653\n');
    expect(files['datapackage.json']).toContain('"decimals": 2');
    expect(figures['rate/all/all/2019-01-01/2019-12-31']).toBe('1.8080541271000001 %');
  });
});

describe('marks beside a number', () => {
  it('leave the number, in a wide table as in a long one', async () => {
    const table =
      'Year,Area,Payments (GBP)\n2020,North,201100\n2020,South,c\n2021,North,205000 p\n2021,South,321900[1]\n';
    const { figures } = await draftedRelease(table, { publisherArea: 'Land' });
    expect(figures).toMatchObject({
      'funds/all/North/2021-01-01/2021-12-31': '205000 GBP provisional',
      'funds/all/South/2021-01-01/2021-12-31': '321900 GBP',
      'funds/all/South/2020-01-01/2020-12-31': 'c',
      'funds/all/Land/2021-01-01/2021-12-31': '526900 GBP provisional computed',
    });
  });
});

it('drafts nothing from a table without a number', async () => {
  const { problems, files } = await draftedRelease('Year,Area,Households\n2021,North,c\n2021,South,c\n', {
    measures: ['Households=:households'],
    publisherArea: 'Land',
  });
  expect([problems, files]).toEqual([['table-empty'], {}]);
});

describe('a table without a year', () => {
  const table = 'Table 1: Homes by area,\nArea,Homes (households)\nNorth,1523\nSouth,2410\n';

  it('is asked about, and nothing else is wrong with it', async () => {
    const { open, problems } = await draftedRelease(table, { publisherArea: 'Land' });
    expect([open, problems]).toEqual([['year'], []]);
  });

  it('takes the year of its title for a guess', async () => {
    const { guessed, figures } = await draftedRelease(table.replace('area', 'area 2023'), { publisherArea: 'Land' });
    expect(Object.values(guessed)).toContain('2023');
    expect(figures['households/all/Land/2023-01-01/2023-12-31']).toBe('3933 households computed');
  });
});

describe('marks', () => {
  it.each([
    ['c', 'c'],
    ['-', 'x'],
    ['不适用', 'z'],
  ])('where there is no number leave row and year: %s', async (mark, symbol) => {
    const table = `Area,2020,2021\nNorth,201100,205000\nSouth,317000,${mark}\nEast,258000,260100\n`;
    const { figures } = await draftedRelease(table, { unit: 'EUR' });
    expect(figures).toMatchObject({
      'funds/all/North/2021-01-01/2021-12-31': '205000 EUR',
      'funds/all/South/2021-01-01/2021-12-31': symbol,
      'funds/all/East/2020-01-01/2020-12-31': '258000 EUR',
    });
  });

  it('mean what the person says', async () => {
    const table = 'Year,Households\n2020,~\n2021,500\n';
    expect((await draftedRelease(table)).open).toEqual(['mark']);
    const { figures } = await draftedRelease(table, { marks: new Map([['~', 'not applicable']]) });
    expect(figures['households/all/all/2020-01-01/2020-12-31']).toBe('z');
  });
});

describe('repeated rows', () => {
  const table = 'year,area,households\n2020,North,1523\n2020,South,2410\n2020,North ,';

  it('are one row', async () => {
    const { figures, account } = await draftedRelease(`${table}1523\n`, { publisherArea: 'Land' });
    expect(figures['households/all/Land/2020-01-01/2020-12-31']).toBe('3933 households computed');
    expect(account['leftOut']).toBe(1);
  });

  it('that contradict each other are for a person to decide', async () => {
    expect((await draftedRelease(`${table}1600\n`, { publisherArea: 'Land' })).open).toEqual(['duplicates']);
    const { figures } = await draftedRelease(`${table}1600\n`, { publisherArea: 'Land', duplicates: 'last' });
    expect(figures['households/all/North/2020-01-01/2020-12-31']).toBe('1600 households');
  });
});
