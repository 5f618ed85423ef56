/** The answer to a question of the explorer: a sentence, charts and a table, or why there is no chart and what there is instead. */
import { measureOf } from '../figures/book.ts';
import type { TableView } from '../model/block.ts';
import { isDemonstration, isValue, notApplicable, type Figure } from '../model/cell.ts';
import { plainText, type Sentence, titleOf } from '../model/language.ts';
import type { PeriodCode } from '../model/period.ts';
import { type ExplorerAnswer, periodsAsked, type Query, queryAddress, type Refusal } from '../model/query.ts';
import { type AskedLine, askedLines, askedSentence, changeOf, refusalOf } from '../narrative/asked.ts';
import { areaTitle } from '../narrative/phrases/figure.ts';
import { noComparisonWords } from '../narrative/cautions.ts';
import { inForm } from '../narrative/askedForms.ts';
import { askedTitle, nameWords } from '../narrative/seriesTitle.ts';
import { formatCode, formatHead } from '../words/format/period.ts';
import { shownNumber } from '../words/format/scale.ts';
import { unitWords } from '../words/format/unit.ts';
import { capital, fill, fillText, joinText, listText } from '../words/strings.ts';
import { chartUnit, type ChartUnit, sourceName } from './caption.ts';
import { tabulate, type ColumnOf, type RowOf } from './column.ts';
import { choicesOf, fitted, spanText, withTotal } from './explorerAsk.ts';
import { drawings, namesOf, panelTitle, plainCharts } from './explorerFigures.ts';
import { cellStatus } from './readings.ts';
import type { Setting } from './setting.ts';

const mostRowsShown = 400;
const mostColumnsShown = 13;

/** `book` of `setting` may hold the figures asked for alone; `periods` are all of the release, in the order of time. */
export function explorerAnswer(whole: Setting, asked: Query, periods: PeriodCode[], usual: Query): ExplorerAnswer {
  const { setting, question, answered, lines, turned, notes } = readQuestion(whole, asked, periods);
  const { book, language, words } = setting;
  const kind = refusalOf(book, question, lines);
  const values = lines.flatMap(({ figures }) => figures).filter(({ cell }) => isValue(cell));
  const isMade = values.length > 0 && values.every(({ cell }) => isDemonstration(cell));
  const scope = [...(isMade ? [words['explore.made']] : []), ...turned, ...notes];
  if (kind !== undefined) return refused(setting, { question, answered, kind, lines, notes, usual });
  const figures = drawings(setting, question, lines);
  const drawn = figures.map((figure) => ({ ...figure, current: whole.book.year }));
  return {
    question: answered,
    heading: askedSentence(book, question, lines, language),
    scope: joinText(scope, 'sentence', language),
    figures: drawn,
    plain: plainCharts(setting, question, lines),
    table: askedTable(setting, question, lines),
  };
}

/** The numbers of the answer for a spreadsheet, a row each below the head, with names, unit, status and source. */
export function numberRows(whole: Setting, asked: Query, periods: PeriodCode[]): string[][] {
  const { setting, question, lines } = readQuestion(whole, asked, periods);
  const { book, language, words } = setting;
  const measure = titleOf(measureOf(book, question.measure).title, language);
  const parts = [
    'measure',
    'programme',
    'area',
    'period',
    'data.value',
    'data.unit',
    'data.status',
    'data.source',
  ] as const;
  const rows = lines.flatMap(({ programme, area, figures }) =>
    figures.map(({ year, cell, source }) => {
      const published = book.release.sources.find(({ code }) => code === source);
      return [
        measure,
        askedTitle(book, programme, language),
        areaTitle(book, area, language),
        formatCode(year, language),
        isValue(cell) ? shownNumber(cell) : '',
        isValue(cell) ? unitWords(cell.unit, language, false) : '',
        cellStatus(setting, cell),
        published === undefined ? '' : sourceName(published, language),
      ];
    }),
  );
  return [parts.map((part) => words[`explore.${part}`]), ...rows];
}

/** `question` of the numbers in the form asked for, which may be a measure of their own; `answered` as an address says it. */
function readQuestion(whole: Setting, asked: Query, periods: PeriodCode[]) {
  const { question: chosen, notes: turned } = fitted(whole, withTotal(whole.book, asked), periods);
  const formed = inForm({ book: whole.book, question: chosen, periods, language: whole.language });
  const { question } = formed;
  const span = question.view === 'rank' ? [question.to] : periodsAsked(question, periods);
  const setting = { ...whole, book: { ...formed.book, year: question.to, years: span } };
  const answered = { ...question, measure: chosen.measure };
  const lines = askedLines(setting.book, question, span);
  return { setting, question, answered, lines, turned, notes: formed.notes };
}

type Refused = {
  question: Query;
  answered: Query;
  kind: Refusal;
  lines: AskedLine[];
  notes: string[];
  usual: Query;
};

