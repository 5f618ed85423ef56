import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { release } from '../../../src/release/release.ts';
import { figuresOf } from '../figuresOf.ts';
import { withFolder } from '../withFolder.ts';

const fields = (...members: object[]) => [{ name: 'year', type: 'integer' }, ...members];

const description = (unit: string, own: object[]) => ({
  name: 'meals',
  title: 'Meals',
  version: '2021.1',
  resources: [{ name: 'meals', path: 'meals.csv', schema: { fields: own } }],
  nianbao: {
    languages: ['en'],
    titles: { en: 'Meals' },
    latestYear: 2021,
    cutoff: '2021-12-31',
    roles: { facts: ['meals'] },
    measures: [{ code: 'cost', title: { en: 'Cost' }, unit, kind: 'flow' }],
  },
});

const released = (table: string, { unit = 'EUR', field = {} }: { unit?: string; field?: object } = {}) =>
  withFolder(async (folder) => {
    const own = fields({ name: 'cost', title: 'Cost', type: 'number', ...field });
    await writeFile(path.join(folder, 'datapackage.json'), JSON.stringify(description(unit, own)));
    await writeFile(path.join(folder, 'meals.csv'), table);
    const { files, problems } = await release(folder);
    const figures = Object.entries(figuresOf(files.get('figures.csv') ?? ''));
    const errors = problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, row, letter }) => [code, row, letter]);
    return {
      figures: figures.map(([id, cell]) => [id.slice(-4), cell]),
      errors,
      notes: files.get('figures.csv') ?? '',
    };
  });

describe('marks beside the numbers of a wide table', () => {
  it('are flags, symbols and notes', async () => {
    const { figures, errors, notes } = await released(
      'year,cost\n2018,[x]\n2019,1200 p\n2020,1350[1]\n2021,1400 [r]\n',
    );
    expect(errors).toEqual([]);
    expect(figures).toEqual([
      ['2-31', 'x'],
      ['2-31', '1200 EUR provisional'],
      ['2-31', '1350 EUR'],
      ['2-31', '1400 EUR revised'],
    ]);
    expect(notes).toContain('[1]');
  });

  it('withhold a number that is marked c, and say nothing of it', async () => {
    const { figures, errors, notes } = await released('year,cost\n2020,1407 c\n2021,1350\n');
    expect([errors, figures.map(([, cell]) => cell)]).toEqual([[], ['c', '1350 EUR']]);
    expect(notes).not.toContain('1407');
  });

  it('alone are refused with their place unless they are declared', async () => {
    expect((await released('year,cost\n2020,1350\n2021,c\n')).errors).toEqual([['mark-undeclared', 3, 'B']]);
  });
});

describe('the separators that a field states', () => {
  it('are those of its numbers', async () => {
    const field = { decimalChar: ',', groupChar: '.' };
    const { figures } = await released('year;cost\n2020;1.200\n2021;1.350,5\n', { field });
    expect(figures.map(([, cell]) => cell)).toEqual(['1200 EUR', '1350.5 EUR']);
  });

  it('need not be stated both', async () => {
    const { figures } = await released('year;cost\n2020;1.200\n2021;1.350\n', { field: { decimalChar: ',' } });
    expect(figures.map(([, cell]) => cell)).toEqual(['1200 EUR', '1350 EUR']);
  });

  it('stand beside other characters where numbers are not bare', async () => {
    const table = 'year,cost\n2020,ca. 1200 paid\n2021,costs: 1350\n';
    expect((await released(table)).errors).toEqual([
      ['number-with-note', 2, 'B'],
      ['number-with-note', 3, 'B'],
    ]);
    const { figures } = await released(table, { field: { bareNumber: false } });
    expect(figures.map(([, cell]) => cell)).toEqual(['1200 EUR', '1350 EUR']);
  });
});

describe('the sign of a currency', () => {
  it('in the cells is the currency of the measure', async () => {
    const { figures } = await released('year,cost\n2020,"$1,200"\n2021,"$1,350"\n', { unit: 'AUD' });
    expect(figures.map(([, cell]) => cell)).toEqual(['1200 AUD', '1350 AUD']);
  });

  it('in the header too', async () => {
    const { figures } = await released('year,Cost ($ million)\n2020,12\n2021,13\n', { unit: 'million AUD' });
    expect(figures.map(([, cell]) => cell)).toEqual(['12 million AUD', '13 million AUD']);
  });

  it('of another currency is refused', async () => {
    const { errors } = await released('year,cost\n2021,"€1,350"\n', { unit: 'GBP' });
    expect(errors).toEqual([['unit-disagrees', 2, 'B']]);
  });

  it('in a column of thousands may mean either, and is refused', async () => {
    const { errors } = await released('year,Cost (€ thousand)\n2021,"€1,350"\n');
    expect(errors).toEqual([['unit-unknown', 2, 'B']]);
  });
});
