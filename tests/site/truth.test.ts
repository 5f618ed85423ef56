/** What must hold of every page, whatever it says. */
import { describe, expect, test } from 'vitest';
import { derivations } from '../../src/figures/derivations.ts';
import type { How } from '../../src/figures/derive.ts';
import type { Row, TableView } from '../../src/model/block.ts';
import { isDemonstration, isValue, type Cell, type Figure } from '../../src/model/cell.ts';
import { piecesOf, plainText, type Language, type MarkedNumber, type Sentence } from '../../src/model/language.ts';
import { findUnit, scaledCodes } from '../../src/model/unit.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { formatCell, type CellText } from '../../src/words/format/cell.ts';
import { formatPeriod } from '../../src/words/format/period.ts';
import { inUnit, unitWords } from '../../src/words/format/unit.ts';
import { published, publishedId } from '../figures/published.ts';
import { allViews, type View } from './allViews.ts';
import { isNumber, isSentence, isTable, partsOfView } from './reading.ts';

const site = await readSite('data/yizheng/released', 'reports/yizheng');
const { book } = site;
const viewsOf: Partial<Record<Language, View[]>> = Object.fromEntries(
  site.languages.map((language) => [language, allViews(site, language)]),
);

const idsOf = ({ mark }: MarkedNumber): string[] =>
  mark.kind === 'cell' ? [mark.id] : mark.kind === 'derived' ? mark.ids : [];
const known = (ids: string[]): Figure[] => ids.filter((id) => !id.startsWith('missing/')).map(book.byId);
const numbersOf = (value: unknown): MarkedNumber[] =>
  partsOfView(value).flatMap(({ value: one }) => (isNumber(one) ? [one] : []));

/** The units in which a cell may stand in a table of a language: those whose words are printed for its row or column. */
function inPrintedUnit(cell: Cell, words: string[], language: Language): Cell[] {
  if (!isValue(cell)) return [cell];
  const { quantity, exponent, per } = findUnit(cell.unit)!;
  if (per !== undefined || exponent + quantity.length === 0) return [cell];
  const codes = ['', '千', '万', '百万', '亿'].map((scale) => scale + quantity).filter((code) => findUnit(code));
  return codes.filter((code) => words.includes(unitWords(code, language, false))).map((code) => inUnit(cell, code));
}

/** The digits of a derived number in each unit in which it may stand; a word may say its sign. */
function writingsOf(cell: Cell, language: Language): string[] {
  const codes = isValue(cell) ? scaledCodes(findUnit(cell.unit)!) : [''];
  const cells = [cell, ...codes.map((code) => inUnit(cell, code))];
  return cells.map((one) => digitsOf(formatCell(one, language, 'table').number));
}

function digitsOf(number: string): string {
  return number.replace(/^(≈?)[+−]/, '$1').replaceAll(',', '');
}

