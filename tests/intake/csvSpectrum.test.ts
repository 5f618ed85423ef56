/** Every file of csv-spectrum, the acid test of readers of CSV. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../src/intake/readTable.ts';
import { parseRecords } from '../../src/intake/text/csv.ts';

const folder = 'node_modules/csv-spectrum';
const names = readdirSync(`${folder}/csvs`).map((file) => file.replace('.csv', ''));

/** A quotation mark in the middle of a cell is refused: PapaParse reads on and may swallow rows. */
const refused: Record<string, [string, number][]> = { location_coordinates: [['quote-inside-field', 2]] };

function read(name: string) {
  const decoded = decodeText(readFileSync(`${folder}/csvs/${name}.csv`), name);
  return parseRecords('text' in decoded ? decoded.text : '', name);
}

/** A line break inside a cell is read as \n, whatever the line ends of the file. */
function expectedOf(name: string): unknown {
  return JSON.parse(readFileSync(`${folder}/json/${name}.json`, 'utf8').replaceAll('\\r\\n', '\\n'));
}

describe('of csv-spectrum', () => {
  it('all twelve files are there', () => {
    expect(names).toHaveLength(12);
  });

  test.each(names.filter((name) => refused[name] === undefined))('%s is read as it should', (name) => {
    expect(read(name)).toEqual({ records: expectedOf(name), problems: [] });
  });

  test.each(Object.entries(refused))('%s is refused, with the place of the fault', (name, faults) => {
    const { records, problems } = read(name);
    expect(records).toEqual([]);
    expect([...new Set(problems.map(({ code, row }) => JSON.stringify([code, row])))]).toEqual(
      faults.map((fault) => JSON.stringify(fault)),
    );
  });
});
