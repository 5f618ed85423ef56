/** Numbers in another form are divided as they may be, by what a browser has read for them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Book, bookOf } from '../../src/figures/book.ts';
import { bookOfParts } from '../../src/figures/packed.ts';
import { isDemonstration, isValue } from '../../src/model/cell.ts';
import { plainText } from '../../src/model/language.ts';
import { parseQuery } from '../../src/model/query.ts';
import { askedAreas } from '../../src/narrative/asked.ts';
import { partNames } from '../../src/live/explorer/figureParts.ts';
import { explorerIndex, explorerPart } from '../../src/site/explorerPage.ts';
import { figureAt } from '../figures/figureAt.ts';
import { releaseOf } from '../figures/releaseOf.ts';
import { answerTo, areas, cellText, type CellText, spanOf, years } from './askedBooks.ts';

const counted = ['persons', 'residents'].flatMap((measure) =>
  areas.flatMap((area) => years.map((year) => ({ measure, area, year }))),
);

const programmeOf = (measure: string) => (measure === 'residents' ? 'visits' : 'aid');

/** Persons of one programme, who may be added over areas, beside the residents. */
function bookOfCounts(texts: CellText[]): Book {
  const figures = counted.map(({ measure, area, year }, index) => {
    const text = texts[index]!;
    const unit = measure === 'residents' ? '居民' : '人';
    return figureAt(
      `${measure}/${programmeOf(measure)}/${area}`,
      typeof text === 'string' ? text : `${text[0]} ${unit}${text[1]}`,
      year,
    );
  });
  const release = releaseOf(figures);
  const measures = release.description.measures.map((measure) =>
    measure.code === 'persons' ? { ...measure, adds: ['area' as const] } : measure,
  );
  return bookOf({ ...release, description: { ...release.description, measures } });
}

/** As a browser has it that has read what this question needs, and no more. */
function carriedFor(book: Book, search: string): Book {
  const index = explorerIndex(book);
  const packed = bookOfParts(index.packed, []);
  const { question } = parseQuery(search, index.codes, index.usual);
  return bookOfParts(
    index.packed,
    partNames({ index }, packed, question).map((name) => explorerPart(book, name)),
  );
}

describe('numbers in another form', () => {
  it('divides only what is of one class, time and place, whatever form is asked for, and else says why not', () => {
    fc.assert(
      fc.property(
        fc.array(cellText, { minLength: counted.length, maxLength: counted.length }),
        fc.constantFrom('index', 'share', 'residents'),
        fc.constantFrom('*', 'north,east', 'south', 'county'),
        fc.constantFrom('line', 'small', 'table', 'change', 'rank'),
        (texts, form, asked, view) => {
          const book = bookOfCounts(texts);
          const search = `?m=persons&p=aid&a=${asked}&y=2019-2021&v=${view}&t=${form}`;
          const { answer } = answerTo(book, search, 'zh-CN');
          const { question, table, scope } = answer;
          expect(answerTo(carriedFor(book, search), search, 'zh-CN').answer).toEqual(answer);
          if (question.form === 'number') {
            expect(scope).toMatch(/^(.*。)?(指数，20\d\d年=100|占[\p{Script=Han}]+|每万人)：.*。/u);
            return;
          }
          expect(question.form).toBe(form);
          const within = askedAreas(book, question);
          const span = spanOf(question);
          const at = (measure: string, area: string, year: string) =>
            book.at({ measure, programme: programmeOf(measure), area, year }).cell;
          const since = span.find((year) => within.some((area) => isValue(at('persons', area, year))))!;
          const printed = table?.rows.map(({ cells: told }) => told.map(({ text }) => plainText(text)));
          for (const [row, area] of within.entries())
            for (const [column, year] of span.entries()) {
              const one = at('persons', area, year);
              const other =
                form === 'index'
                  ? at('persons', area, since)
                  : form === 'share'
                    ? at('persons', 'county', year)
                    : at('residents', area, year);
              const text = printed?.[row]?.[column] ?? '';
              const isDivided = isValue(one) && isValue(other) && isDemonstration(one) === isDemonstration(other);
              const percent = isDivided
                ? (Number(one.value) / Number(other.value)) * (form === 'residents' ? 10_000 : 100)
                : NaN;
              const isPossible = Number.isFinite(percent) && !(form === 'share' && percent > 100);
              if (!isPossible) expect(text).toMatch(/^[※…—]$/);
              else expect(Math.abs(Number(text.replaceAll(/[,○]|[^\d.]/g, '')) - percent)).toBeLessThan(0.0501);
            }
        },
      ),
      { numRuns: 200 },
    );
  });
});
