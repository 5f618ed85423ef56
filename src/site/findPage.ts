/** The page of the line that finds: without script, every name with its latest numbers. */
import { areasBelow, areasWithin } from '../figures/areas.ts';
import { latestFigure, measuresOf } from '../figures/book.ts';
import { leadingProgrammes, leadMeasure, programmesInOrder } from '../figures/rank.ts';
import { pages } from '../model/address.ts';
import type { TableView } from '../model/block.ts';
import type { Figure } from '../model/cell.ts';
import type { Sentence } from '../model/language.ts';
import type { Area, Programme } from '../model/release.ts';
import { areaTitle, figureTitle, numberOf, programmeTitle, shortTitle } from '../narrative/phrases/figure.ts';
import { tabulate } from '../tables/column.ts';
import { link, type Setting } from '../tables/setting.ts';
import { fill, joinSentence } from '../words/strings.ts';
import { type PageView, section, titledPage } from './pageView.ts';

/** More areas would make a page of megabytes: then it names those directly within the publisher's own. */
const mostAreas = 400;

export function findPage(setting: Setting): PageView {
  const { book, words } = setting;
  const below = areasBelow(book);
  const areas = below.length > mostAreas ? areasWithin(book) : below;
  const tables = [programmesTable(setting), ...(areas.length === 0 ? [] : [areasTable(setting, areas)])];
  return titledPage(setting, pages.find, words['find.pageTitle'], {
    lead: [[words['find.pageLead']]],
    sections: tables.map((table) => section(`${table.id}-all`, '', [{ kind: 'table', table }])),
  });
}

function programmesTable(setting: Setting): TableView {
  const { book, language, words } = setting;
  const named = inAlphabet(programmesInOrder(book), setting, ({ title }) => title);
  return tabulate<Programme>(setting, {
    id: 'find-programmes',
    title: [words['find.pageProgrammes']],
    stub: words['find.pageProgrammes'],
    columns: [{ title: words['find.pageNumbers'], words: true, content: (programme) => numbersOf(setting, programme) }],
    rows: named.map((programme) => ({
      subject: programme,
      head: [programmeTitle(programme, language)],
      href: link(setting, pages.programme(programme.parent === '' ? programme.code : programme.parent)),
    })),
  });
}

function areasTable(setting: Setting, areas: Area[]): TableView {
  const { book, language, words } = setting;
  const { leading } = leadingProgrammes(book);
  return tabulate<Area>(setting, {
    id: 'find-areas',
    title: [words['find.pageAreas']],
    stub: words['find.pageAreas'],
    columns: [
      {
        title: words['find.pageNumbers'],
        words: true,
        content: ({ code }) => numbersIn(setting, leading, code),
      },
    ],
    rows: inAlphabet(areas, setting, ({ title }) => title).map((area) => ({
      subject: area,
      head: [areaTitle(book, area.code, language)],
      href: link(setting, pages.area(area.code)),
    })),
  });
}

/** 人数2,414人，发放保障金1,523万元 */
function numbersOf(setting: Setting, { code }: Programme): Sentence {
  const { book, language } = setting;
  const figures = measuresOf(book, code).map((measure) => latestFigure(book, measure.code, code));
  const known = figures.filter(({ cell }) => cell.state !== 'absent');
  return listed(
    setting,
    known.map((figure) => [figureTitle(book, figure, language), figure]),
  );
}

/** The main number of every leading programme. */
function numbersIn(setting: Setting, programmes: Programme[], area: string): Sentence {
  const { book, language } = setting;
  const named = programmes.flatMap((programme): [string, Figure][] => {
    const measure = leadMeasure(book, programme);
    if (measure === undefined) return [];
    const figure = latestFigure(book, measure.code, programme.code, area);
    return figure.cell.state === 'absent' ? [] : [[shortTitle(programme, language), figure]];
  });
  return listed(setting, named);
}

function listed({ language, words }: Setting, named: [string, Figure][]): Sentence {
  const items = named.map(([name, figure]) =>
    fill(words['find.pageNumber'], { name, value: [numberOf(figure, language)] }),
  );
  return joinSentence(items, 'semicolon', language);
}

/** Chinese by its pinyin. */
function inAlphabet<Item>(items: Item[], { language }: Setting, textOf: (item: Item) => Area['title']): Item[] {
  const order = new Intl.Collator(language);
  return items.toSorted((a, b) => order.compare(textOf(a)[language] ?? '', textOf(b)[language] ?? ''));
}
