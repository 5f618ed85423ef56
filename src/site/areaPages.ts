/** The page of an area at any level, and the page that lists those directly within the publisher's own. */
import { areasAbove, areasWithin } from '../figures/areas.ts';
import { isOfficial, latestFigure, measuresOf, partsOf, topProgrammes } from '../figures/book.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import { pages } from '../model/address.ts';
import type { Block, Link, LinkRow, Paragraph, Section } from '../model/block.ts';
import type { Figure } from '../model/cell.ts';
import { titleOf } from '../model/language.ts';
import type { Area } from '../model/release.ts';
import { servedParagraph } from '../narrative/findings/sentence.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { isTold, newsworthy } from '../narrative/news.ts';
import { areaTitle } from '../narrative/phrases/figure.ts';
import { programmeNews } from '../narrative/programmeNews.ts';
import { figureInTheNews, seriesTitle, titleName } from '../narrative/seriesTitle.ts';
import { countNotes } from '../tables/countNotes.ts';
import { programmeTable } from '../tables/programmeTable.ts';
import { chrome, link, type Setting } from '../tables/setting.ts';
import { fillText } from '../words/strings.ts';
import { mainAreasTable } from './overview.ts';
import { figureWidths, moneyFigure, peopleFigure } from './overviewFigures.ts';
import { changeSection, figuresSection, mainMoney } from './programmeSections.ts';
import { comparisonLinks } from './comparePage.ts';
import { apartSection, areaNotes, figureNotes, nearby, section, titledPage, yearsTitle } from './pageView.ts';
import type { PageView } from './pageView.ts';

/** After what a programme served in the area. */
const mostAreaSentences = 2;

export function areaPage(setting: Setting, area: Area): PageView {
  const { book, words } = setting;
  const title = titleOf(area.title, setting.language);
  const above = linksAbove(setting, area);
  const isOwn = area.code === book.area;
  const { told, ...head } = headOf(setting, area, title);
  return {
    chrome: chrome(setting, pages.area(area.code), title),
    ...(above.length > 0 && { above: { title: words['areas.above'], links: above } }),
    ...head,
    lead: areaParagraphs(setting, area, told),
    aside: { title: words['areas.title'], rows: areaRows(setting, area) },
    sections: [
      ...yearsSection(setting, area),
      ...changeSection(
        setting,
        `area-${area.code}-change`,
        mainMoney(book, leadingProgrammes(book).leading, area.code),
        [976, 328],
      ),
      ...tablesSection(setting, area),
      ...(isOwn ? [] : partsSection(setting, area)),
      ...comparisonLinks(setting, area),
      ...figureNotes(setting, topProgrammes(book), () => true, isOwn ? undefined : [area.code]),
    ],
  };
}

type AreaHead = Pick<PageView, 'heading' | 'kicker'> & { told?: Figure };

/** The best news of the area under its name; without news its name alone. Figures of one status only. */
function headOf(setting: Setting, area: Area, title: string): AreaHead {
  const { book, language, words } = setting;
  const mark = area.demonstration ? words['mark.demonstration'] : '';
  const named = leadingProgrammes(book).leading.flatMap((programme) =>
    measuresOf(book, programme.code, area.code).map(({ code }) => ({
      programme,
      figure: latestFigure(book, code, programme.code, area.code),
    })),
  );
  const alike = named.filter(({ figure }) => area.demonstration || isOfficial(figure));
  const figure = figureInTheNews(
    setting,
    alike.map((one) => one.figure),
  );
  const programme = alike.find((one) => one.figure === figure)?.programme;
  if (figure === undefined || programme === undefined)
    return { heading: [title], ...(mark !== '' && { kicker: { text: mark, tone: '' } }) };
  const heading = seriesTitle(setting, figure, language, titleName(book, programme, figure, language));
  return { heading, kicker: { text: `${title} ${mark}`.trim(), tone: '' }, told: figure };
}

