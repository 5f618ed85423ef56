/** What the documents of a release say, to look an edited text up in: sentences in their paragraphs, cells in their tables. */
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
