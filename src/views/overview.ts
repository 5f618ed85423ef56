import { areasWithin, leadTotal, mainCount, measuresOf, topProgrammes } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { isValue } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import type { Sentence } from '../model/sentence.ts';
import {
  largestFinding,
  leadFinding,
  leadingProgrammes,
  servedFinding,
  standardFinding,
} from '../narrative/findings.ts';
import { sentenceOf, titleSentence } from '../narrative/sentenceOf.ts';
import { programmeTitle, titleOf } from '../narrative/titles.ts';
import { areasTable } from './areasTable.ts';
import { chrome, pages } from './chrome.ts';
import { contextTable } from './contextTable.ts';
import { downloadRows } from './downloadRows.ts';
import { bars, programmeTrend, standardFigure, totalFigure } from './figures.ts';
import { headlineTable } from './headlineTable.ts';
import { noteRows } from './noteRows.ts';
import { othersTable } from './othersTable.ts';
import type { Block, PageView, Section, Setting } from './page.ts';
import { publicationRows } from './publicationRows.ts';
import { servedParagraph } from './servedParagraph.ts';
import { tone } from './tone.ts';

/** The dashboard: what was served and spent in the latest year, then by year, programme and area, and the standards. */
export function overview(setting: Setting): PageView {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const { leading } = leadingProgrammes(own);
  const lead = leadFinding(own);
  const heading =
    lead === undefined ? [titleOf(own.release.description.titles, language)] : titleSentence(lead, own, language);
  return {
    chrome: chrome(setting, pages.overview, words['nav.overview']),
    heading,
    lead: [],
    headline: headlineTable(setting, leading),
    sentences: leading.flatMap((programme) => servedParagraph(setting, programme, [servedFinding(own, programme)])),
    aside: { title: words['publications.title'], rows: publicationRows(setting) },
    sections: [
      ...yearsSection(setting, leading),
      ...programmesSection(setting),
      ...areasSection(setting, leading),
      ...standardsSection(setting),
      {
        id: 'notes',
        title: words['section.notes'],
        notes: [],
        blocks: [{ kind: 'definitions', rows: noteRows(setting) }],
      },
      {
        id: 'downloads',
        title: words['section.downloads'],
        notes: [],
        blocks: [{ kind: 'links', rows: downloadRows(setting) }],
      },
    ],
  };
}

/** One year has no trend: then only the composition of the total is drawn. */
function yearsSection(setting: Setting, leading: Programme[]): Section[] {
  const { own } = setting.site;
  const words = strings[setting.language];
  const measure = mainCount(own, leading);
  const drawn = leading.slice(0, 3);
  const total = leadTotal(own)?.total;
  const people = measure && own.years.length > 1 ? [peopleFigure(setting, measure, drawn)] : [];
  const money = total && total.programmes.length <= 3 ? [moneyFigure(setting)] : [];
  const notes: Sentence[] = [
    [words['section.years.note']],
    ...(own.hasDemonstration ? [[words['section.years.solid']]] : []),
  ];
  const figures = [...people, ...money];
  return figures.length === 0
    ? []
    : [{ id: 'years', title: words['section.years'], notes, blocks: [{ kind: 'figures', figures }] }];
}

function peopleFigure(setting: Setting, measure: Measure, programmes: Programme[]) {
  const { own } = setting.site;
  const figures = programmes.map((programme) => ({
    programme,
    figure: own.at({ measure: measure.code, programme: programme.code, area: own.area, year: own.year }),
  }));
  const finding = largestFinding(measure, figures);
  const title =
    finding === undefined ? [titleOf(measure.title, setting.language)] : titleSentence(finding, own, setting.language);
  return programmeTrend(setting, { id: 'overview-people', title, widths: [470, 328], measure, programmes });
}

function moneyFigure(setting: Setting) {
  const { own } = setting.site;
  const { total, figure } = leadTotal(own)!;
  const words = strings[setting.language];
  const title = fill(words['figure.totalOf'], { total: titleOf(total.title, setting.language) });
  const finding = isValue(figure.cell)
    ? titleSentence({ kind: 'leadTotal', total, figure }, own, setting.language)
    : title;
  return totalFigure(setting, { id: 'overview-money', title: finding, widths: [470, 328], total });
}