function refused(setting: Setting, { question, answered, kind, lines, notes, usual }: Refused): ExplorerAnswer {
  const { book, language, words } = setting;
  const measure = titleOf(measureOf(book, question.measure).title, language);
  const names = listText(
    question.programmes.map((code) => askedTitle(book, code, language)),
    language,
  );
  const hasTable = kind !== 'units' && kind !== 'none';
  const asTable: Query = { ...question, view: 'table', form: 'number' };
  return {
    question: answered,
    heading: fill(words[`explore.refused.${kind}`], { names, measure }),
    scope: joinText(notes, 'sentence', language),
    figures: [],
    plain: [],
    refusal: {
      kind,
      why: plainText(capital([fillText(words[`explore.why.${kind}`], { measure })])),
      choices: [
        ...choicesOf(setting, answered, kind, lines),
        ...(queryAddress(answered, usual) === '' ? [] : [{ label: words['explore.choice.usual'], question: usual }]),
      ],
    },
    ...(hasTable && { table: askedTable(setting, asTable, lines) }),
  };
}

/**
 * A row a line, under the names of several programmes; the first and the latest periods, and the change from the first to
 * the last; of one period a column a programme.
 */
function askedTable(setting: Setting, question: Query, lines: AskedLine[]): TableView {
  const { book, language, words } = setting;
  const { programmes, areas } = namesOf(lines);
  const unit = chartUnit(
    lines.flatMap(({ figures }) => figures),
    setting,
  );
  const span = plainText([spanText(setting, question)]);
  const title = [joinText([panelTitle(setting, question, lines), span], 'phrase', language)];
  const parts = { id: 'asked-table', title, right: unit.words };
  const hasGroups = programmes.size > 1 && areas.size > 1;
  if (hasGroups && book.years.length === 1) {
    const rows = [...areas].slice(0, mostRowsShown).map((area) => ({
      subject: lines.filter((line) => line.area === area),
      head: [areaTitle(book, area, language)],
      code: area,
    }));
    const columns = [...programmes].map((programme): ColumnOf<AskedLine[]> => ({
      title: askedTitle(book, programme, language),
      unit,
      content: (ofArea) => ofArea.find((line) => line.programme === programme)!.figures[0]!,
    }));
    return tabulate(setting, { ...parts, stub: words['table.area'], columns, rows, ...cutNote(setting, areas.size) });
  }
  const periods = [...book.years.slice(0, 1), ...book.years.slice(1).slice(1 - mostColumnsShown)];
  const years = periods.map((year): ColumnOf<AskedLine> => ({
    title: formatHead(year, language),
    current: year === setting.book.year,
    unit,
    content: ({ figures }) => figures.find((figure: Figure) => figure.year === year)!,
  }));
  return tabulate(setting, {
    ...parts,
    stub: words[programmes.size > 1 && areas.size === 1 ? 'table.programme' : 'table.area'],
    columns: [...years, ...changeColumns(setting, lines, unit)],
    rows: lines.slice(0, mostRowsShown).flatMap((line, index): RowOf<AskedLine>[] => {
      const alike = hasGroups ? lines.filter(({ programme }) => programme === line.programme) : lines;
      const head = [nameWords(book, alike, line.figures[0]!, language)];
      const isFirst = hasGroups && lines[index - 1]?.programme !== line.programme;
      const group = { head: [askedTitle(book, line.programme, language)] };
      return [...(isFirst ? [group] : []), { subject: line, head, code: line.area }];
    }),
    notes: [...notComparedNotes(setting, lines), ...(cutNote(setting, lines.length).notes ?? [])],
  });
}

/** Why — stands where a change might be looked for: each reason once, of numbers that are there at both ends. */
function notComparedNotes({ book, language, words }: Setting, lines: AskedLine[]): Sentence[] {
  const [first = ''] = book.years;
  const notes = lines.flatMap((line): Sentence[] => {
    const [from] = line.figures;
    const to = line.figures.at(-1);
    if (from === undefined || to === undefined || from === to || changeOf(book, line) !== undefined) return [];
    if (!isValue(from.cell) || !isValue(to.cell)) return [];
    return [fill(words['reading.notCompared'], { reason: noComparisonWords(book, to, language, first) })];
  });
  return [...new Map(notes.map((note) => [plainText(note), note])).values()];
}

/** Of percentages a change is in points, and has no rate; a column without a number is left out. */
function changeColumns({ book, language, words }: Setting, lines: AskedLine[], unit: ChartUnit): ColumnOf<AskedLine>[] {
  if (book.years.length < 2) return [];
  const first = formatCode(book.years[0]!, language);
  const changes = new Map(lines.map((line) => [line, changeOf(book, line)]));
  const isOfPoints = [...changes.values()].some((change) => change?.change.how === 'points');
  const hasGrowth = [...changes.values()].some((change) => change !== undefined && isValue(change.growth.cell));
  const inPoints = { code: 'percentage points', words: unitWords('percentage points', language, false) };
  const growth: ColumnOf<AskedLine> = {
    title: fillText(words['explore.growth'], { first }),
    content: (line) => changes.get(line)?.growth ?? notApplicable,
  };
  return [
    {
      title: fillText(words['explore.on'], { first }),
      unit: isOfPoints ? inPoints : unit,
      content: (line) => changes.get(line)?.change ?? notApplicable,
    },
    ...(hasGrowth || !isOfPoints ? [growth] : []),
  ];
}

function cutNote({ words }: Setting, rows: number): { notes?: Sentence[] } {
  return rows > mostRowsShown ? { notes: [[fillText(words['explore.largestRows'], { count: mostRowsShown })]] } : {};
}
