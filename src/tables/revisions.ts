/** What a release corrected: each figure with the number published before, the number now, and the reason. */
import { type Book, programmeOf } from '../figures/book.ts';
import type { TableView } from '../model/block.ts';
import { type Figure, isValue, type Key } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { type Language, type Sentence, titleOf } from '../model/language.ts';
import { numberOf } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { formatNumber } from '../words/format/cell.ts';
import { formatPeriod } from '../words/format/period.ts';
import { inUnit } from '../words/format/unit.ts';
import { fill, joinSentence, joinText } from '../words/strings.ts';
import { chartUnit, type ChartUnit } from './caption.ts';
import { type Content, tabulate } from './column.ts';
import { unitColumn } from './figureTables.ts';
import type { FigureChange, ReleaseNote, Setting } from './setting.ts';

/** Every release, the newest first, with what it changed. */
export function releasesTable(setting: Setting): TableView {
  const { site, words } = setting;
  return tabulate<ReleaseNote>(setting, {
    id: 'releases',
    title: [words['section.releases']],
    stub: words['revisions.release'],
    columns: [
      { title: words['revisions.what'], words: true, content: (release) => changedWords(release, setting) },
      { title: words['revisions.digest'], words: true, content: ({ digest }) => [literal(digest)] },
    ],
    rows: site.releases.map((release) => ({ subject: release, head: [literal(release.id)] })),
  });
}

function changedWords(release: ReleaseNote, { language, words }: Setting): Sentence {
  const { changes } = release;
  if (changes === undefined) return [words['revisions.first']];
  const counts = [
    [words['revisions.changed'], correctionsOf(release).length],
    [words['revisions.added'], changes.filter(({ before }) => before === undefined || !isValue(before.cell)).length],
  ] as const;
  const told = counts.flatMap(([text, count]) =>
    count === 0 ? [] : [fill(text, { count: [literal(formatNumber(decimal(count), language, 'prose'))] })],
  );
  return told.length === 0 ? [words['revisions.unchanged']] : joinSentence(told, 'phrase', language);
}

/** `before` was a number, which is another one now, or none. */
export type Correction = { before: Figure; after?: Figure };

/** Those of the source before those that follow from them. */
export function correctionsOf({ changes = [] }: ReleaseNote): Correction[] {
  const corrections = changes.flatMap(({ before, after }: FigureChange): Correction[] => {
    if (before === undefined || !isValue(before.cell) || isSame(before, after)) return [];
    return [{ before, ...(after !== undefined && { after }) }];
  });
  const [follows, own] = [true, false].map((is) => corrections.filter((one) => isComputed(one) === is));
  return [...own!, ...follows!];
}

function isSame({ cell }: Figure, after: Figure | undefined): boolean {
  return isValue(cell) && after !== undefined && isValue(after.cell) && sameAmount(cell, after.cell);
}

function sameAmount(before: { value: string; unit: string }, after: { value: string; unit: string }): boolean {
  return before.value === after.value && before.unit === after.unit;
}

function isComputed({ before, after = before }: Correction): boolean {
  return isValue(after.cell) && after.cell.flags.includes('computed');
}

/** At most `most` rows; undefined where the release corrected nothing. */
export function correctionsTable(
  setting: Setting,
  release: ReleaseNote,
  id: string,
  most: number,
): TableView | undefined {
  const { book, language, words } = setting;
  const all = correctionsOf(release);
  if (all.length === 0) return undefined;
  const unit = ({ before, after = before }: Correction) => chartUnit([before, after], setting);
  const more = all.length - most;
  return tabulate<Correction>(setting, {
    id,
    title: fill(words['revisions.ofRelease'], { release: [literal(release.id)], count: [literal(String(all.length))] }),
    stub: words['revisions.figure'],
    columns: [
      unitColumn(setting, unit),
      { title: words['table.period'], words: true, role: 'period', content: (one) => periodWords(book, one, language) },
      { title: words['revisions.before'], content: (one) => formerNumber(one, unit(one), language) },
      {
        title: words['revisions.after'],
        unit,
        content: ({ after }) => after ?? { state: 'absent', why: 'not applicable' },
      },
      { title: words['revisions.reason'], words: true, role: 'reason', content: (one) => reasonWords(setting, one) },
    ],
    rows: all.slice(0, most).map((one) => ({
      subject: one,
      head: [nameWords(book, one.before.key, language, one.before.key.area !== book.area)],
    })),
    ...(more > 0 && { notes: [fill(words['revisions.more'], { count: [literal(String(more))] })] }),
  });
}

/** No figure of this release: its number stands for itself. One that is withheld now is not printed again. */
function formerNumber({ before, after }: Correction, { code }: ChartUnit, language: Language): Content {
  if (after?.cell.state === 'withheld' || !isValue(before.cell)) return { state: 'withheld' };
  const cell = code === undefined ? before.cell : inUnit(before.cell, code);
  return { ...numberOf({ ...before, cell }, language, 'table'), gap: '', unit: '', mark: { kind: 'literal' } };
}

/** The note of the figure; else what is known of it. */
function reasonWords({ language, words }: Setting, correction: Correction): string {
  const { before, after } = correction;
  if (after !== undefined && isComputed(correction)) return words['revisions.follows'];
  if (after?.note !== undefined) return titleOf(after.note, language);
  if (after?.cell.state === 'withheld') return words['revisions.withheld'];
  const wasProvisional = isValue(before.cell) && before.cell.flags.includes('provisional');
  return wasProvisional ? words['revisions.provisional'] : words['revisions.unsaid'];
}

function periodWords(book: Book, { before: { key } }: Correction, language: Language): string {
  return formatPeriod(key.period, language, book.calendar);
}

/** 仪征市 城乡低保 户数，2021年. */
export function figureName(book: Book, key: Key, language: Language): string {
  return joinText(
    [nameWords(book, key, language, true), formatPeriod(key.period, language, book.calendar)],
    'phrase',
    language,
  );
}

/** Codes of what is no longer listed. */
function nameWords(book: Book, { measure, programme, area }: Key, language: Language, hasArea: boolean): string {
  const { areas, description } = book.release;
  const of = programmeOf(book, programme);
  const areaEntry = areas.find(({ code }) => code === area);
  const measureEntry = description.measures.find(({ code }) => code === measure);
  const names = [
    hasArea ? (areaEntry === undefined ? area : titleOf(areaEntry.title, language)) : [],
    of === undefined ? programme : titleOf(of.title, language),
    measureEntry === undefined ? measure : titleOf(measureEntry.title, language),
  ].flat();
  return joinText(names, 'name beside name', language);
}
