/** Released figures as scripts carry them, in parts by programme and areas, and the book that is made of such parts. */
import { figureId, notApplicable, notAvailable, withheld } from '../model/cell.ts';
import type { Cell, Figure, Flag } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { shownAs } from '../model/description.ts';
import type { Text } from '../model/language.ts';
import { type PeriodCode, periodOf } from '../model/period.ts';
import type { Release } from '../model/release.ts';
import { bookOf, type Book } from './book.ts';

/** All that is released but the figures; `units` and `years` are those of all of them. */
export type PackedRelease = {
  release: Omit<Release, 'figures'>;
  years: PeriodCode[];
  units: [name: string, unit: string][];
  hasDemonstration: boolean;
  hasWithheld: boolean;
};

/**
 * The number, or c, x and z as in released tables, then the places in the list of texts of its unit, its flags, its
 * source, the note in each language, and its days where they are not those of its period.
 */
type PackedCell = [year: number, value: string, ...texts: number[]];

export type PackedPart = {
  texts: string[];
  years: PeriodCode[];
  /** By measure, programme and area. */
  series: [measure: string, programme: string, area: string, cells: PackedCell[]][];
};

export function packRelease(book: Book): PackedRelease {
  const { figures: _, ...release } = book.release;
  const { years, units, hasDemonstration, hasWithheld } = book;
  return { release, years, units: [...units], hasDemonstration, hasWithheld };
}

/** `figures` under the periods under which their tables show them. */
export function packFigures({ calendar }: Pick<Book, 'calendar'>, figures: Figure[]): PackedPart {
  const texts = new Map<string, number>([['', 0]]);
  const placeOf = (text: string): number => {
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return place;
  };
  const years = [...new Set(figures.map(({ year }) => year))].toSorted();
  const packed = ({ key, year, cell, source = '', note = {} }: Figure): PackedCell => {
    const { start = '..', end } = key.period;
    const usual = periodOf(year, calendar);
    const days = usual.start === key.period.start && usual.end === end ? '' : `${start}/${end}`;
    const [unit, flags] = cell.state === 'value' ? [cell.unit, cell.flags.join(' ')] : ['', ''];
    const places = [unit, flags, source, note['zh-CN'] ?? '', note.en ?? '', days].map(placeOf);
    while (places.at(-1) === 0) places.pop();
    return [years.indexOf(year), valueText(cell), ...places];
  };
  const groups = Map.groupBy(figures, ({ key }) => [key.measure, key.programme, key.area].join('\n'));
  const series = [...groups.values()].map((group): PackedPart['series'][number] => {
    const { measure, programme, area } = group[0]!.key;
    return [measure, programme, area, group.map(packed)];
  });
  return { texts: [...texts.keys()], years, series };
}

function valueText(cell: Cell): string {
  if (cell.state === 'value') return cell.value;
  if (cell.state === 'withheld') return 'c';
  return cell.why === 'not available' ? 'x' : 'z';
}

/** With the figures of these parts alone; what is said of the whole is of all. */
export function bookOfParts({ release, ...whole }: PackedRelease, parts: PackedPart[]): Book {
  const book = bookOf({ ...release, figures: [] });
  const figures = parts.flatMap((part) => unpackFigures(part, book));
  return { ...bookOf({ ...release, figures }), ...whole, units: new Map(whole.units) };
}

function unpackFigures({ texts, years, series }: PackedPart, { calendar, release: { description } }: Book): Figure[] {
  const shown = new Map(description.measures.map((measure) => [measure.code, shownAs(measure, description)]));
  return series.flatMap(([measure, programme, area, cells]) =>
    cells.map(([place, value, ...others]): Figure => {
      const [unit = '', flags = '', source = '', zh = '', en = '', days = ''] = others.map((text) => texts[text]);
      const year = years[place]!;
      const [start = '', end = ''] = days.split('/');
      const known = start === '..' ? { end } : { start, end };
      const key = { measure, programme, area, period: days === '' ? periodOf(year, calendar) : known };
      const note: Text = { ...(zh && { 'zh-CN': zh }), ...(en && { en }) };
      const cell = cellOfText(value, unit, flags);
      const printed = shown.get(measure);
      return {
        id: figureId(key),
        key,
        year,
        cell: cell.state === 'value' && printed !== undefined ? { ...cell, shown: printed } : cell,
        ...(source && { source }),
        ...(Object.keys(note).length > 0 && { note }),
      };
    }),
  );
}

function cellOfText(value: string, unit: string, flags: string): Cell {
  if (value === 'c') return withheld;
  if (value === 'x') return notAvailable;
  if (value === 'z') return notApplicable;
  return { state: 'value', value: decimal(value), unit, flags: flags.split(' ').filter(Boolean) as Flag[] };
}
