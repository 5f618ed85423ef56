/** An edited text against what a release says, sentence by sentence and cell by cell: what agrees, and what does not. */
import type { Language } from '../../model/language.ts';
import type { TextTable, WordText } from '../../model/wordText.ts';
import { commonForm, hasNumber, kindsOfChange, tokensOf, type ChangeKind } from '../../words/format/changes.ts';
import {
  captionBefore,
  cellKey,
  changedTokens,
  headedCells,
  likenessOf,
  likest,
  looseCells,
  namedSentences,
  pairsOf,
  rowKey,
} from './released.ts';
import type { TableText, ReleasedSentence, ReleasedText } from './released.ts';

/** `out` and `put` are what was taken out and put in; without `released` nothing of the release is like it. */
export type Difference = {
  /** The paragraph or table of the file, from 1. */
  place: { kind: 'paragraph' | 'table'; number: number };
  read: string;
  released?: string;
  out?: string;
  put?: string;
  kinds: ChangeKind[];
};

/** `own` are sentences without a number that are not of the release. */
export type TextComparison = {
  sentences: number;
  cells: number;
  differences: Difference[];
  own: string[];
  /** Numbers that have no control any more. */
  loose: number;
  pictures: number;
};

/** Names of areas and programmes, whose change has a kind of its own. */
export type Names = { places: string[]; programmes: string[] };

/** A release in a language, to compare with. */
export type Compared = { language: Language; released: ReleasedText; names: Names };

export function compareText(edited: WordText, compared: Compared): TextComparison {
  const result: TextComparison = {
    sentences: 0,
    cells: 0,
    differences: [],
    own: [],
    loose: 0,
    pictures: edited.pictures,
  };
  const numbers = { paragraph: 0, table: 0 };
  for (const [index, block] of edited.blocks.entries()) {
    if (block.kind === 'paragraph' && block.text.trim() === '') continue;
    numbers[block.kind] += 1;
    const place = { kind: block.kind, number: numbers[block.kind] };
    if (block.kind === 'table') compareTable(block, captionBefore(edited.blocks, index), place, compared, result);
    else {
      const tags = new Map(block.numbers.map(({ tag, text }) => [commonForm(text), tag]));
      for (const sentence of namedSentences(block.text, compared.language))
        compareSentence(sentence, tags, place, compared, result);
    }
  }
  return result;
}

type Place = Difference['place'];

type Named = ReturnType<typeof namedSentences>[number];

function compareSentence(
  { shown, text, name }: Named,
  tags: Map<string, string>,
  place: Place,
  compared: Compared,
  result: TextComparison,
): void {
  const { language, released } = compared;
  const same = released.sentences.get(text);
  if (same !== undefined) {
    result.sentences += 1;
    if ([...same.tags].some((tag) => ![...tags.values()].includes(tag))) result.loose += 1;
    if (!isUnderName(same, name)) {
      const [expected = ''] = same.names;
      result.differences.push({
        place,
        read: `${name}${shown}`,
        released: `${expected}${same.shown}`,
        ...changeOf(expected, name, compared),
      });
      result.sentences -= 1;
    }
    return;
  }
  const ofSentence = [...tags].filter(([number]) => text.includes(number)).map(([, tag]) => tag);
  const nearest = nearestSentence(text, ofSentence, released);
  const isStatement = hasNumber(text, language);
  const isLike = nearest !== undefined && nearest.likeness >= (isStatement ? leastLikeness : leastLikenessOfWords);
  if (!isStatement && !isLike) {
    result.own.push(shown);
    return;
  }
  result.differences.push(
    isLike
      ? { place, read: shown, released: nearest.sentence.shown, ...changeOf(nearest.sentence.text, text, compared) }
      : { place, read: shown, kinds: ['number'] },
  );
}

/** Under the name that it has in the release, or without one, as where the name was deleted. */
function isUnderName({ names }: ReleasedSentence, name: string): boolean {
  return name === '' || names.has('') || names.has(name);
}

/** Shares of pairs of characters, from 0 to 1. */
const leastLikeness = 0.45;
const leastLikenessOfWords = 0.7;

