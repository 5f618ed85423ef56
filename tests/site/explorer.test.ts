/** What the explorer answers is what the figures are and what they allow: for any table of towns and any address, in both languages. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookAt, openingPeriod } from '../../src/figures/sitePeriods.ts';
import { type Cell, isDemonstration, isValue } from '../../src/model/cell.ts';
import { languages, piecesOf, plainText } from '../../src/model/language.ts';
import { parseQuery, type Query, queryAddress } from '../../src/model/query.ts';
import { askedAreas } from '../../src/narrative/asked.ts';
import { inForm } from '../../src/narrative/askedForms.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { explorerIndex, explorerPage } from '../../src/site/explorerPage.ts';
import { explorerAnswer } from '../../src/tables/explorer.ts';
import { askView } from '../../src/tables/explorerAsk.ts';
import { formatCell } from '../../src/words/format/cell.ts';
import { addresses, answerTo, bookOfCells, carried, cells, places, settingOf, spanOf, years } from './askedBooks.ts';

describe('the explorer', () => {
  it('carries every figure as it was released', () => {
    fc.assert(
      fc.property(cells, (texts) => {
        const book = bookOfCells(texts);
        const known = new Map(carried(book).figures.map((figure) => [figure.id, figure]));
        expect(known.size).toBe(book.figures.length);
        for (const figure of book.figures) expect(known.get(figure.id)).toEqual(figure);
      }),
      { numRuns: 20 },
    );
  });

  it.each(languages)('shows the released numbers and no others, whatever is asked, in %s', (language) => {
    fc.assert(
      fc.property(cells, addresses, (texts, search) => {
        const book = bookOfCells(texts);
        const { answer } = answerTo(book, search, language);
        expect(answerTo(carried(book), search, language).answer).toEqual(answer);
        const { question, table, figures, refusal } = answer;
        const numberAt = (programme: string, area: string, year: string) =>
          formatCell(book.at({ measure: question.measure, programme, area, year }).cell, language, 'table').number;
        const within = askedAreas(book, question);
        const span = spanOf(question);
        const isAcross = span.length === 1 && question.programmes.length > 1 && within.length > 1;
        const released = isAcross
          ? within.map((area) => question.programmes.map((programme) => numberAt(programme, area, span[0]!)))
          : question.programmes.flatMap((programme) =>
              within.map((area) => span.map((year) => numberAt(programme, area, year))),
            );
        const printed = table?.rows
          .filter(({ group }) => group !== true)
          .map(({ cells: told }) =>
            told.slice(0, released[0]!.length).map(({ text }) => plainText(text).replaceAll(/[^\d.,※…—]/g, '')),
          );
        // money is printed in larger units
        const isPlain = question.measure === 'persons' && question.form === 'number';
        if (printed !== undefined && isPlain) expect(printed).toEqual(released);
        if (refusal !== undefined) expect([...figures, ...answer.plain]).toEqual([]);
        const cellsAt = (year: string) =>
          question.programmes.flatMap((programme) =>
            within.map((area) => book.at({ measure: question.measure, programme, area, year }).cell),
          );
        const sizes = (list: Cell[]) => list.map((cell) => (isValue(cell) ? Number(cell.value) : cell.state));
        const ends = [cellsAt(span[0]!), cellsAt(span.at(-1)!)].map(sizes);
        const slopes = answer.plain.flatMap((chart) => (chart.kind === 'slopes' ? chart.chart.lines : []));
        if (isPlain)
          for (const { from, to, change } of slopes) {
            const [before, after] = sizes([from, to]);
            expect(ends[0]!.some((size, index) => size === before && ends[1]![index] === after)).toBe(true);
            expect(Number(change.replaceAll(/[,+≈]/g, '').replace('−', '-'))).toBe(Number(after) - Number(before));
          }
        const small = answer.plain.flatMap((chart) => (chart.kind === 'smallLines' ? chart.lines : []));
        if (isPlain && small.length > 0)
          for (const [index, year] of span.entries())
            expect(sizes(small.map(({ points }) => points[index]!.cell))).toEqual(sizes(cellsAt(year)));
        expect(refusal?.why ?? 'None').toMatch(/^[A-Z\p{Script=Han}]/u);
        expect(plainText(answer.heading)).not.toBe('');
        for (const { question: other } of refusal?.choices ?? [])
          expect(explorerAnswer(settingOf(book, language), other, years, other).refusal?.kind).not.toBe(refusal!.kind);
      }),
      { numRuns: 60 },
    );
  });

  it('draws and ranks no published figure beside one made up, adds nothing, and calls nothing the most beside ※', () => {
    fc.assert(
      fc.property(cells, addresses, (texts, search) => {
        const book = bookOfCells(texts);
        const { answer, asked } = answerTo(book, search, 'zh-CN');
        const { question, figures, plain } = answer;
        const told = piecesOf(answer.heading).flatMap((piece) =>
          typeof piece !== 'string' && 'id' in piece.mark ? [book.byId(piece.mark.id.replace(/:\w+(?=\/)/, ''))] : [],
        );
        expect(new Set(told.map(({ cell }) => isDemonstration(cell))).size).toBeLessThan(2);
        if (asked.form === 'sum' && asked.programmes.length > 1 && answer.refusal === undefined)
          expect(question.programmes).toEqual(['total:two']);
        if (figures.length + plain.length === 0) return;
        const span = spanOf(question);
        const formed = inForm({ book, question, periods: years, language: 'zh-CN' });
        const shown = question.view === 'change' ? [span[0]!, span.at(-1)!] : span;
        const drawn = shown.map((year) =>
          question.programmes.flatMap((programme) =>
            askedAreas(book, question).map((area) =>
              formed.book.at({ measure: formed.question.measure, programme, area, year }),
            ),
          ),
        );
        for (const group of drawn) {
          const known = group.filter(({ cell }) => isValue(cell));
          expect(new Set(known.map(({ cell }) => isDemonstration(cell))).size).toBeLessThan(2);
          if (question.view === 'rank') expect(known.length).toBeGreaterThan(1);
        }
        if (question.view !== 'rank') return;
        expect(askedAreas(book, question).every((area) => area !== 'county' && area !== 'province')).toBe(true);
        const hasWithheld = drawn.flat().some(({ cell }) => cell.state === 'withheld');
        if (hasWithheld && question.programmes.length === 1) expect(plainText(answer.heading)).not.toMatch(/最[多高]/);
      }),
      { numRuns: 150 },
    );
  });

  it('is asked the same again by the address of what was asked', () => {
    fc.assert(
      fc.property(cells, addresses, (texts, search) => {
        const { codes, usual } = explorerIndex(bookOfCells(texts));
        const { question } = parseQuery(search, codes, usual);
        expect(parseQuery(queryAddress(question, usual), codes, usual)).toEqual({ question, unknown: [] });
      }),
    );
  });

  it('says what of an address it does not have, and leaves it out', () => {
    const book = bookOfCells(places.map((_, index) => [index, '']));
    const { unknown, asked } = answerTo(book, '?m=persons&p=aid,nothing&a=elsewhere&y=1066&v=pie', 'zh-CN');
    expect(unknown).toEqual(['1066', 'nothing', 'elsewhere', 'pie']);
    expect(asked.programmes).toEqual(['aid']);
  });

  it('names the question as it is written, with what can be taken away from it', () => {
    const book = bookOfCells(places.map((_, index) => [index, '']));
    const question: Query = {
      measure: 'persons',
      programmes: ['aid', 'elderly'],
      areas: ['*'],
      from: '2019',
      to: '2021',
      view: 'line',
      form: 'number',
    };
    const { fields, views } = askView(settingOf(book, 'zh-CN'), question, years);
    expect(fields.map(({ label, chips }) => [label, ...chips.map((chip) => chip.label)])).toEqual([
      ['指标', '人数'],
      ['项目', '低保', '特困'],
      ['地区', '甲县各地（3）'],
      ['时间', '2019年—2021年'],
    ]);
    expect(fields[1]!.chips.map(({ removal }) => removal?.question.programmes)).toEqual([['elderly'], ['aid']]);
    expect(views.map(({ label }) => label)).toEqual(['逐年', '排名', '变化', '小图', '表']);
  });

  it('opens a package of months with all of them, in the page and in its script', async () => {
    const { book } = await readSite('data/snap/released', 'reports/snap');
    const page = explorerPage(settingOf(bookAt(book, openingPeriod(book)), 'en'));
    expect(page.ask?.fields[3]?.chips.map(({ label }) => label)).toEqual(['October 1988 to May 2025']);
    const { usual } = explorerIndex(book);
    expect([usual.from, usual.to, usual.view]).toEqual(['1988-M10', '2025-M05', 'line']);
  });

  it.each([
    ['?m=households&p=dibao', '2021年，仪征市低保户数1562户', 'Dibao households, in 2021: Yizheng 1,562 households'],
    [
      '?m=person-times&p=visits',
      '2021年，仪征市慰问人次1019人次',
      'Visits, person-times, in 2021: Yizheng 1,019 person-times',
    ],
    [
      '?p=sanwu&a=*&v=rank&y=2021',
      '城镇“三无”老人2021年示例一镇人数19人，在公布的6个地区中居第1位',
      'Urban “three-noes” elderly: in 2021, Sample Town 1 ranked 1st of 6 areas with published figures by persons supported: 19 persons',
    ],
    [
      '?p=dibao&a=321081,DEMO-01&y=2021&v=table',
      '2021年，仪征市低保人数2414人',
      'Dibao, persons supported, in 2021: Yizheng 2,414 persons',
    ],
    [
      '?m=funds&p=dibao&y=2018-2020',
      '2018年至2020年，仪征市低保发放保障金增加85万元',
      'Dibao, allowances paid, 2018 to 2020: Yizheng up 850,000 yuan',
    ],
    [
      '?p=dibao&a=DEMO-01,DEMO-03,DEMO-05&y=2016-2021&v=line&t=index',
      '2021年，示例一镇低保人数相当于2016年的69.8%，示例三镇85.4%，示例五镇107.8%',
      'Dibao, persons supported, in 2021: Sample Town 1 69.8% of 2016; Sample Town 3 85.4%; Sample Town 5 107.8%',
    ],
    [
      '?p=dibao&a=DEMO-01,DEMO-05&y=2016-2020&v=line&t=share',
      '2016年至2020年，示例五镇低保人数占仪征市的比重提高2.2个百分点，示例一镇降低1.2个百分点',
      'Dibao, share of persons supported in Yizheng, 2016 to 2020: Sample Town 5 up 2.2 percentage points; Sample Town 1 down 1.2 percentage points',
    ],
    [
      '?m=funds&p=dibao,wubao,sanwu&y=2021&v=table&t=share',
      '2021年，低保发放资金占三项保障金的比重30.1%，五保66.5%，“三无”老人3.4%',
      'Share of funds in three allowances, in 2021: Dibao 30.1%; Wubao 66.5%; “Three-noes” 3.4%',
    ],
  ])('says of %s what its numbers say', async (search, zh, en) => {
    const { book } = await readSite('data/yizheng/released', 'reports/yizheng');
    expect(plainText(answerTo(book, search, 'zh-CN').answer.heading)).toBe(zh);
    expect(plainText(answerTo(book, search, 'en').answer.heading)).toBe(en);
  });
});
