import type { Edition, Prose } from '../../editions/edition.ts';
import { isCountMeasure, isMoneyMeasure, leadTotal, measuresOf, topProgrammes } from '../../figures/book.ts';
import { isSamePeriod, share } from '../../figures/derive.ts';
import type { Programme } from '../../figures/release.ts';
import { wholeYear } from '../../i18n/formatPeriod.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { isValue, notApplicable, type Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import type { Language } from '../../model/language.ts';
import { isDemonstrated } from '../../model/sentence.ts';
import { leadFinding, leadingProgrammes, servedFinding } from '../../narrative/findings.ts';
import { fillProse } from '../../narrative/fillProse.ts';
import { literal } from '../../narrative/numberOf.ts';
import { sentenceOf, titleSentence } from '../../narrative/sentenceOf.ts';
import { programmeTitle, titleOf } from '../../narrative/titles.ts';
import { chartUnit, sourceLine } from '../figureView.ts';
import { bars } from '../figures.ts';
import { servedParagraph } from '../servedParagraph.ts';
import { derivedCell, emptyCell, figureCell } from '../tableCell.ts';
import { tableView } from '../tableView.ts';
import { tone } from '../tone.ts';
import type { Paragraph, Row, Setting, TableView } from '../page.ts';
import type { Part, ReportFigure } from './annualView.ts';

/** 综合: what was written for the edition, the total and its parts, and all programmes in one table. */
export function overviewPart(setting: Setting, edition: Edition): Part {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const lead = leadFinding(own);
  const leading = leadingProgrammes(own).leading.flatMap((programme) => runIn(setting, programme));
  const figure = moneyFigure(setting);
  const preface = prose(edition.prose[language] ?? [], 'preface', setting, edition);
  return {
    ...{ id: 'overview', number: 'counted', title: words['annual.overview'], sheet: 'overview', layout: 'text' },
    paragraphs: [
      ...preface,
      ...(lead === undefined || preface.length > 0 ? [] : [{ text: sentenceOf(lead, own, language) }]),
      ...leading,
    ],
    ...{ side: [[words['note.sum']]], definitions: [] },
    ...(figure && { figure }),
    tables: [programmesTable(setting, edition.year)],
  };
}

/** The paragraphs that people wrote for a section, their references filled. */
export function prose(written: Prose, section: string, { site, language }: Setting, edition: Edition): Paragraph[] {
  return written
    .filter((one) => one.section === section)
    .flatMap(({ paragraphs }) =>
      paragraphs.map((text) => ({ text: fillProse(text, site.own, edition.year, language) })),
    );
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
    lines,
    titleOf(total.title, language),
    strings[language]['table.programme'],
  );
  const name = fill(strings[language]['figure.totalOf'], { total: titleOf(total.title, language) });
  const saying = titleSentence(finding, own, language);
  return { id: 'figure-overview', number: '', name, title: saying, tag: '', source: panel.source, panels: [panel] };
}

/** Programmes by measure, in the period of the whole year only; the rest have tables of their own. */
function programmesTable(setting: Setting, year: string): TableView {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const lead = leadTotal(own);
  const at = (programme: Programme, measure: Measure): Figure =>
    own.at({ measure: measure.code, programme: programme.code, area: own.area, year });
  const drawn = own.release.description.measures.filter(
    (measure) => isCountMeasure(own, measure) || isMoneyMeasure(own, measure),
  );
  const isOfOtherPeriod = (programme: Programme) =>
    drawn.some(
      ({ code, kind }) =>
        kind !== 'stock' && !isWholeYear(own.find({ measure: code, programme: programme.code, area: own.area, year })),
    );
  const others = topProgrammes(own).filter(isOfOtherPeriod);
  const programmes = topProgrammes(own).filter((programme) => !others.includes(programme));
  const measures = drawn.filter((measure) => programmes.some((programme) => isValue(at(programme, measure).cell)));
  const units = measures.map((measure) =>
    chartUnit(
      programmes.map((programme) => at(programme, measure)),
      language,
    ),
  );
  const rows = programmes.map((programme): Row => {
    const money = measures
      .filter((measure) => measure.code === lead?.total.measure)
      .map((measure) => at(programme, measure))[0];
    const isPart =
      lead !== undefined &&
      money !== undefined &&
      lead.total.programmes.includes(programme.code) &&
      isSamePeriod(money, lead.figure);
    return {
      head: [programmeTitle(programme, language)],
      cells: [
        ...measures.map((measure, index) =>
          measuresOf(own, programme.code).includes(measure)
            ? figureCell(at(programme, measure), language, units[index]?.code)
            : emptyCell(notApplicable, language),
        ),
        ...(lead === undefined
          ? []
          : [isPart ? derivedCell(share(money, lead.figure), language) : emptyCell(notApplicable, language)]),
      ],
    };
  });
  const columns = measures.map((measure, index) => ({
    title: titleOf(measure.title, language),
    unit: units[index]?.words ?? '',
  }));
  const shareTitle =
    lead === undefined
      ? []
      : [{ title: fill(words['table.share'], { total: titleOf(lead.total.title, language) }).join(''), unit: '%' }];
  return tableView(
    {
      ...{ id: 'report-programmes', stub: words['table.programme'], columns: [...columns, ...shareTitle], rows },
      title: fill(words['annual.byProgramme'], { year: [literal(year)] }),
      source: sourceLine(
        setting,
        programmes.flatMap((programme) => measures.map((measure) => at(programme, measure))),
      ),
      notes: others.length > 0 ? [[words['note.otherPeriods']]] : [],
    },
    language,
  );
}

function isWholeYear(figure: Figure | undefined): boolean {
  return figure === undefined || wholeYear(figure.key.period) !== undefined;
}

/** ○演示 after the title of what rests on demonstration figures. */
export function demonstrationTag(table: TableView, language: Language): string {
  const has = table.rows.some(({ cells }) => cells.some(({ text }) => isDemonstrated(text)));
  return has ? strings[language]['mark.demonstration'] : '';
}
