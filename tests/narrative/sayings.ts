import { expect, test } from 'vitest';
import { bookOf, type Book } from '../../src/figures/book.ts';
import type { Figure } from '../../src/model/cell.ts';
import type { Measure } from '../../src/model/description.ts';
import { plainText } from '../../src/model/language.ts';
import type { Programme } from '../../src/model/release.ts';
import type { Finding } from '../../src/narrative/findings/finding.ts';
import type { Desk } from '../../src/narrative/news.ts';
import { sentenceOf } from '../../src/narrative/findings/sentence.ts';
import { figureAt } from '../figures/figureAt.ts';
import { releaseOf } from '../figures/releaseOf.ts';

export type Say = (book: Book) => Finding | undefined;

/** Figures as 'place: cell' or 'place: cell: period', and what is said of them: nothing where there are no words. */
export type Saying = { name: string; figures: string[]; say: Say; zh?: string; en?: string };

export function programmeOf(book: Book, code: string): Programme {
  return book.release.programmes.find((one) => one.code === code)!;
}

export function measureOf(book: Book, code: string): Measure {
  return book.release.description.measures.find((one) => one.code === code)!;
}

/** The figure of 2021 at 'measure/programme/area' (area: county). */
export function figureOf(book: Book, place: string): Figure {
  const [measure = '', programme = '', area = 'county'] = place.split('/');
  return book.at({ measure, programme, area, year: '2021' });
}

/** The year of a figure is that of its period's start, or of its end up to the latest year; or a code such as 2021-M07. */
export function bookWith(lines: string[]): Book {
  const figures = lines.map((line) => {
    const [place = '', cell = '', period = '2021'] = line.split(': ');
    const [year = ''] = [period.replace(/^\//, '').slice(0, 4), '2021'].toSorted();
    return /-[MQS]\d/.test(period) ? figureAt(place, cell, period) : figureAt(place, cell, period, year);
  });
  return bookOf(releaseOf(figures));
}

/** Where the office has chosen nothing. */
export function deskOf(book: Book): Desk {
  return { book, site: { editions: [] } };
}

export function testSayings(sayings: Saying[]): void {
  test.each(sayings.filter(({ zh }) => zh !== undefined))('$name: $zh', ({ figures, say, zh, en }) => {
    const book = bookWith(figures);
    const finding = say(book);
    expect(finding).toBeDefined();
    expect(plainText(sentenceOf(finding!, book, 'zh-CN'))).toBe(zh);
    expect(plainText(sentenceOf(finding!, book, 'en'))).toBe(en);
  });

  test.each(sayings.filter(({ zh }) => zh === undefined))('nothing: $name', ({ figures, say }) => {
    expect(say(bookWith(figures))).toBeUndefined();
  });
}
