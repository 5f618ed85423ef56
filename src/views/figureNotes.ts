import { areasWithin, partsOf } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import type { Figure } from '../model/cell.ts';
import { figuresLabel } from './figuresLabel.ts';
import type { Definition, Section, Setting } from './page.ts';

type FigureTest = (figure: Figure) => boolean;

/** What the package says of single figures, as a section; none where it says nothing. */
export function figureNotes(setting: Setting, programmes: Programme[], isWanted: FigureTest): Section[] {
  const rows = noteRowsOf(setting, programmes, isWanted);
  const title = strings[setting.language]['notes.figures'];
  return rows.length === 0 ? [] : [{ id: 'figure-notes', title, notes: [], blocks: [{ kind: 'definitions', rows }] }];
}

/** Two printed values, a sum that the package made itself, a figure that cannot be: the newest first, each reason once. */
export function noteRowsOf({ site, language }: Setting, programmes: Programme[], isWanted: FigureTest): Definition[] {
  const { own } = site;
  if (own.release.figures.every(({ note }) => note?.[language] === undefined)) return [];
  const parts = programmes.flatMap(({ code }) => partsOf(own, code));
  const codes = new Set([...programmes, ...parts].map(({ code }) => code));
  const within = new Set([own.area, ...areasWithin(own).map(({ code }) => code)]);
  const among = own.release.figures.filter(
    (figure) => within.has(figure.key.area) && codes.has(figure.key.programme) && isWanted(figure),
  );
  const noted = among
    .filter(({ note }) => note?.[language] !== undefined)
    .toSorted((a, b) => Number(b.year) - Number(a.year));
  const groups = Map.groupBy(noted, ({ note }) => note?.[language] ?? '');
  return [...groups].map(([text, figures]) => ({
    term: figuresLabel(figures, among, own, language),
    text: [text],
  }));
}
