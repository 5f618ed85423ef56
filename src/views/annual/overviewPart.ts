import type { Edition } from '../../editions/edition.ts';
import { leadTotal, topProgrammes } from '../../figures/book.ts';
import type { Programme } from '../../figures/release.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { leadFinding } from '../../narrative/findings/leadFinding.ts';
import { leadingProgrammes } from '../../narrative/leadingProgrammes.ts';
import { servedFinding } from '../../narrative/findings/servedFinding.ts';
import { sentenceOf, titleSentence } from '../../narrative/sentenceOf.ts';
import { programmeTitle, titleOf } from '../../narrative/titles.ts';
import { inUnitOf } from '../figureView.ts';
import { bars, ranked } from '../figures.ts';
import { servedParagraph } from '../servedParagraph.ts';
import { tone } from '../tone.ts';
import type { Paragraph, Setting } from '../page.ts';
import type { Part, ReportFigure } from './annualView.ts';
import { sumNote } from '../noteRows.ts';
import { isOfOtherPeriod, programmesTable } from './programmesTable.ts';
import { writtenParagraphs } from './writtenParagraphs.ts';

/** 综合: what was written for the edition, else what is computed; the total and its parts; all programmes in one table. */
export function overviewPart(setting: Setting, edition: Edition): Part {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const lead = leadFinding(own);
  const leading = leadingProgrammes(own).leading.flatMap((programme) => runIn(setting, programme));
  const isSaid = lead === undefined || lead.kind === 'served';
  const computed = [...(isSaid ? [] : [{ text: sentenceOf(lead, own, language) }]), ...leading];
  const figure = moneyFigure(setting);
  const preface = writtenParagraphs(setting, edition, 'preface');
  const isOther = (programme: Programme) => isOfOtherPeriod(own, programme, edition.year);
  const hasOthers = topProgrammes(own).some(isOther) && !topProgrammes(own).every(isOther);
  const otherPeriods = hasOthers ? [[words['note.otherPeriods']]] : [];
  return {
    ...{ id: 'overview', number: 'counted', title: words['annual.overview'], sheet: 'overview', layout: 'text' },
    paragraphs: [...(preface.length > 0 ? preface : computed)],
    ...{ side: [...(topProgrammes(own).length > 1 ? [sumNote(setting)] : []), ...otherPeriods], definitions: [] },
    ...(figure && { figure }),
    tables: [programmesTable(setting, edition.year)],
  };
}

function runIn(setting: Setting, programme: Programme): Paragraph[] {
  const finding = servedFinding(setting.site.own, programme);
  return finding?.kind === 'served' ? servedParagraph(setting, programme, [{ ...finding, standard: undefined }]) : [];
}

function moneyFigure(setting: Setting): ReportFigure | undefined {
  const { site, language } = setting;
  const { own } = site;
  const lead = leadTotal(own);
  const finding = leadFinding(own);
  if (lead === undefined || finding === undefined) return undefined;
  const { total, figure } = lead;
  const lines = own.release.programmes
    .filter(({ code }) => total.programmes.includes(code))
    .map((programme) => ({
      ...{
        name: programmeTitle(programme, language),
        short: programmeTitle(programme, language),
        tone: tone(own, programme.code),
      },
      figures: [own.at({ measure: total.measure, programme: programme.code, area: own.area, year: figure.year })],
    }));
  const title = [titleOf(total.title, language)];
  const panel = bars(
    setting,
    { id: 'report-money', title, widths: [448, 328] },
    ranked(lines),
    titleOf(total.title, language),
    strings[language]['table.programme'],
  );
  const name = fill(strings[language]['figure.totalOf'], { total: titleOf(total.title, language) });
  const saying = inUnitOf(titleSentence(finding, own, language), panel.unitCode, setting);
  return { id: 'figure-overview', number: '', name, title: saying, tag: '', source: panel.source, panels: [panel] };
}
