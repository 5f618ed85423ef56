/** The page of an area beside another of its level, and among all of them; and the page that lists these. */
import { pages } from '../model/address.ts';
import { cellData, type LinkRow, type Section } from '../model/block.ts';
import { isDemonstrated, plainText, titleOf } from '../model/language.ts';
import { madeOnce } from '../model/madeOnce.ts';
import type { PairArea, PairCell, PairsData } from '../model/readingsData.ts';
import type { Area } from '../model/release.ts';
import { amongTable } from '../tables/amongTable.ts';
import {
  comparedAreas,
  comparedSentence,
  largestOther,
  type Level,
  levelOf,
  pairTable,
  placeText,
  ratioOf,
  timesWords,
} from '../tables/compareTable.ts';
import { toldCell } from '../tables/readings.ts';
import { chrome, link, type Setting } from '../tables/setting.ts';
import { fillText } from '../words/strings.ts';
import { type PageView, section, titledPage, withheldNotes } from './pageView.ts';

/** Of a longer list the script offers a few; the others have pages of their own. */
const mostOthers = 60;
const fewOthers = 12;

export function comparisonPage(setting: Setting, area: Area): PageView {
  const { language, words } = setting;
  const level = levelOf(setting, area);
  const first = level.areas.indexOf(area);
  const second = largestOther(level, first);
  const title = titleOf(area.title, language);
  const pair = pairTable(setting, level, first, second);
  const among = amongTable(setting, level, first);
  return {
    chrome: chrome(setting, pages.comparison(area.code), `${words['compare.title']} ${title}`),
    kicker: { text: words['compare.title'], tone: '' },
    heading: comparedSentence(setting, level, first, second),
    lead: [],
    sections: [
      {
        ...section('pair-all', '', [
          { kind: 'pairs', pairs: pairsData(setting, level, first, second) },
          { kind: 'table', table: pair },
        ]),
        layout: 'wide',
      },
      ...(among.rows.length === 0 ? [] : [section('among-all', '', [{ kind: 'table', table: among }])]),
      ...others(setting, level, area, withheldNotes(setting, [pair])),
    ],
  };
}

function others(setting: Setting, { areas }: Level, area: Area, notes: Section['notes']): Section[] {
  const rows = areas.map((other): LinkRow => linkTo(setting, other, other === area));
  return [section('others', setting.words['areas.title'], [{ kind: 'links', rows }], notes)];
}

function linkTo(setting: Setting, { code, title }: Area, isCurrent = false): LinkRow {
  return {
    label: titleOf(title, setting.language),
    href: link(setting, pages.comparison(code)),
    ...(isCurrent && { current: true }),
  };
}

function pairsData(setting: Setting, level: Level, first: number, second: number): PairsData {
  const { language, words } = setting;
  const isLong = level.areas.length > mostOthers;
  const offered = isLong ? level.areas.slice(0, fewOthers) : level.areas;
  const listed = [...new Set([...offered, level.areas[first]!, level.areas[second]!])];
  return {
    first: listed.indexOf(level.areas[first]!),
    second: listed.indexOf(level.areas[second]!),
    areas: listed.map((area): PairArea => {
      const index = level.areas.indexOf(area);
      const sentence = index === first ? [] : comparedSentence(setting, level, first, index);
      const mark = isDemonstrated(sentence) ? words['mark.demonstration'] : '';
      const cells = level.rows.map((_, row) => pairCell(setting, level, row, first, index));
      return {
        at: index,
        code: area.code,
        title: titleOf(area.title, language),
        sentence: plainText(sentence) + mark,
        href: link(setting, pages.comparison(area.code)),
        cells,
      };
    }),
    words: {
      pick: words['compare.pick'],
      other: words['compare.other'],
      swap: words['compare.swap'],
      place: fillText(words['compare.place'], { area: '{area}' }),
      demonstration: words['mark.demonstration'],
    },
  };
}

function pairCell(setting: Setting, level: Level, row: number, first: number, index: number): PairCell {
  const [number, mark, isWithheld, place] = printedOf(setting, level, index)[row]!;
  const ratio = index === first ? [] : timesWords(setting, ratioOf(level.rows[row]!, first, index));
  return [number, mark, isWithheld, plainText(ratio), place];
}

type PrintedCell = [number: string, mark: string, isWithheld: 0 | 1, place: string];

const printedCells = madeOnce((_: Level) => new Map<number, PrintedCell[]>());

/** What the table prints of an area whatever it is compared with, once for the pages of all others. */
function printedOf(setting: Setting, level: Level, index: number): PrintedCell[] {
  const made = (): PrintedCell[] =>
    level.rows.map((row) => {
      const [number, , mark, isWithheld] = cellData(toldCell(setting, row.figures[index], row.unit));
      return [number, mark, isWithheld, placeText(setting, row, index)];
    });
  const cells = printedCells(level).get(index) ?? made();
  printedCells(level).set(index, cells);
  return cells;
}

export function comparisonsPage(setting: Setting): PageView {
  const { book, words } = setting;
  const rows = comparedAreas(book).map((area) => linkTo(setting, area));
  return titledPage(setting, pages.comparisons, words['compare.title'], {
    lead: [[words['compare.lead']]],
    sections: [section('areas', '', [{ kind: 'links', rows }])],
  });
}

/** From the page of an area to its comparison, from that of all areas to the list; nothing where there is none. */
export function comparisonLinks(setting: Setting, area?: Area): Section[] {
  const { book, words } = setting;
  const compared = comparedAreas(book);
  if (compared.length === 0 || (area !== undefined && !compared.includes(area))) return [];
  const page = area === undefined ? pages.comparisons : pages.comparison(area.code);
  const label = words[area === undefined ? 'compare.title' : 'compare.with'];
  return [section('compare', '', [{ kind: 'links', rows: [{ label, href: link(setting, page) }] }])];
}