/** Of those with most of the same figures the one that is most like it. */
function nearestSentence(
  text: string,
  tags: string[],
  { sentences }: ReleasedText,
): { sentence: ReleasedSentence; likeness: number } | undefined {
  let best: { sentence: ReleasedSentence; likeness: number; score: number } | undefined;
  const pairs = pairsOf(text);
  for (const sentence of sentences.values()) {
    const likeness = likenessOf(pairs, pairsOf(sentence.text));
    const shared = tags.filter((tag) => sentence.tags.has(tag)).length;
    const score = likeness + (tags.length > 0 ? (0.3 * shared) / tags.length : 0);
    if (best === undefined || score > best.score) best = { sentence, likeness, score };
  }
  return best;
}

/** What differs between two texts, and of which kinds that is. */
function changeOf(
  before: string,
  after: string,
  { language, names }: Compared,
): Pick<Difference, 'out' | 'put' | 'kinds'> {
  const { out, put } = changedTokens(tokensOf(before), tokensOf(after));
  const isNamed = (all: string[]) => all.some((name) => before.includes(name) !== after.includes(name));
  const named: ChangeKind[] = [
    ...(isNamed(names.places) ? (['place'] as const) : []),
    ...(isNamed(names.programmes) ? (['programme'] as const) : []),
  ];
  const others = kindsOfChange(out, put, language).filter(
    (kind) => named.length === 0 || (kind !== 'words' && kind !== 'direction'),
  );
  return { out, put, kinds: [...others, ...named] };
}

function compareTable(
  table: TextTable,
  caption: string,
  place: Place,
  compared: Compared,
  result: TextComparison,
): void {
  const { released } = compared;
  const loose = looseCells(table).filter(({ text }) => text !== '');
  const isHeadless = headedCells(table) === undefined;
  const isLoose = isHeadless && loose.filter(({ text }) => released.loose.has(text)).length * 2 >= loose.length;
  if (isLoose) compareLoose(loose, place, compared, result);
  else compareCells(headedCells(table) ?? headedCells(table, 1) ?? [], caption, place, compared, result);
}

function compareLoose(
  cells: { first: string; text: string }[],
  place: Place,
  compared: Compared,
  result: TextComparison,
): void {
  const { loose } = compared.released;
  for (const { first, text } of cells) {
    const firsts = loose.get(text);
    const isKnown = first === '' || !loose.has(first);
    if (firsts !== undefined && (isKnown || firsts.has(first))) result.cells += 1;
    else {
      const nearest = likest(text, firsts === undefined ? [...loose.keys()] : [text]);
      const change = firsts === undefined ? changeOf(nearest, text, compared) : { kinds: ['programme' as const] };
      result.differences.push({ place, read: joined(first, text), released: nearest, ...change });
    }
  }
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' | ');
}

/** A head that is not of the table is told once, not at each of its cells. */
function compareCells(
  cells: TableText[],
  caption: string,
  place: Place,
  compared: Compared,
  result: TextComparison,
): void {
  const { released } = compared;
  const at = released.tables.has(caption) ? caption : '';
  const names = released.tables.get(at) ?? { columns: new Set<string>(), rows: new Set<string>() };
  const told = new Set<string>();
  const tell = (key: string, difference: Omit<Difference, 'place'>) => {
    if (!told.has(key)) result.differences.push({ place, ...difference });
    told.add(key);
  };
  for (const cell of cells.filter(({ text }) => text !== '')) {
    const texts = released.cells.get(cellKey(at, cell));
    if (texts?.has(cell.text) === true) result.cells += 1;
    else if (!names.columns.has(cell.column)) {
      const nearest = likest(cell.column, [...names.columns]);
      tell(`column ${cell.column}`, {
        read: cell.column,
        released: nearest,
        ...changeOf(nearest, cell.column, compared),
      });
    } else if (!names.rows.has(rowKey(cell))) {
      const rows = [...names.rows].map((key) => JSON.parse(key) as [string, string]);
      const nearest = likest(
        cell.row,
        rows.map(([, row]) => row),
      );
      tell(`row ${rowKey(cell)}`, {
        read: joined(cell.group, cell.row),
        released: nearest,
        ...changeOf(nearest, cell.row, compared),
      });
    } else {
      const [expected = ''] = texts ?? [];
      const read = joined(cell.row, cell.column, cell.text);
      tell(cellKey(at, cell), {
        read,
        released: joined(cell.row, cell.column, expected),
        ...changeOf(expected, cell.text, compared),
      });
    }
  }
}
