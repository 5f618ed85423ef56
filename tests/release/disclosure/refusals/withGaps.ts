import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chance, pick, type Random } from '../random/seeded.ts';

/** The facts of a package with some numbers that the office did not get: marked x, their money and rates with them. */
export async function withGaps(folder: string, random: Random): Promise<void> {
  const file = path.join(folder, 'facts.csv');
  const [head = '', ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const part = pick(random, [0, 0.03, 0.1]);
  const isWhole = chance(random, 0.5);
  const gaps = new Set(rows.filter(() => chance(random, part)).map((row) => placeOf(row, isWhole)));
  const lines = rows.map((row) => (gaps.has(placeOf(row, isWhole)) ? withoutNumber(row) : row));
  await writeFile(file, `${[head, ...lines].join('\n')}\n`);
}

/** Of all that a row's area, programme and year have, or of its measure alone. */
function placeOf(row: string, isWhole: boolean): string {
  const [year, area, programme, measure] = row.split(',');
  return [year, area, programme, ...(isWhole ? [] : [measure])].join('/');
}

function withoutNumber(row: string): string {
  const cells = row.split(',');
  return cells.map((cell, index) => (index === 4 ? '' : index === 6 ? 'x' : cell)).join(',');
}
