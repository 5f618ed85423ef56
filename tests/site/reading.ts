import type { Readings, TableView } from '../../src/model/block.ts';
import {
  isDemonstrated,
  plainText,
  type MarkedNumber,
  type Sentence,
  type SentenceStatement,
} from '../../src/model/language.ts';

/** Parts of a view that no reader reads: addresses, drawing instructions, codes. */
const unread = new Set(
  'scripts by chart widths ids csv svg href styles tone kind variant layout sheet path pdf pdfFile home state pad bar trend strip cell perDot code current isHome language wide words total group id page mark role finding at fits folder question removal view form'.split(
    ' ',
  ),
);

/** What stands on every page, and is read once. */
export const repeated = ['chrome', 'aside'];

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isNumber(value: unknown): value is MarkedNumber {
  return isFields(value) && 'mark' in value && 'number' in value;
}

export function isSentence(value: unknown): value is Sentence {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((part) => typeof part === 'string' || isNumber(part) || isStatement(part));
}

function isStatement(value: unknown): value is SentenceStatement {
  return isFields(value) && 'finding' in value && 'text' in value;
}

export function isTable(value: unknown): value is TableView {
  return isFields(value) && 'columns' in value && 'rows' in value && 'stub' in value;
}

function isReadings(value: unknown): value is Readings {
  return isFields(value) && 'items' in value && 'compared' in value;
}

/** A view as it is read: sentences as text, ○ after what rests on demonstration figures, a row of a table as one line. */
export function reading(value: unknown, leave: string[] = []): unknown {
  if (isSentence(value)) return said(value);
  if (isTable(value)) return tableReading(value);
  if (isReadings(value)) return value.items.map(({ said }) => said);
  if (Array.isArray(value)) return value.map((one) => reading(one, leave)).filter((one) => !isEmpty(one));
  if (!isFields(value)) return value;
  const entries = Object.entries(value).filter(([key]) => !unread.has(key) && !leave.includes(key));
  return Object.fromEntries(entries.map(([key, one]) => [key, reading(one, leave)]).filter(([, one]) => !isEmpty(one)));
}

function tableReading({ title, number, columns, rows, right, stub, notes, source, symbols }: TableView): unknown {
  const heads = columns.map(({ group, title: name, unit }) =>
    [group, name, unit && `[${unit}]`].filter(Boolean).join(' '),
  );
  const lines = rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)].map(said).join(' | '));
  const read = {
    title: said(title),
    number,
    right,
    head: [stub, ...heads].join(' | '),
    lines,
    notes: notes.map(said),
    source,
  };
  const entries = Object.entries({ ...read, symbols: symbols.join(' ') });
  return Object.fromEntries(entries.filter(([, one]) => !isEmpty(one)));
}

function said(sentence: Sentence): string {
  return plainText(sentence) + (isDemonstrated(sentence) ? '○' : '');
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === undefined || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);
}

type Found = { place: string; value: unknown };

/** Every part of a view with the place it stands in, for what must hold of all of them. */
export function partsOfView(value: unknown, place = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [{ place, value }];
  const inner = Object.entries(value).filter(([key]) => Array.isArray(value) || !unread.has(key));
  return [{ place, value }, ...inner.flatMap(([key, one]) => partsOfView(one, `${place}/${key}`))];
}
