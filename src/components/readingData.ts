/** The readings of a chart as the data that its page hands to its script: plain texts, to be shown as they are. */
import type { PointReading, ReadingCell, Readings } from '../model/block.ts';
import { piecesOf, plainText, type Sentence } from '../model/language.ts';
import type { CellData, ReadingsData } from '../model/readingsData.ts';

/** As text in a script element, which no text of a package can end. */
export function readingData({ by, rest, names, items, compared, before, next }: Readings): string {
  const data: ReadingsData = {
    by,
    rest,
    names: names.map(({ name, tone }) => [name, tone]),
    compared,
    steps: [before, next],
    items: items.map(({ head, cells, note = '', said }: PointReading) => [head, cells.map(cellData), note, said]),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function cellData({ value, state, status = '', change, growth, rank }: ReadingCell): CellData {
  const [piece] = piecesOf(value);
  const isNumber = typeof piece === 'object';
  const number = isNumber ? piece.number : plainText(value);
  const unit = isNumber ? piece.gap + piece.unit : '';
  const mark = isNumber ? (piece.demonstration ? '○' : (piece.sign ?? '')) : '';
  const text = (sentence: Sentence | undefined) => (sentence === undefined ? '' : plainText(sentence));
  return [number, unit, mark, state === 'withheld' ? 1 : 0, status, text(change), text(growth), text(rank)];
}