function programmesSection(setting: Setting): Section[] {
  const { site, language } = setting;
  const words = strings[language];
  const { others } = leadingProgrammes(site.own);
  const blocks: Block[] = [];
  const chart = spendingFigure(setting);
  if (chart !== undefined) blocks.push({ kind: 'figures', figures: [chart] });
  if (others.length > 0) blocks.push({ kind: 'table', table: othersTable(setting, others) });
  return blocks.length === 0
    ? []
    : [{ id: 'programmes', title: words['section.programmes'], notes: [[words['section.programmes.note']]], blocks }];
}

/** The money of every programme that a declared total adds up: one kind of period, so that bars may be compared. */
function spendingFigure(setting: Setting) {
  const { own } = setting.site;
  const { language } = setting;
  const total = own.release.description.totals
    .filter(({ programmes }) => programmes.length > 1)
    .toSorted((a, b) => b.programmes.length - a.programmes.length)[0];
  if (total === undefined) return undefined;
  const whole = own.at({ measure: total.measure, programme: `total:${total.code}`, area: own.area, year: own.year });
  if (!isValue(whole.cell)) return undefined;
  const lines = topProgrammes(own)
    .filter(({ code }) => total.programmes.includes(code))
    .map((programme) => ({
      ...{
        name: programmeTitle(programme, language),
        short: programmeTitle(programme, language),
        tone: tone(own, programme.code),
      },
      figures: [own.at({ measure: total.measure, programme: programme.code, area: own.area, year: own.year })],
    }));
  const title = titleSentence({ kind: 'leadTotal', total, figure: whole }, own, language);
  const request = { id: 'overview-programmes', title, widths: [976, 328] };
  return bars(setting, request, lines, titleOf(total.title, language), strings[language]['table.programme']);
}

function areasSection(setting: Setting, leading: Programme[]): Section[] {
  const { site, language } = setting;
  const words = strings[language];
  if (areasWithin(site.own).length === 0) return [];
  const table = areasTable(setting, leading.slice(0, 3));
  return [
    {
      id: 'areas',
      title: words['section.areas'],
      notes: [[words['section.areas.note']]],
      blocks: [{ kind: 'table', table }],
    },
  ];
}

function standardsSection(setting: Setting): Section[] {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const measures = own.release.description.measures.filter(({ kind }) => kind === 'standard');
  const figures = measures.flatMap((measure) => standardFigures(setting, measure));
  if (figures.length === 0) return [];
  const blocks: Block[] = [{ kind: 'figures', figures }];
  const compared = measures.flatMap((measure) =>
    topProgrammes(own).flatMap((programme) => standardFinding(own, programme, measure) ?? []),
  );
  if (compared.length > 0)
    blocks.push({
      kind: 'prose',
      paragraphs: compared.map((finding) => ({ text: sentenceOf(finding, own, language) })),
    });
  const around = contextTable(setting);
  if (around !== undefined) blocks.push({ kind: 'table', table: around });
  return [{ id: 'standards', title: words['section.standards'], notes: [[words['section.standards.note']]], blocks }];
}

/** One chart for each unit: monthly and yearly standards never share an axis. */
function standardFigures(setting: Setting, measure: Measure) {
  const { own } = setting.site;
  const programmes = topProgrammes(own).filter(({ code }) => measuresOf(own, code).includes(measure));
  const latest = (programme: Programme) =>
    own.at({ measure: measure.code, programme: programme.code, area: own.area, year: own.year });
  const groups = Map.groupBy(programmes, (programme) => {
    const { cell } = latest(programme);
    return isValue(cell) ? cell.unit : '';
  });
  return [...groups].flatMap(([unit, group], index) => {
    if (unit === '') return [];
    const [first] = group;
    const finding =
      group.length > 1
        ? largestFinding(
            measure,
            group.map((programme) => ({ programme, figure: latest(programme) })),
          )
        : ({ kind: 'standard', programme: first!, figure: latest(first!) } as const);
    const title =
      finding === undefined
        ? [titleOf(measure.title, setting.language)]
        : titleSentence(finding, own, setting.language);
    return standardFigure(setting, {
      id: `overview-standard-${index + 1}`,
      title,
      widths: [470, 328],
      measure,
      programmes: group.slice(0, 3),
    });
  });
}
