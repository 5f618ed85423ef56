import { areasWithin, topProgrammes, type Book } from '../figures/book.ts';
import { formatDate, formatPeriod, wholeYear } from '../i18n/formatPeriod.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { isDemonstration, isValue } from '../model/cell.ts';
import type { Sentence } from '../model/sentence.ts';
import { joinSentences } from '../narrative/joinSentences.ts';
import { literal } from '../narrative/numberOf.ts';
import { areaTitle, programmeTitle, titleOf } from '../narrative/titles.ts';
import { figuresOf } from './othersTable.ts';
import { sourceName } from './sourceName.ts';
import { totalNote } from './totalNote.ts';
import type { Definition, Setting } from './page.ts';

/** Coverage, periods, totals, rounding, demonstration, sources: computed from the release, none of it typed. */
export function noteRows(setting: Setting): Definition[] {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const [first, ...more] = own.release.sources
    .filter(({ code }) => isOfficialSource(setting, code))
    .map((source): Sentence => [sourceName(source, language)]);
  return [
    { term: words['notes.scope'], text: scope(setting) },
    { term: words['notes.periods'], text: periods(setting) },
    ...totals(setting),
    ...(topProgrammes(own).length > 1 ? [{ term: words['notes.people'], text: sumNote(setting) }] : []),
    { term: words['notes.rounding'], text: [words['notes.rounding.text']] },
    ...(setting.site.own.hasDemonstration
      ? [{ term: words['notes.demonstration'], text: [words['notes.demonstration.text']] }]
      : []),
    ...(first === undefined ? [] : [{ term: words['notes.sources'], text: first, more }]),
  ];
}

/** People are not added over programmes, but for the totals that the package declares to be without overlap. */
export function sumNote({ site, language }: Setting): Sentence {
  const words = strings[language];
  const exclusive = site.own.release.description.totals.filter((total) => total.exclusive === true);
  if (exclusive.length === 0) return [words['note.sum']];
  const totals = exclusive.map(({ title }) => titleOf(title, language)).join(language === 'en' ? ', ' : '、');
  return fill(words['note.sumExclusive'], { totals });
}

/** Whether the figures of the publisher's area are those of the areas within, added up. */
function scope({ site, language }: Setting): Sentence {
  const { own } = site;
  const words = strings[language];
  const real = new Set(own.release.programmes.map(({ code }) => code));
  const isSum = own.release.figures.some(
    ({ key, cell }) =>
      key.area === own.area && real.has(key.programme) && isValue(cell) && cell.flags.includes('computed'),
  );
  const template = isSum && areasWithin(own).length > 0 ? 'notes.scope.sums' : 'notes.scope.text';
  return fill(words[template], { area: areaTitle(own, own.area, language) });
}

function totals(setting: Setting): Definition[] {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const [first, ...more] = own.release.description.totals.map((total) => totalNote(setting, total));
  return first === undefined ? [] : [{ term: words['notes.totals'], text: first, more }];
}

function periods({ site, language }: Setting): Sentence {
  const { own } = site;
  const words = strings[language];
  const others = topProgrammes(own).flatMap((programme): Sentence[] => {
    const odd = figuresOf(own, programme, own.area, own.year).find(
      ({ key }) => wholeYear(key.period) === undefined && !isStock(own, key.measure),
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
  if (others.length > 0 && others.length === topProgrammes(own).length) return joinSentences(others, language);
  const whole = own.release.description.measures.some(({ kind }) => kind === 'stock') ? 'stock' : 'whole';
  return joinSentences([fill(words[`notes.periods.${whole}`], { year: [literal(own.year)] }), ...others], language);
}

/** Counted on one day: its period has no start that could have been published. */
function isStock({ release }: Book, measure: string): boolean {
  return release.description.measures.some(({ code, kind }) => code === measure && kind === 'stock');
}

function isOfficialSource({ site }: Setting, code: string): boolean {
  return site.own.release.figures.some(({ source, cell }) => source === code && !isDemonstration(cell));
}