describe.each(site.languages)('every page in %s', (language) => {
  const views = viewsOf[language]!;
  const parts = views.flatMap(({ page, view }) => partsOfView(view, page));
  const tables = parts.flatMap(({ value, place }) => (isTable(value) ? [{ place, table: value }] : []));
  const sentences = parts.flatMap(({ value, place }) => (isSentence(value) ? [{ place, sentence: value }] : []));
  const inTables = (place: string) => tables.some((one) => place.startsWith(`${one.place}/rows`));

  test('never joins official and demonstration figures in one sentence or number', () => {
    const mixed = sentences.filter(({ sentence }) => {
      const figures = known(piecesOf(sentence).flatMap((piece) => (typeof piece === 'string' ? [] : idsOf(piece))));
      return new Set(figures.filter(({ cell }) => isValue(cell)).map(({ cell }) => isDemonstration(cell))).size > 1;
    });
    expect(sentences.length).toBeGreaterThan(100);
    expect(mixed.map(({ place, sentence }) => `${place}: ${plainText(sentence)}`)).toEqual([]);
  });

  test('marks as demonstration what is, and nothing else', () => {
    const wrong = numbersOf(views.map(({ view }) => view)).filter((number) => {
      const figures = known(idsOf(number)).filter(({ cell }) => isValue(cell));
      const isMade = figures.length === idsOf(number).length && figures.some(({ cell }) => isDemonstration(cell));
      return number.demonstration !== isMade;
    });
    expect(wrong).toEqual([]);
  });

  test('reads the released figure wherever a sentence says one', () => {
    const wrong = sentences.flatMap(({ place, sentence }) =>
      piecesOf(sentence).flatMap((piece, index, pieces) => {
        if (typeof piece === 'string' || piece.mark.kind !== 'cell' || inTables(place)) return [];
        // Households: 4.889 million. The words around a number may be its unit.
        const around = plainText([pieces[index - 1] ?? '', pieces[index + 1] ?? '']).toLowerCase();
        const isUnitNamed = (unit: string): boolean =>
          piece.unit === '' && unit.split(' ').every((one) => around.includes(one));
        const { cell } = book.byId(piece.mark.id);
        const restated = inPrintedUnit(cell, [piece.unit], language).map((one) => formatCell(one, language, 'table'));
        const said = [formatCell(cell, language, 'prose'), ...restated];
        const isTrue = said.some(
          ({ number, unit }) => piece.number === number && (piece.unit === unit || isUnitNamed(unit)),
        );
        return isTrue ? [] : [`${place}: ${piece.number}${piece.unit}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('reads the released figure in every cell of every table, in the unit that is printed', () => {
    const wrong = tables.flatMap(({ place, table }) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell, index) => wrongCell(table, row, cell.text, index).map((text) => `${place}: ${text}`)),
      ),
    );
    expect(tables.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);

    function wrongCell({ columns }: TableView, { cells, note = [] }: Row, text: Sentence, index: number): string[] {
      const [piece] = piecesOf(text);
      if (piece === undefined || typeof piece === 'string' || piece.mark.kind !== 'cell') return [];
      if (piece.mark.id.startsWith('missing/')) return piece.number === '…' ? [] : [piece.number];
      const unitOfRow = cells.filter(({ state }) => state === 'words').map((one) => plainText(one.text));
      const words = [piece.unit, columns[index]?.unit ?? '', plainText(note), ...unitOfRow];
      const texts = inPrintedUnit(book.byId(piece.mark.id).cell, words, language).map((cell): CellText =>
        formatCell(cell, language, 'table'),
      );
      return texts.some(({ number }) => number === piece.number)
        ? []
        : [`${piece.number} ${words.join('|')} ${piece.mark.id}`];
    }
  });

  test('computes every derived number from the figures it names', () => {
    const numbers = numbersOf(views.map(({ view }) => view));
    const wrong = numbers.flatMap(({ number, mark }) => {
      if (mark.kind !== 'derived' || mark.ids.some((id) => id.startsWith('missing/'))) return [];
      const { cell } = derivations[mark.how as How](mark.ids.map(book.byId));
      return writingsOf(cell, language).includes(digitsOf(number)) ? [] : [`${mark.how}: ${number}`];
    });
    expect(numbers.filter(({ mark }) => mark.kind === 'derived').length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  test('is in its own language', () => {
    const foreign = language === 'en' ? /\p{Script=Han}/u : /[A-Za-z]{2,}/;
    const allowed =
      language === 'en'
        ? /中文/g
        : /English|Frictionless Data Package|make-demonstration\.ts|Noto (?:Serif|Sans) SC|SIL OFL|UTF-8|SHA-256|GB\/T|CC[ -]BY[-\w. ]*|Creative Commons[-\w. ]*|[0-9a-f]{16}|[0-9a-f]{64}|reports\/[\w.-]+|\b(?:CSV|SVG|PDF|HTML|JSON|Excel)\b/g;
    const isQuote = (place: string) =>
      tables.some((one) => place.startsWith(`${one.place}/rows`) && one.table.id === 'published');
    const texts = parts.filter(
      ({ value, place }) => typeof value === 'string' && !(language === 'en' && isQuote(place)),
    );
    const wrong = texts.filter(
      ({ value, place }) =>
        foreign.test(String(value).replaceAll(allowed, '')) &&
        !/\/(detail|unitCode|exact\/(unit|grouping))$/.test(place),
    );
    expect(wrong.map(({ place, value }) => `${place}: ${String(value)}`)).toEqual([]);
  });
});

const english: Record<string, [unit: string, number: string]> = {
  'standard/dibao': ['yuan per person per month', '740'],
  'standard/sanwu': ['yuan per person per year', '21,602'],
  'standard/wubao': ['yuan per person per year', '11,544'],
  'households/dibao': ['households', '1,562'],
  'persons/dibao': ['persons', '2,414'],
  'funds/dibao': ['million yuan', '15.23'],
  'persons/sanwu': ['persons', '80'],
  'funds/sanwu': ['million yuan', '1.70'],
  'persons/wubao': ['persons', '2,868'],
  'funds/wubao': ['million yuan', '33.60'],
  'person-times/visits': ['person-times', '1,019'],
  'funds/visits': ['thousand yuan', '442.2'],
  'persons/homecare-full': ['persons', '52'],
  'persons/homecare-partial': ['persons', '39'],
  'funds/homecare': ['thousand yuan', '425.7'],
  'persons/student-aid': ['persons', '132'],
  'funds/student-aid': ['thousand yuan', '463'],
  'persons/medical': ['persons', '9'],
  'funds/medical': ['thousand yuan', '31.2'],
};

describe.each([
  ['years/2021/index.html', 'table-main'],
  ['publications/annual-2021/index.html', 'published'],
])('the 19 published figures on %s', (page, id) => {
  const rowsOf = (language: Language): Row[] =>
    partsOfView(viewsOf[language]!.find((one) => one.page === page)?.view).flatMap(({ value }) =>
      isTable(value) && value.id === id ? value.rows : [],
    );
  const read = (rows: Row[], figure: string) =>
    rows
      .find(({ cells }) => cells.some(({ text }) => numbersOf(text).some((number) => idsOf(number).join() === figure)))
      ?.cells.slice(0, 3)
      .map(({ text }) => plainText(text));
  const chinese = rowsOf('zh-CN');
  const inEnglish = rowsOf('en');

  test.each(published)('%s: %s, %s', (place, value, period) => {
    const figure = book.byId(publishedId(place, period));
    const [number = '', unit = ''] = value.split(' ');
    const grouped = number.replace(/\B(?=(\d{3})+$)/, ',');
    expect(read(chinese, figure.id)).toEqual([unit, formatPeriod(figure.key.period, 'zh-CN'), grouped]);
    const [englishUnit, englishNumber] = english[place]!;
    expect(read(inEnglish, figure.id)).toEqual([englishUnit, formatPeriod(figure.key.period, 'en'), englishNumber]);
  });
});
