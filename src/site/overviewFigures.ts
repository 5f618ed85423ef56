/** Charts of the overview: people, money and spending by programme, and the standards section. */
import { leadTotal, measuresOf, topProgrammes } from '../figures/book.ts';
import type { Block, FigureView, Section } from '../model/block.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { totalCode } from '../model/description.ts';
import { titleOf } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import type { Programme } from '../model/release.ts';
import { largestFinding } from '../narrative/findings/largest.ts';
import { sentenceOf, titleSentence } from '../narrative/findings/sentence.ts';
import { standardFinding } from '../narrative/findings/standard.ts';
import { programmeTitle } from '../narrative/phrases/names.ts';
import {
  bars,
  byProgrammeTitle,
  programmeTrend,
  rankedLines,
  standardFigure,
  totalFigure,
} from '../tables/chartFigures.ts';
import { contextTable } from '../tables/figureTables.ts';
import { largestThree, tone } from '../tables/programmes.ts';
import type { Setting } from '../tables/setting.ts';
import { fill, strings } from '../words/strings.ts';

/** The largest programmes by their common count; the title ranks all that have it. */
export function peopleFigure(setting: Setting, measure: Measure, programmes: Programme[]): FigureView {
  const { site, language } = setting;
  const { book } = site;
  const named = programmes
    .filter(({ code }) => measuresOf(book, code).includes(measure))
    .map((programme) => ({
      programme,
      figure: book.at({ measure: measure.code, programme: programme.code, area: book.area, year: book.year }),
    }));
  const finding = largestFinding(measure, named);
  const title = finding === undefined ? byProgrammeTitle(measure, language) : titleSentence(finding, book, language);
  const request = { id: 'overview-people', title, widths: [470, 328], measure };
  return programmeTrend(setting, { ...request, programmes: largestThree(book, programmes, measure) });
}

/** The declared total that leads, and its parts over the years. */
export function overviewMoneyFigure(setting: Setting): FigureView {
  const { site, language } = setting;
  const { total, figure } = leadTotal(site.book)!;
  const title = isValue(figure.cell)
    ? titleSentence({ kind: 'leadTotal', total, figure }, site.book, language)
    : fill(strings[language]['figure.totalOf'], { total: titleOf(total.title, language) });
  return totalFigure(setting, { id: 'overview-money', title, widths: [470, 328], total });
}

/** The money of every programme that a declared total adds up: one kind of period, so that bars may be compared. */
export function spendingFigure(setting: Setting): FigureView | undefined {
  const { site, language } = setting;
  const { book } = site;
  const [total] = book.release.description.totals
    .filter(({ programmes }) => programmes.length > 1)
    .toSorted((a, b) => b.programmes.length - a.programmes.length);
  if (total === undefined) return undefined;
  const at = (programme: string) => book.at({ measure: total.measure, programme, area: book.area, year: book.year });
  const whole = at(totalCode(total));
  if (!isValue(whole.cell)) return undefined;
  const lines = topProgrammes(book)
    .filter(({ code }) => total.programmes.includes(code))
    .map((programme) => {
      const name = programmeTitle(programme, language);
      return { name, short: name, tone: tone(book, programme.code), figures: [at(programme.code)] };
    });
  const title = titleSentence({ kind: 'leadTotal', total, figure: whole }, book, language);
  const request = { id: 'overview-programmes', title, widths: [976, 328] };
  return bars(
    setting,
    request,
    rankedLines(lines),
    titleOf(total.title, language),
    strings[language]['table.programme'],
  );
}

/** Standards over the years, beside those of the areas above for the same period; other periods are only shown. */
export function standardsSection(setting: Setting): Section[] {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const measures = book.release.description.measures.filter(({ kind }) => kind === 'standard');
  const figures = measures.flatMap((measure) => standardFigures(setting, measure));
  if (figures.length === 0) return [];
  const compared = measures.flatMap((measure) =>
    topProgrammes(book).flatMap((programme) => standardFinding(book, programme, measure) ?? []),
  );
  const paragraphs = compared.map((finding) => ({ text: sentenceOf(finding, book, language) }));
  const around = contextTable(setting);
  const blocks: Block[] = [{ kind: 'figures', figures }];
  if (paragraphs.length > 0) blocks.push({ kind: 'prose', paragraphs });
  if (around !== undefined) blocks.push({ kind: 'table', table: around });
  return [{ id: 'standards', title: words['section.standards'], notes: [[words['section.standards.note']]], blocks }];
}

/** One chart for each unit: monthly and yearly standards never share an axis. */
function standardFigures(setting: Setting, measure: Measure): FigureView[] {
  const { book } = setting.site;
  const programmes = topProgrammes(book).filter(({ code }) => measuresOf(book, code).includes(measure));
  const latest = ({ code }: Programme) =>
    book.at({ measure: measure.code, programme: code, area: book.area, year: book.year });
  const groups = Map.groupBy(programmes, (programme) => {
    const { cell } = latest(programme);
    return isValue(cell) ? cell.unit : '';
  });
  groups.delete('');
  return [...groups.values()].map((group, index) => groupFigure(setting, measure, group, latest, index + 1));
}

function groupFigure(
  setting: Setting,
  measure: Measure,
  group: Programme[],
  latest: (programme: Programme) => Figure,
  number: number,
): FigureView {
  const { site, language } = setting;
  const { book } = site;
  const named = group.map((programme) => ({ programme, figure: latest(programme) }));
  const [first] = named;
  const finding =
    first !== undefined && named.length === 1
      ? ({ kind: 'standard', figure: first.figure } as const)
      : largestFinding(measure, named);
  const title = finding === undefined ? byProgrammeTitle(measure, language) : titleSentence(finding, book, language);
  const id = `overview-${measure.code}-${number}`;
  return standardFigure(setting, {
    id,
    title,
    widths: [470, 328],
    measure,
    programmes: largestThree(book, group, measure),
  });
}
