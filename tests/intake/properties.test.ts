import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableText } from '../../src/intake/cells/parseRow.ts';
import { parseNumber } from '../../src/intake/cells/parseNumber.ts';
import { parseTable, readTable } from '../../src/intake/readTable.ts';
import type { TableSchema } from '../../src/intake/table/table.ts';
import { gb18030 } from '../draft/gb18030.ts';

const schema: TableSchema = {
  fields: [
    { name: 'code', titles: { 'zh-CN': '代码' }, type: 'string', constraints: { required: true } },
    { name: 'text', titles: { 'zh-CN': '说明' }, type: 'string' },
    // a point alone is open where semicolons speak for a decimal comma
    { name: 'value', titles: { 'zh-CN': '数值' }, type: 'number', decimalChar: '.' },
  ],
  primaryKey: 'code',
};

/** Characters of cells: what separates, quotes and breaks; and those of two bytes in GB18030. */
const character = fc.constantFrom(...',;\t"\n 年报统计镇户数=-+<>&/0189aZ'.split(''));
/** Below sixteen digits: of those some are numbers of bank cards. */
const plainNumber = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 15n - 1n), fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: undefined }))
  .map(([isBelow, whole, part]) => {
    const digits = part === undefined ? String(whole) : `${whole}.${part}`;
    return isBelow && /[1-9]/.test(digits) ? `-${digits}` : digits;
  });
const text = fc
  .array(character, { maxLength: 8 })
  .map((characters) => characters.join('').trim())
  .filter((one) => one !== '');
const record = fc.tuple(text, fc.option(plainNumber, { nil: undefined }));

const encoders: Record<string, (content: string) => Uint8Array> = {
  'UTF-8': (content) => new TextEncoder().encode(content),
  'UTF-8 with a mark': (content) => new TextEncoder().encode(`\uFEFF${content}`),
  'UTF-8 with two marks': (content) => new TextEncoder().encode(`\uFEFF\uFEFF${content}`),
  GB18030: gb18030,
  'UTF-16LE': (content) => new Uint8Array(Buffer.from(`\uFEFF${content}`, 'utf16le')),
  'UTF-16BE': (content) => new Uint8Array(Buffer.from(`\uFEFF${content}`, 'utf16le').swap16()),
};

const quoted = (cell: string, delimiter: string) =>
  cell.includes('"') || cell.includes('\n') || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The same bytes in pieces of the lengths, one after another and over again. */
async function* cut(bytes: Uint8Array, lengths: number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length]!;
    yield await Promise.resolve(bytes.subarray(at, at + length));
    at += length;
  }
}

describe('a table', () => {
  it('reads back the same in any encoding, delimiter and line end, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...Object.keys(encoders)),
        fc.constantFrom(',', '\t', ';'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        async (records, encoding, delimiter, lineEnd, isEnded, lengths) => {
          const rows = records.map(([said, value], index) => [`c${index}`, said, value ?? '']);
          const lines = [['代码', '说明', '数值'], ...rows].map((row) =>
            row.map((cell) => quoted(cell, delimiter).replaceAll('\n', lineEnd)).join(delimiter),
          );
          const bytes = encoders[encoding]!(lines.join(lineEnd) + (isEnded ? lineEnd : ''));
          const read: unknown[] = [];
          const { problems } = await readTable(
            { open: () => cut(bytes, lengths) },
            { file: 'a.csv', schema, codes: new Set() },
            { take: ({ cells }) => read.push(cells), again: () => read.splice(0) },
          );
          expect(problems).toEqual([]);
          expect(read).toEqual(
            records.map(([said, value], index) => ({ code: `c${index}`, text: comparableText(said), value: value })),
          );
        },
      ),
    );
  });

  it('of any text or bytes is read or refused, and never throws', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }).map((one) => new TextEncoder().encode(one)),
      fc.array(character, { maxLength: 200 }).map((one) => new TextEncoder().encode(`代码,说明,数值\n${one.join('')}`)),
      fc.uint8Array({ maxLength: 200 }),
    );
    fc.assert(
      fc.property(any, (bytes) => {
        const { rows, problems } = parseTable(bytes, schema, 'a.csv');
        expect(rows.length + problems.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a number', () => {
  const full = (number: string) => number.replace(/[\d.-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  const grouped = (number: string, separator: string) =>
    number.replace(/\d(?=(\d{3})+(\.|$))(?<!\.\d*)/g, `$&${separator}`);
  const valueOf = (spelt: string) => {
    const parsed = parseNumber(spelt);
    return 'value' in parsed ? parsed.value : parsed.code;
  };

  it('keeps every digit in groups of three and in full width', () => {
    fc.assert(
      fc.property(plainNumber, fc.constantFrom(',', '，', ' ', '\u2009', '\u00A0', '\u202F'), (number, separator) => {
        expect(valueOf(number)).toBe(number);
        expect(valueOf(grouped(number, separator))).toBe(number);
        expect(valueOf(full(number))).toBe(number);
        expect(valueOf(full(grouped(number, separator)))).toBe(number);
      }),
    );
  });

  it('with 万 or 亿 is as many times larger, exactly', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 12n),
        fc.nat(9999),
        fc.constantFrom<[string, number]>(['万', 4], ['亿', 8]),
        (whole, part, [scale, zeros]) => {
          const four = String(part).padStart(4, '0');
          expect(valueOf(`${whole}.${four}${scale}`)).toBe(`${whole}${four}${'0'.repeat(zeros - 4)}`);
        },
      ),
    );
  });

  it('in groups that are not of three is refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{0,5}$/), fc.stringMatching(/^(\d{1,2}|\d{4,5})$/), (left, right) => {
        expect(valueOf(`${left},${right}`)).toBe('number-misgrouped');
      }),
    );
  });

  it('of any text is a plain decimal or a code, and never throws', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[-+\d.,　 万亿%％()（）①*#—…元人E]{1,12}$/u),
    );
    fc.assert(
      fc.property(any, (spelt) => {
        expect(valueOf(spelt)).toMatch(/^(-?\d+(\.\d+)?|[a-z-]+)$/);
      }),
    );
  });
});
