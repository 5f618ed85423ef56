import {
  areasWithin,
  isCountMeasure,
  isMoneyMeasure,
  mainCount,
  measuresOf,
  partsOf,
  type Book,
} from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import { isValue, type Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Finding } from '../narrative/finding.ts';
import { changeFinding, largestFinding, paidFinding, servedFinding, standardFinding } from '../narrative/findings.ts';
import { sentenceOf, titleSentence } from '../narrative/sentenceOf.ts';
import { measureTitle, programmeTitle, titleOf } from '../narrative/titles.ts';
import { numberOf } from '../narrative/numberOf.ts';
import { chrome, pages } from './chrome.ts';
import { areaBars, programmeTrend, standardFigure } from './figures.ts';
import type { Block, FigureView, PageView, Paragraph, Section, Setting } from './page.ts';
import { programmeRows } from './programmeRows.ts';
import { programmeTable } from './programmeTable.ts';
import { tone } from './tone.ts';

/** One programme: what it did in the latest year, year by year, by area, and what its numbers mean. */
export function programmePage(setting: Setting, programme: Programme): PageView {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const title = programmeTitle(programme, language);
  const served = servedFinding(own, programme);
  const short =
    served?.kind === 'served'
      ? titleSentence({ ...served, share: undefined, standard: undefined }, own, language)
      : [title];
  return {
    chrome: chrome(setting, pages.programme(programme.code), title),
    kicker: { text: title, tone: tone(own, programme.code) },
    heading:
      served?.kind === 'served' && served.counts.length + Number(served.money !== undefined) > 0 ? short : [title],
    lead: leadParagraphs(setting, programme),
    sentences: [],
    aside: { title: words['programmes.title'], rows: programmeRows(setting) },
    sections: [
      ...yearSections(setting, programme),
      ...areaSection(setting, programme),
      {
        id: 'figures',
        title: words['section.figures'],
        notes: [],
        blocks: [{ kind: 'table', table: programmeTable(setting, programme) }],
      },
      ...definitionSection(setting, programme),
    ],
  };
}

/** What the heading does not say yet: the share of the total, the standard, what was paid, what changed. */
function leadParagraphs({ site, language }: Setting, programme: Programme): Paragraph[] {
  const { own } = site;
  const served = servedFinding(own, programme);
  const standards = own.release.description.measures.filter(({ kind }) => kind === 'standard');
  const findings = [
    served?.kind === 'served' && served.share && served.money
      ? ({ kind: 'share', money: served.money, total: served.share.total, share: served.share.derived } as const)
      : undefined,
    ...standards.map((measure) => standardFinding(own, programme, measure) ?? standing(own, programme, measure)),
    paidFinding(own, programme),
    ...measuresOf(own, programme.code).map((measure) => changeFinding(own, measure, latest(own, measure, programme))),
  ];
  const said = findings.flatMap((finding) =>
    finding === undefined ? [] : [{ text: sentenceOf(finding, own, language) }],
  );
  const definition = programme.definition[language];
  return said.length > 0 || definition === undefined ? said : [{ text: [definition] }];
}

function standing(own: Book, programme: Programme, measure: Measure): Finding | undefined {
  const figure = latest(own, measure, programme);
  return isValue(figure.cell) ? { kind: 'standard', programme, figure } : undefined;
}

function yearSections(setting: Setting, programme: Programme): Section[] {
  const { own } = setting.site;
  const words = strings[setting.language];
  const measures = measuresOf(own, programme.code);
  const counts = measures
    .filter((measure) => isCountMeasure(own, measure))
    .map((measure) => trend(setting, programme, measure));
  const parts = partsOf(own, programme.code);
  const shared = counts.length === 0 ? mainCount(own, parts) : undefined;
  if (shared !== undefined) counts.push(partsTrend(setting, programme, parts.slice(0, 3), shared));
  const money = measures
    .filter((measure) => isMoneyMeasure(own, measure))
    .map((measure) => trend(setting, programme, measure));
  const standards = measures
    .filter(({ kind }) => kind === 'standard')
    .map((measure) => standard(setting, programme, measure));
  return [
    section('people', words['section.people'], [[words['section.years.note']]], counts),
    section('money', words['section.money'], [[words['section.standards.note']]], [...money, ...standards]),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** Only years that are more than one make a trend; a single year is a number, and stands in the table. */
function section(id: string, title: string, notes: Sentence[], figures: FigureView[]): Section {
  const drawn = figures.filter(({ table }) => table.rows.length > 1);
  const blocks: Block[] = drawn.length === 0 ? [] : [{ kind: 'figures', figures: drawn }];
  return { id, title, notes, blocks };
}

function trend(setting: Setting, programme: Programme, measure: Measure): FigureView {
  const { own } = setting.site;
  return programmeTrend(setting, {
    ...{ id: `programme-${programme.code}-${measure.code}`, widths: [470, 328], measure, programmes: [programme] },
    title: numberTitle(setting, latest(own, measure, programme)),
  });
}

function partsTrend(setting: Setting, programme: Programme, parts: Programme[], measure: Measure): FigureView {
  const title = [
    measureTitle(setting.site.own, { measure: measure.code, programme: parts[0]?.code ?? '' }, setting.language),
  ];
  return programmeTrend(setting, {
    id: `programme-${programme.code}-parts`,
    widths: [470, 328],
    measure,
    programmes: parts,
    title,
  });
}

function standard(setting: Setting, programme: Programme, measure: Measure): FigureView {
  const { own } = setting.site;
  return standardFigure(setting, {
    ...{ id: `programme-${programme.code}-${measure.code}`, widths: [470, 328], measure, programmes: [programme] },
    title: numberTitle(setting, latest(own, measure, programme)),
  });
}

/** The finding of a single measure is its number: 人数2414人. */
function numberTitle({ site, language }: Setting, figure: Figure): Sentence {
  const name = measureTitle(site.own, figure.key, language);
  return isValue(figure.cell) ? [`${name}${language === 'en' ? ': ' : ''}`, numberOf(figure, language)] : [name];
}

function areaSection(setting: Setting, programme: Programme): Section[] {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const measure = mainCount(own, [programme]);
  const named = areasWithin(own).map(({ code }) => ({
    area: code,
    figure: own.at({ measure: measure?.code ?? '', programme: programme.code, area: code, year: own.year }),
  }));
  if (measure === undefined || !named.some(({ figure }) => isValue(figure.cell))) return [];
  const finding = largestFinding(measure, named);
  const title = finding === undefined ? [titleOf(measure.title, language)] : titleSentence(finding, own, language);
  const figure = areaBars(setting, {
    id: `programme-${programme.code}-areas`,
    title,
    widths: [976, 328],
    measure,
    programme,
  });
  return [
    {
      id: 'areas',
      title: words['section.areas'],
      notes: [[words['section.areas.note']]],
      blocks: [{ kind: 'figures', figures: [figure] }],
    },
  ];
}

function definitionSection({ site, language }: Setting, programme: Programme): Section[] {
  const words = strings[language];
  const rows = [programme, ...partsOf(site.own, programme.code)].flatMap((one) => {
    const definition = one.definition[language];
    return definition === undefined ? [] : [{ term: programmeTitle(one, language), text: [definition] }];
  });
  return rows.length === 0
    ? []
    : [{ id: 'definition', title: words['section.definition'], notes: [], blocks: [{ kind: 'definitions', rows }] }];
}

function latest(own: Book, measure: Measure, programme: Programme): Figure {
  return own.at({ measure: measure.code, programme: programme.code, area: own.area, year: own.year });
}
