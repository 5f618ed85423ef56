/** Notes on coverage, periods, rounding and sources, and the definitions of programmes and measures. */
import { areasWithin, measuresOf, partsOf, topProgrammes, type Book } from '../figures/book.ts';
import type { Definition } from '../model/block.ts';
import { isDemonstration, isValue, wholeYear } from '../model/cell.ts';
import type { Measure } from '../model/description.ts';
import { plainText, titleOf, type Sentence } from '../model/language.ts';
import { areaTitle, literal, programmeTitle } from '../narrative/phrases/figure.ts';
import { formatDate, formatPeriod } from '../words/format/period.ts';
import { unitWords } from '../words/format/unit.ts';
import { fill, joinSentence, joinText } from '../words/strings.ts';
import { emptyUnit, figuresOf, sourceName } from './caption.ts';
import { totalNote } from './programmeColumns.ts';
import type { Setting } from './setting.ts';

/** Coverage, periods, totals, rounding, demonstration, sources: computed from the release, none of it typed. */
export function noteRows(setting: Setting): Definition[] {
  const { book, language, words } = setting;
  const [first, ...more] = book.release.sources
    .filter(({ code }) => isOfficialSource(setting, code))
    .map((source): Sentence => [sourceName(source, language)]);
  return [
    { term: words['notes.scope'], text: scope(setting) },
    { term: words['notes.periods'], text: periods(setting) },
    ...totals(setting),
    ...(topProgrammes(book).length > 1 ? [{ term: words['notes.people'], text: sumNote(setting) }] : []),
    { term: words['notes.rounding'], text: [words['notes.rounding.text']] },
    ...(setting.book.hasDemonstration
      ? [{ term: words['notes.demonstration'], text: [words['notes.demonstration.text']] }]
      : []),
    ...(first === undefined ? [] : [{ term: words['notes.sources'], text: first, more }]),
  ];
}

/** People are not added over programmes, but for the totals that the package declares to be without overlap. */
export function sumNote({ book, language, words }: Setting): Sentence {
  const exclusive = book.release.description.totals.filter((total) => total.exclusive === true);
  if (exclusive.length === 0) return [words['note.sum']];
  const totals = exclusive.map(({ title }) => titleOf(title, language));
  return fill(words['note.sumExclusive'], { totals: joinText(totals, 'item', language) });
}

/** Whether the figures of the publisher's area are those of the areas within, added up. */
function scope({ book, language, words }: Setting): Sentence {
  const real = new Set(book.release.programmes.map(({ code }) => code));
  const isSum = book.release.figures.some(
    ({ key, cell }) =>
      key.area === book.area && real.has(key.programme) && isValue(cell) && cell.flags.includes('computed'),
  );
  const template = isSum && areasWithin(book).length > 0 ? 'notes.scope.sums' : 'notes.scope.text';
  return fill(words[template], { area: areaTitle(book, book.area, language) });
}

function totals(setting: Setting): Definition[] {
  const { book, words } = setting;
  const [first, ...more] = book.release.description.totals.map((total) => totalNote(setting, total));
  return first === undefined ? [] : [{ term: words['notes.totals'], text: first, more }];
}

function periods({ book, language, words }: Setting): Sentence {
  const others = topProgrammes(book).flatMap((programme): Sentence[] => {
    const odd = figuresOf(book, programme, book.area, book.year).find(
      ({ key }) => wholeYear(key.period) === undefined && !isStock(book, key.measure),
    );
    if (odd === undefined) return [];
    const name = programmeTitle(programme, language);
    const { start, end } = odd.key.period;
    if (start === undefined)
      return [fill(words['notes.periods.unknown'], { programme: name, end: [literal(formatDate(end, language))] })];
    return [
      fill(words['notes.periods.other'], {
        programme: name,
        period: [literal(formatPeriod({ start, end }, language))],
      }),
    ];
  });
  if (others.length > 0 && others.length === topProgrammes(book).length)
    return joinSentence(others, 'sentence', language);
  const whole = book.release.description.measures.some(({ kind }) => kind === 'stock') ? 'stock' : 'whole';
  return joinSentence(
    [fill(words[`notes.periods.${whole}`], { year: [literal(book.year)] }), ...others],
    'sentence',
    language,
  );
}

/** Counted on one day: its period has no start that could have been published. */
function isStock({ release }: Book, measure: string): boolean {
  return release.description.measures.some(({ code, kind }) => code === measure && kind === 'stock');
}

function isOfficialSource({ book }: Setting, code: string): boolean {
  return book.release.figures.some(({ source, cell }) => source === code && !isDemonstration(cell));
}

export function programmeDefinitions({ book, language }: Setting) {
  return topProgrammes(book)
    .flatMap((programme) => [programme, ...partsOf(book, programme.code)])
    .map((programme) => ({ term: programmeTitle(programme, language), text: [programme.definition[language] ?? ''] }));
}

export function measureDefinitions(setting: Setting): { term: string; text: Sentence }[] {
  const { book, language } = setting;
  return book.release.description.measures
    .filter((measure) => book.release.programmes.some(({ code }) => measuresOf(book, code).includes(measure)))
    .map((measure) => ({ term: titleOf(measure.title, language), text: [measureText(measure, setting)] }));
}

function measureText({ kind, unit, adds }: Measure, { language, words }: Setting): string {
  const parts = adds.map((dimension) => words[`dimension.${dimension}`]);
  const adding =
    adds.length === 0
      ? words['methods.addsNone']
      : plainText(fill(words['methods.adds'], { dimensions: joinText(parts, 'item', language) }));
  const unitText =
    unit === undefined ? words['methods.unitVaries'] : unitWords(emptyUnit(unit, language), language, false);
  return joinText([words[`kind.${kind}`], unitText, adding], 'semicolon', language);
}
