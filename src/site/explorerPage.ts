/** The page that explores with its usual question, and the released figures as its script reads them: parts by programme and areas. */
import { divisionsWithin } from '../figures/areas.ts';
import { isPopulationMeasure, measuresOf, type Book } from '../figures/book.ts';
import { packFigures, packRelease, type PackedPart, type PackedRelease } from '../figures/packed.ts';
import { leadingProgrammes, leadMeasure } from '../figures/rank.ts';
import { bookAt, openingPeriod } from '../figures/sitePeriods.ts';
import { pages } from '../model/address.ts';
import type { LinkRow } from '../model/block.ts';
import { isDemonstration, isValue } from '../model/cell.ts';
import { kindOfCode, type PeriodCode } from '../model/period.ts';
import { allAreas, type ExplorerIndex, type Query } from '../model/query.ts';
import { askedLines, refusalOf } from '../narrative/asked.ts';
import { programmeTitle } from '../narrative/phrases/figure.ts';
import { explorerAnswer } from '../tables/explorer.ts';
import { askView } from '../tables/explorerAsk.ts';
import { chrome, fileLink, link, type Setting, type Site } from '../tables/setting.ts';
import { findCodes } from './findIndex.ts';
import { fillText, joinText } from '../words/strings.ts';
import { type PageView, section } from './pageView.ts';

export function explorerPage(setting: Setting): PageView {
  const { book, words } = setting;
  const { periods } = findCodes(book);
  const usual = usualQuestion(book);
  const { question, heading, scope, figures, table } = explorerAnswer(setting, usual, periods, usual);
  const around = chrome(setting, pages.explorer, words['explore.title']);
  const { publisher, siteTitle, draft = '', sample = '' } = around;
  const release = fillText(words['chrome.release'], { release: book.release.id });
  return {
    chrome: around,
    ask: {
      ...askView(setting, question, periods),
      folder: fileLink(setting, 'answers/explorer/'),
      foot: joinText([draft, sample, publisher, siteTitle, release].filter(Boolean), 'running', setting.language),
    },
    heading,
    lead: [{ text: [scope] }],
    sections: [
      {
        ...section('explorer-answer', '', [
          ...(figures.length === 0 ? [] : [{ kind: 'figures' as const, figures }]),
          ...(table === undefined ? [] : [{ kind: 'table' as const, table }]),
        ]),
        layout: 'wide',
      },
      section('explorer-pages', words['explore.pages'], [{ kind: 'links', rows: pageLinks(setting) }]),
    ],
  };
}

function pageLinks(setting: Setting): LinkRow[] {
  const { book, language, words } = setting;
  const { leading, others } = leadingProgrammes(book);
  const areas = divisionsWithin(book);
  return [
    ...[...leading, ...others].map((programme) => ({
      label: programmeTitle(programme, language),
      href: link(setting, pages.programme(programme.code)),
    })),
    ...(areas.length === 0 ? [] : [{ label: words['areas.title'], href: link(setting, pages.areas) }]),
    { label: words['nav.years'], href: link(setting, pages.period(book.year)) },
  ];
}

const mostUsual = 3;

/** The divisions ranked where their numbers are published, else the leading programmes of the publisher's area over time. */
function usualQuestion(book: Book): Query {
  const { leading, others } = leadingProgrammes(book);
  const [first] = [...leading, ...others, ...book.release.programmes];
  const measure = first && leadMeasure(book, first)?.code;
  const having = leading.filter(({ code }) => measuresOf(book, code).some((other) => other.code === measure));
  const alike = having.length > 0 ? having : first === undefined ? [] : [first];
  const to = openingPeriod(book);
  const programmes = alike.slice(0, mostUsual).map(({ code }) => code);
  const isKnown = (year: PeriodCode) =>
    programmes.some((programme) => isValue(book.at({ measure: measure!, programme, area: book.area, year }).cell));
  const until = book.years.filter((code) => kindOfCode(code) === kindOfCode(to) && code <= to);
  const years = until.slice(Math.max(0, until.findIndex(isKnown)));
  const asked = { measure: measure ?? '', programmes, from: years[0] ?? to, to, form: 'number' as const };
  const rank: Query = { ...asked, programmes: asked.programmes.slice(0, 1), areas: [allAreas], view: 'rank' };
  const line: Query = { ...asked, areas: [book.area], view: 'line' };
  const ranked = askedLines(book, rank, [to]);
  const isOfficial = ranked.every(({ figures }) => figures.every(({ cell }) => !isDemonstration(cell)));
  if (isOfficial && refusalOf(book, rank, ranked) === undefined) return rank;
  if (years.length > 1 && refusalOf(book, line, askedLines(book, line, years)) === undefined) return line;
  return { ...line, view: 'table' };
}

/** Names of the scripts: the index, and of each programme its parts. */
export function explorerScripts({ book }: Site): string[] {
  const { parts } = findCodes(book);
  return ['index', ...parts.flatMap((numbers, programme) => numbers.map((part) => `${programme}-${part}`))];
}

/** The same for every language; a call that hands the data to the script that asked for it works from a folder too. */
export function explorerScript({ book }: Site, name: string): string {
  const data: ExplorerIndex<PackedRelease> | PackedPart =
    name === 'index' ? explorerIndex(book) : explorerPart(book, name);
  return `nianbaoExplorer(${JSON.stringify(name)},${JSON.stringify(data)})\n`;
}

export function explorerIndex(book: Book): ExplorerIndex<PackedRelease> {
  const { areas, programmes, measures, periods, partOf, parts } = findCodes(book);
  const opened = bookAt(book, openingPeriod(book));
  const having = new Set(book.figures.map(({ key }) => key.measure));
  const populations = book.release.description.measures.filter((measure) => isPopulationMeasure(book, measure));
  const counts = new Set(populations.map(({ code }) => code));
  return {
    packed: packRelease(opened),
    codes: {
      measures: measures.filter((code) => having.has(code)),
      programmes,
      areas: areas.map(({ code }) => code),
      periods,
    },
    usual: usualQuestion(opened),
    opening: opened.year,
    partOf,
    parts,
    residents: [...new Set(book.figures.filter(({ key }) => counts.has(key.measure)).map(({ key }) => key.programme))],
  };
}

export function explorerPart(book: Book, name: string): PackedPart {
  const { areas, programmes, partOf } = findCodes(book);
  const [programme = 0, part = 0] = name.split('-').map(Number);
  const within = new Set(areas.filter((_, index) => partOf[index] === part).map(({ code }) => code));
  const code = programmes[programme];
  return packFigures(
    book,
    book.release.figures.filter(({ key }) => key.programme === code && within.has(key.area)),
  );
}
