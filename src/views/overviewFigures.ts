import { leadTotal, measuresOf, topProgrammes } from '../figures/book.ts';
import { totalCode } from '../model/totalCode.ts';
import type { Programme } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { isValue } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { largestFinding } from '../narrative/findings/largestFinding.ts';
import { titleSentence } from '../narrative/sentenceOf.ts';
import { programmeTitle, titleOf } from '../narrative/titles.ts';
import { byProgrammeTitle } from './byProgrammeTitle.ts';
import { bars, programmeTrend, rankedLines, totalFigure } from './figures.ts';
import { largestThree } from './largestThree.ts';
import type { FigureView, Setting } from './page.ts';
import { tone } from './tone.ts';

/** The largest programmes by their common count; the title ranks all that have it. */
export function peopleFigure(setting: Setting, measure: Measure, programmes: Programme[]): FigureView {
  const { site, language } = setting;
  const { own } = site;
  const named = programmes
    .filter(({ code }) => measuresOf(own, code).includes(measure))
    .map((programme) => ({
      programme,
      figure: own.at({ measure: measure.code, programme: programme.code, area: own.area, year: own.year }),
    }));
  const finding = largestFinding(measure, named);
  const title = finding === undefined ? byProgrammeTitle(measure, language) : titleSentence(finding, own, language);
  const request = { id: 'overview-people', title, widths: [470, 328], measure };
  return programmeTrend(setting, { ...request, programmes: largestThree(own, programmes, measure) });
}

/** The declared total that leads, and its parts over the years. */
export function overviewMoneyFigure(setting: Setting): FigureView {
  const { site, language } = setting;
  const { total, figure } = leadTotal(site.own)!;
  const title = isValue(figure.cell)
    ? titleSentence({ kind: 'leadTotal', total, figure }, site.own, language)
    : fill(strings[language]['figure.totalOf'], { total: titleOf(total.title, language) });
  return totalFigure(setting, { id: 'overview-money', title, widths: [470, 328], total });
}

/** The money of every programme that a declared total adds up: one kind of period, so that bars may be compared. */
export function spendingFigure(setting: Setting): FigureView | undefined {
  const { site, language } = setting;
  const { own } = site;
  const [total] = own.release.description.totals
    .filter(({ programmes }) => programmes.length > 1)
    .toSorted((a, b) => b.programmes.length - a.programmes.length);
  if (total === undefined) return undefined;
  const at = (programme: string) => own.at({ measure: total.measure, programme, area: own.area, year: own.year });
  const whole = at(totalCode(total));
  if (!isValue(whole.cell)) return undefined;
  const lines = topProgrammes(own)
    .filter(({ code }) => total.programmes.includes(code))
    .map((programme) => {
      const name = programmeTitle(programme, language);
      return { name, short: name, tone: tone(own, programme.code), figures: [at(programme.code)] };
    });
  const title = titleSentence({ kind: 'leadTotal', total, figure: whole }, own, language);
  const request = { id: 'overview-programmes', title, widths: [976, 328] };
  return bars(
    setting,
    request,
    rankedLines(lines),
    titleOf(total.title, language),
    strings[language]['table.programme'],
  );
}
