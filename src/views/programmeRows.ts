import { mainCount, partsOf, topProgrammes, type Book } from '../figures/book.ts';
import { totalCode } from '../model/totalCode.ts';
import type { Programme } from '../figures/release.ts';
import { displayUnit, inUnit } from '../i18n/displayUnit.ts';
import type { Language } from '../model/language.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { plainText } from '../model/sentence.ts';
import { servedFinding } from '../narrative/findings/servedFinding.ts';
import { numberOf } from '../narrative/numberOf.ts';
import { programmeTitle } from '../narrative/titles.ts';
import { link, pages } from './chrome.ts';
import type { LinkRow, Setting } from './page.ts';

/** All programmes with their main number: the aside of a programme's page, and the list of programmes. */
export function programmeRows(setting: Setting, current?: string): LinkRow[] {
  const { site, language } = setting;
  return topProgrammes(site.own).map((programme) => {
    const figure = programmeMainFigure(site.own, programme);
    const detail =
      figure === undefined ? '' : plainText([numberOf(inReadableUnit(figure, language), language, 'table')]);
    const href = link(setting, pages.programme(programme.code));
    return { label: programmeTitle(programme, language), href, note: '', detail, current: programme.code === current };
  });
}

function inReadableUnit(figure: Figure, language: Language): Figure {
  return { ...figure, cell: inUnit(figure.cell, displayUnit([figure.cell], language)) };
}

/** The programme's own count, or the declared total of its parts; never one part for the whole. */
function programmeMainFigure(own: Book, programme: Programme): Figure | undefined {
  const finding = servedFinding(own, programme);
  const counts = finding?.kind === 'served' ? finding.counts.filter(({ part }) => part === undefined) : [];
  const measures = [mainCount(own, topProgrammes(own)), mainCount(own, [programme])].map((measure) => measure?.code);
  const count = measures.flatMap((code) => counts.find(({ figure }) => figure.key.measure === code) ?? [])[0];
  return count?.figure ?? partsTotal(own, programme);
}

function partsTotal(own: Book, programme: Programme): Figure | undefined {
  const parts = partsOf(own, programme.code).map(({ code }) => code);
  const total = own.release.description.totals.find(
    ({ programmes }) =>
      parts.length > 0 && programmes.length === parts.length && programmes.every((code) => parts.includes(code)),
  );
  const figure =
    total && own.find({ measure: total.measure, programme: totalCode(total), area: own.area, year: own.year });
  return figure !== undefined && isValue(figure.cell) ? figure : undefined;
}
