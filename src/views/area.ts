import { areasWithin, leadTotal, mainCount, measuresOf, partsOf, topProgrammes } from '../figures/book.ts';
import type { Area } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { isValue } from '../model/cell.ts';
import { changeFinding, leadingProgrammes, servedFinding } from '../narrative/findings.ts';
import { numberOf } from '../narrative/numberOf.ts';
import { titleOf } from '../narrative/titles.ts';
import { areasTable } from './areasTable.ts';
import { chrome, link, pages } from './chrome.ts';
import { programmeTrend, totalFigure } from './figures.ts';
import type { Block, FigureView, LinkRow, PageView, Paragraph, Section, Setting } from './page.ts';
import { programmeTable } from './programmeTable.ts';
import { servedParagraph } from './servedParagraph.ts';
import { plainText } from '../model/sentence.ts';

/** One area: its programmes in the latest year and over the years. */
export function areaPage(setting: Setting, area: Area): PageView {
  const words = strings[setting.language];
  const title = titleOf(area.title, setting.language);
  return {
    chrome: chrome(setting, pages.area(area.code), title),
    ...(area.demonstration && { kicker: { text: words['mark.demonstration'], tone: '' } }),
    heading: [title],
    lead: paragraphs(setting, area),
    sentences: [],
    aside: { title: words['areas.title'], rows: areaRows(setting) },
    sections: [...yearsSection(setting, area), ...tablesSection(setting, area)],
  };
}

function tablesSection(setting: Setting, { code }: Area): Section[] {
  const { own } = setting.site;
  const hasFigures = (programme: string): boolean =>
    measuresOf(own, programme, code).length > 0 || partsOf(own, programme).some((part) => hasFigures(part.code));
  const tables = topProgrammes(own)
    .filter((programme) => hasFigures(programme.code))
    .map((programme): Block => ({ kind: 'table', table: programmeTable(setting, programme, code) }));
  const title = strings[setting.language]['section.figures'];
  return tables.length === 0 ? [] : [{ id: 'figures', title, notes: [], blocks: tables }];
}

/** The list of areas, with the whole first. */
export function areasPage(setting: Setting): PageView {
  const { site, language } = setting;
  const words = strings[language];
  const { leading } = leadingProgrammes(site.own);
  const table = areasTable(setting, leading.slice(0, 3));
  const hasAreas = areasWithin(site.own).length > 0;
  return {
    chrome: chrome(setting, pages.areas, words['areas.title']),
    ...{
      heading: [words['areas.title']],
      lead: hasAreas ? [{ text: [words['section.areas.note']] }] : [],
      sentences: [],
    },
    aside: { title: words['areas.title'], rows: areaRows(setting) },
    sections: hasAreas
      ? [{ id: 'areas', title: words['section.areas'], notes: [], blocks: [{ kind: 'table', table }] }]
      : [],
  };
}

function areaRows(setting: Setting): LinkRow[] {
  const { site, language } = setting;
  const { own } = site;
  const { leading } = leadingProgrammes(own);
  const measure = mainCount(own, leading);
  const areas = own.release.areas.filter(({ code, parent }) => code === own.area || parent === own.area);
  return areas.map(({ code, title }) => {
    const first = leading[0];
    const figure =
      first && measure && own.find({ measure: measure.code, programme: first.code, area: code, year: own.year });
    const number = figure && isValue(figure.cell) ? numberOf(figure, language, 'table') : undefined;
    const detail =
      number === undefined || first === undefined ? '' : `${plainText([number])}${number.demonstration ? '○' : ''}`;
    return { label: titleOf(title, language), href: link(setting, pages.area(code)), note: '', detail };
  });
}

function paragraphs(setting: Setting, area: Area): Paragraph[] {
  const { own } = setting.site;
  return leadingProgrammes(own).leading.flatMap((programme) => {
    const measure = mainCount(own, [programme]);
    const figure =
      measure && own.find({ measure: measure.code, programme: programme.code, area: area.code, year: own.year });
    const moved = measure && figure && changeFinding(own, measure, figure);
    return servedParagraph(setting, programme, [servedFinding(own, programme, area.code), moved]);
  });
}

function yearsSection(setting: Setting, area: Area): Section[] {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const { leading } = leadingProgrammes(own);
  const measure = mainCount(own, leading);
  const total = leadTotal(own)?.total;
  const figures: FigureView[] = [];
  if (measure !== undefined && own.years.length > 1) {
    const programmes = leading.filter(({ code }) => measuresOf(own, code, area.code).includes(measure)).slice(0, 3);
    const title = [titleOf(measure.title, language)];
    if (programmes.length > 0)
      figures.push(
        programmeTrend(setting, {
          id: `area-${area.code}-people`,
          title,
          widths: [470, 328],
          measure,
          programmes,
          area: area.code,
        }),
      );
  }
  if (total !== undefined && total.programmes.length <= 3) {
    const title = fill(words['figure.totalOf'], { total: titleOf(total.title, language) });
    figures.push(
      totalFigure(setting, { id: `area-${area.code}-money`, title, widths: [470, 328], total, area: area.code }),
    );
  }
  return figures.length === 0
    ? []
    : [
        {
          id: 'years',
          title: words['section.years'],
          notes: [[words['section.years.note']]],
          blocks: [{ kind: 'figures', figures }],
        },
      ];
}
