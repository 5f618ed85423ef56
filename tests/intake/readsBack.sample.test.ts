import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableText } from '../../src/intake/cells/parseRow.ts';
import { readTable } from '../../src/intake/readTable.ts';
import { checkCharacters, type TableSchema } from '../../src/intake/table/table.ts';
import { parseRecords, writeCsv } from '../../src/intake/text/csv.ts';
import { charactersOf, encoded } from './encoded.ts';

const schema: TableSchema = {
  fields: ['code', 'title', 'note'].map((name) => ({ name, type: 'string' })),
  primaryKey: 'code',
};

/** What a table may not hold is refused; white space at the start is trimmed. */
const isAllowed = (text: string) => checkCharacters({ line: 1, cells: [text] }, '').length === 0 && !/^\s/.test(text);
const written = (unit: fc.Arbitrary<string>, minLength: number) =>
  fc
    .array(unit, { minLength, maxLength: 30 })
    .map((characters) => comparableText(characters.join('')))
    .filter((text) => text.length >= minLength / 2 && isAllowed(text));

const punctuation = fc.constantFrom(',', ';', '|', '"', "'", ' ', '.', '-', '(', ')', '/', '&', '\n');
const anyText = written(
  fc.oneof({ weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) }, punctuation),
  6,
);
const table = (text: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(text, text), { minLength: 1, maxLength: 4 })
    .map((rows) => rows.map(([title, note], index) => [`${index}${title.replace(/\s/g, '')}`, title, note]));

/** The rows, or why there are none. */
async function readBack(bytes: Uint8Array, encoding?: string): Promise<unknown> {
  const read: string[][] = [];
  const open = async function* () {
    for (let at = 0; at < bytes.length; at += 11) yield await Promise.resolve(bytes.subarray(at, at + 11));
  };
  const { problems } = await readTable(
    { open, ...(encoding !== undefined && { encoding }) },
    { file: 'a.csv', schema },
    {
      take: ({ cells }) => read.push(['code', 'title', 'note'].map((name) => cells[name] ?? '')),
      again: () => read.splice(0),
    },
  );
  const wrong = problems.filter(({ severity }) => severity === 'error');
  return wrong.length > 0 ? wrong : read;
}

const withHeader = (rows: string[][]) => [['code', 'title', 'note'], ...rows];

describe('what the program writes it reads back', () => {
  it('in UTF-8, whatever is written in it', async () => {
    await fc.assert(
      fc.asyncProperty(table(anyText), async (rows) => {
        const plain = writeCsv(withHeader(rows), 'plain');
        expect(await readBack(new TextEncoder().encode(plain), 'utf-8')).toEqual(rows);
        const excel = writeCsv(withHeader(rows), 'excel');
        expect(await readBack(new TextEncoder().encode(excel))).toEqual(rows);
        const records = rows.map(([code, title, note]) => ({ code, title, note }));
        expect(parseRecords(plain, 'a.csv')).toEqual({ records, problems: [] });
      }),
    );
  });

  it('in UTF-16 with its mark', async () => {
    await fc.assert(
      fc.asyncProperty(table(anyText), fc.boolean(), async (rows, isBig) => {
        const little = Buffer.from(writeCsv(withHeader(rows), 'excel'), 'utf16le');
        expect(await readBack(new Uint8Array(isBig ? little.swap16() : little))).toEqual(rows);
      }),
    );
  });

  const encodings = [
    ...['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'koi8-r', 'ibm866', 'iso-8859-2', 'windows-874'],
    ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256'],
  ];
  it.each(encodings)('in %s, where that is named', async (encoding) => {
    const letters = charactersOf(encoding).filter((character) => isAllowed(character) && /\p{L}/u.test(character));
    const text = written(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...letters) }, punctuation), 12);
    const holds = (rows: string[][]) => {
      try {
        return encoded(rows.flat().join(''), encoding).length > 0;
      } catch {
        return false;
      }
    };
    await fc.assert(
      fc.asyncProperty(table(text).filter(holds), async (rows) => {
        const bytes = encoded(writeCsv(withHeader(rows), 'plain'), encoding);
        expect(await readBack(bytes, encoding)).toEqual(rows);
      }),
      { numRuns: 25 },
    );
  });

  const alphabets = [
    'éèàçñãõüöäåøß',
    'łśćżźąęóńčšžřěůý',
    'абвгдежзийклмнопрстуфхцчшщыьэюя',
    'αβγδεζηθικλμνξοπρστυφχψω',
  ];
  it.each(alphabets)('in UTF-8 that nothing names, with letters of %s', async (letters) => {
    const word = written(fc.constantFrom(...letters, 'a', 'e', 'n', 's'), 4);
    await fc.assert(
      fc.asyncProperty(table(word), async (rows) => {
        const bytes = new TextEncoder().encode(writeCsv(withHeader(rows), 'plain'));
        expect(await readBack(bytes)).toEqual(rows);
      }),
    );
  });
});
