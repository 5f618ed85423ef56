/**
 * What the documents of a release say, to look an edited text up in: sentences in their paragraphs, cells in their tables; and
 * how alike two texts are.
 */
import type { Language } from '../../model/language.ts';
import type { TextBlock, TextTable, WordText } from '../../model/wordText.ts';
import { commonForm, hasNumber, sentencesOf } from '../../words/format/changes.ts';

/** A sentence with the name that its paragraph begins with, empty where it begins with the sentence. */
export type ReleasedSentence = { text: string; shown: string; names: Set<string>; tags: Set<string> };

export type ReleasedText = {
  sentences: Map<string, ReleasedSentence>;
  /** Texts of a cell by table, column, group and row; the table by its caption, and without it. */
  cells: Map<string, Set<string>>;
  /** Of a table: the names of its columns and rows. */
  tables: Map<string, { columns: Set<string>; rows: Set<string> }>;
  /** Cells of tables without a head, with the first cell of their row. */
  loose: Map<string, Set<string>>;
};

export type TableText = { column: string; row: string; group: string; text: string };

export function releasedText(documents: WordText[], language: Language): ReleasedText {
  const released: ReleasedText = { sentences: new Map(), cells: new Map(), tables: new Map(), loose: new Map() };
  for (const { blocks } of documents)
    for (const [index, block] of blocks.entries())
      if (block.kind === 'paragraph') addParagraph(released, block, language);
      else addTable(released, block, captionBefore(blocks, index));
  return released;
}

/** The sentences of a paragraph, each with the name before it. */
export function namedSentences(text: string, language: Language): { shown: string; text: string; name: string }[] {
  const sentences = sentencesOf(text, language);
  const [first = ''] = sentences;
  const name = sentences.length > 1 && !hasNumber(first, language) ? commonForm(first) : '';
  return sentences.map((shown, index) => ({ shown, text: commonForm(shown), name: index === 0 ? '' : name }));
}

function addParagraph(
  released: ReleasedText,
  block: Extract<TextBlock, { kind: 'paragraph' }>,
  language: Language,
): void {
  for (const { shown, text, name } of namedSentences(block.text, language)) {
    const sentence = released.sentences.get(text) ?? { text, shown, names: new Set(), tags: new Set() };
    sentence.names.add(name);
    for (const number of block.numbers) if (text.includes(commonForm(number.text))) sentence.tags.add(number.tag);
    released.sentences.set(text, sentence);
  }
}

/** The paragraph above a table, over empty ones. */
export function captionBefore(blocks: TextBlock[], index: number): string {
  const before = blocks.slice(Math.max(0, index - 3), index).toReversed();
  const caption = before.find((block) => block.kind === 'table' || block.text.trim() !== '');
  return caption?.kind === 'paragraph' ? commonForm(caption.text) : '';
}

function addTable(released: ReleasedText, table: TextTable, caption: string): void {
  const cells = headedCells(table);
  if (cells === undefined) {
    for (const { first, text } of looseCells(table)) addTo(released.loose, text, first);
    return;
  }
  for (const place of new Set([caption, ''])) {
    const names = released.tables.get(place) ?? { columns: new Set(), rows: new Set() };
    released.tables.set(place, names);
    for (const cell of cells) {
      names.columns.add(cell.column);
      names.rows.add(rowKey(cell));
      addTo(released.cells, cellKey(place, cell), cell.text);
    }
  }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

export function cellKey(caption: string, { column, row, group }: TableText): string {
  return JSON.stringify([caption, column, group, row]);
}

export function rowKey({ row, group }: Pick<TableText, 'row' | 'group'>): string {
  return JSON.stringify([group, row]);
}

/** Undefined without a row of heads. A row of one cell is the name of a group. */
export function headedCells(
  { rows }: TextTable,
  heads = rows.findIndex(({ isHead }) => !isHead),
): TableText[] | undefined {
  if (heads <= 0) return undefined;
  const titleOf = (column: number) =>
    commonForm(
      rows
        .slice(0, heads)
        .map(({ cells }) => cells.find((cell) => cell.column <= column && column < cell.column + cell.span)?.text ?? '')
        .join(' '),
    );
  let group = '';
  return rows.slice(heads).flatMap(({ cells }) => {
    const [first, ...others] = cells;
    if (first === undefined) return [];
    if (others.length === 0) {
      group = commonForm(first.text);
      return [];
    }
    const row = commonForm(first.text);
    return others.map((cell) => ({ column: titleOf(cell.column), row, group, text: commonForm(cell.text) }));
  });
}

/** Of each row the first cell without a name, the others with it. */
export function looseCells({ rows }: TextTable): { first: string; text: string }[] {
  return rows.flatMap(({ cells }) => {
    const texts = cells.map(({ text }) => commonForm(text));
    return texts.map((text, index) => ({ first: index === 0 ? '' : (texts[0] ?? ''), text }));
  });
}

/** How alike two texts are, and what differs between them. */

/** How often each pair of characters stands in a text. */
export function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of pairs that both have, from 0 to 1. */
export function likenessOf(a: Map<string, number>, b: Map<string, number>): number {
  const size = (pairs: Map<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  const all = size(a) + size(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Of all the one that is most like it; empty without any. */
export function likest(text: string, all: string[]): string {
  const pairs = pairsOf(text);
  const scored = all.map((other) => ({ other, score: likenessOf(pairs, pairsOf(other)) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.other ?? '';
}

/** What was taken out and put in, by the longest run of tokens that both have. */
export function changedTokens(before: string[], after: string[]): { out: string; put: string } {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      lengths[row]![column] =
        before[row] === after[column]
          ? lengths[row + 1]![column + 1]! + 1
          : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!);
  let out = '';
  let put = '';
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      row += 1;
      column += 1;
    } else if (
      column >= after.length ||
      (row < before.length && lengths[row + 1]![column]! >= lengths[row]![column + 1]!)
    ) {
      out += before[row]!;
      row += 1;
    } else {
      put += after[column]!;
      column += 1;
    }
  }
  return { out, put };
}
