// Makes demonstration.csv: 2016–2020 for the city, and 2016–2021 split over fictional towns. Every row is marked.
// The split of 2021 adds up exactly to the published figures, and the city keeps their decimals; nothing here is official.
// usage: node data/yizheng/make-demonstration.ts   (fixed seed: the same bytes on every machine)
import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';

type Row = Record<string, string>;

const here = import.meta.dirname;
const towns = Array.from({ length: 10 }, (_, index) => `DEMO-${String(index + 1).padStart(2, '0')}`);
const weights = [23, 17, 14, 12, 10, 8, 6, 5, 3, 2];
/** Yearly growth backwards from 2021 by measure: households and persons were more, money and standards less. */
const backwards: Record<string, number> = {
  households: 1.05,
  persons: 1.05,
  'person-times': 1.03,
  funds: 0.97,
  standard: 0.95,
};

let seed = 20210602;
/** A linear congruential generator (Numerical Recipes): the same sequence everywhere. */
function random(): number {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return seed / 4294967296;
}

/** Splits an integer over the towns by weight (largest remainder), so that the parts add up exactly. */
function split(total: number): number[] {
  const noisy = weights.map((weight) => weight * (0.85 + random() * 0.3));
  const sum = noisy.reduce((a, b) => a + b, 0);
  const exact = noisy.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((value, index) => [value - Math.floor(value), index] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  let rest = total - parts.reduce((a, b) => a + b, 0);
  for (const [, index] of order) if (rest-- > 0) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

const places = (text: string): number => text.split('.')[1]?.length ?? 0;

function row(model: Row, year: number, area: string, units: number, decimals: number): Row {
  const value = (units / 10 ** decimals).toFixed(decimals);
  return {
    year: String(year),
    period_start: `${year}-01-01`,
    period_end: `${year}-12-31`,
    area,
    programme: model['programme'] ?? '',
    measure: model['measure'] ?? '',
    value,
    unit: model['unit'] ?? '',
    source: 'demonstration',
    demonstration: 'true',
  };
}

function earlier(model: Row, year: number, decimals: number): number {
  const rate = (backwards[model['measure'] ?? ''] ?? 1) ** (2021 - year);
  const noise = model['measure'] === 'standard' ? 1 : 0.985 + random() * 0.03;
  const units = Number(model['value']) * 10 ** decimals * rate * noise;
  return model['measure'] === 'standard' ? Math.round(units / 10) * 10 : Math.round(units);
}

const published = Papa.parse<Row>(readFileSync(`${here}/official.csv`, 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;
const calendar = published.filter(
  (fact) => fact['period_start'] === '2021-01-01' && fact['period_end'] === '2021-12-31',
);
const rows = calendar.flatMap((model) => {
  const isStandard = model['measure'] === 'standard';
  const published = places(model['value'] ?? '');
  const finer = model['measure'] === 'funds' ? Math.max(2, published) : published;
  return [2016, 2017, 2018, 2019, 2020, 2021].flatMap((year) => {
    const units =
      year === 2021 ? Math.round(Number(model['value']) * 10 ** published) : earlier(model, year, published);
    const city = year === 2021 ? [] : [row(model, year, '321081', units, published)];
    const parts = isStandard ? [] : split(units * 10 ** (finer - published));
    return [...city, ...parts.map((part, index) => row(model, year, towns[index] ?? '', part, finer))];
  });
});
writeFileSync(`${here}/demonstration.csv`, Papa.unparse(rows, { newline: '\n' }) + '\n');
