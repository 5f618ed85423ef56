import { expect, it } from 'vitest';
import type { TableView } from '../../src/model/block.ts';
import { besideNotes, columnsThatFit, landscape } from '../../src/publications/sheet/edition.ts';

const table = (number: string, title: string) =>
  ({
    columns: [{ title }],
    rows: [{ head: [''], cells: [{ text: [number], state: 'official' }] }],
  }) as unknown as TableView;

it('puts as many columns side by side as the design has, where numbers and heads are short', () => {
  expect(columnsThatFit(table('51,397.9', '发放资金'), landscape)).toBe(14);
  expect(columnsThatFit(table('51,397.9', 'Dibao households'), besideNotes)).toBe(5);
});

it('puts fewer where a number is long, for it is not broken', () => {
  expect(columnsThatFit(table('1,000,000,000,000.00', '资金'), landscape)).toBe(7);
  expect(columnsThatFit(table('1,000,000,000,000.00', '资金'), besideNotes)).toBe(3);
});

it('puts fewer where a head is long, for a head of many lines is not repeated on the next sheet', () => {
  expect(columnsThatFit(table('1', '救助'.repeat(60)), landscape)).toBe(5);
  expect(columnsThatFit(table('1', 'x'.repeat(2_000)), landscape)).toBe(1);
});