/** Of an area within the parts of the publisher's own, or deeper: from the publisher's down. */
function linksAbove(setting: Setting, { code }: Area): Link[] {
  const { book, language } = setting;
  const above = areasAbove(book, code).toReversed();
  const levels = above.slice(above.indexOf(book.area));
  return levels.length < 2 || code === book.area
    ? []
    : levels.map((level) => ({ label: areaTitle(book, level, language), href: link(setting, pages.area(level)) }));
}

/** The areas within a part of the publisher's own. */
function partsSection(setting: Setting, { code }: Area): Section[] {
  const table = mainAreasTable(setting, { whole: code });
  if (table === undefined) return [];
  return [section('areas', setting.words['areas.within'], [{ kind: 'table', table }], areaNotes(setting, table))];
}

function tablesSection(setting: Setting, { code }: Area): Section[] {
  const { book } = setting;
  const hasFigures = (programme: string): boolean =>
    measuresOf(book, programme, code).length > 0 || partsOf(book, programme).some((part) => hasFigures(part.code));
  const tables = topProgrammes(book)
    .filter((programme) => hasFigures(programme.code))
    .map((programme): Block => ({ kind: 'table', table: programmeTable(setting, programme, code) }));
  return tables.length === 0 ? [] : [section('figures', setting.words['section.figures'], tables)];
}

/** `told` is the figure of the heading. */
function areaParagraphs(setting: Setting, area: Area, told: Figure | undefined): Paragraph[] {
  const { book } = setting;
  return leadingProgrammes(book).leading.flatMap((programme) => {
    const all = programmeNews(book, programme, area.code).filter((finding) => !isTold(finding, told));
    const news = newsworthy(setting, all, mostAreaSentences);
    return servedParagraph(setting, programme, [servedFinding(book, programme, area.code), ...news]);
  });
}

function yearsSection(setting: Setting, area: Area): Section[] {
  const figures = [
    ...peopleFigure(setting, { id: `area-${area.code}-people`, area: area.code, widths: figureWidths.half }),
    ...moneyFigure(setting, { id: `area-${area.code}-money`, area: area.code, widths: figureWidths.half }),
  ].filter(({ ids }) => ids.length > 0);
  if (figures.length === 0) return [];
  // A figure with none beside it takes the full column.
  const drawn = figures.length > 1 ? figures : figures.map((figure) => ({ ...figure, widths: figureWidths.whole }));
  return [figuresSection(setting, 'years', yearsTitle(setting), drawn, countNotes(setting))];
}

export function areasPage(setting: Setting): PageView {
  const table = mainAreasTable(setting);
  return titledPage(setting, pages.areas, setting.words['areas.title'], {
    lead: table === undefined ? [] : areaNotes(setting, table),
    sections: [
      ...(table === undefined ? [] : [section('areas', '', [{ kind: 'table', table }])]),
      ...comparisonLinks(setting),
      ...apartSection(setting),
    ],
  });
}

/** An area and those within, without numbers: those of a total and of its parts don't belong in one list. */
function areaRows(setting: Setting, { code: current, parent }: Area): LinkRow[] {
  const { book, language, words } = setting;
  const whole = current === book.area ? current : parent;
  const rowOf = ({ code, title }: Pick<Area, 'code' | 'title'>): LinkRow => ({
    label: titleOf(title, language),
    href: link(setting, pages.area(code)),
    current: code === current,
  });
  const areas = areasWithin(book, whole);
  const shown = nearby(areas, ({ code }) => code === current);
  const count = String(areas.length);
  // an area above the publisher's own has no page
  const isListed = whole !== '' && !areasAbove(book).includes(whole);
  const href = link(setting, whole === book.area || !isListed ? pages.areas : pages.area(whole));
  const all = shown === areas ? [] : [{ label: fillText(words['list.all'], { count }), href }];
  const heads = book.release.areas.filter(({ code }) => isListed && code === whole);
  const rows = shown.filter(({ code }) => !areasAbove(book).includes(code));
  return [...heads, ...rows].map(rowOf).concat(all);
}
