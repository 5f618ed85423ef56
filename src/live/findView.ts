/** The answers as elements: how the words were understood, numbers, what stands where there is none, and where to read on. */
import { askedKinds, type AskedKind, type FindIndex, type NameData, type PeriodAnswer } from '../model/readingsData.ts';
import { changeWords, filled, mostAnswers, mostRows, answerSentence } from './findAnswer.ts';
import type { Answer, AnswerCell } from './findAnswer.ts';
import { copyButton, made } from './readingView.ts';
import { trendDrawing } from './plotMarks.ts';
import { numbersAsked, type AskedWords } from './understand.ts';

/** The index with what turns a page of it into an address from this page. */
export type FindView = { index: FindIndex; address: (page: string) => string };

/** 按 示例三镇 地区 城乡低保 项目 2021年 时期: what was said in bold, what was not said is named as taken for granted. */
export function understoodLine({ index }: FindView, question: AskedWords, answers: Answer[]): HTMLElement {
  const { words, names } = index;
  const [first] = answers;
  const assumed: [AskedKind, number | undefined][] = [
    ['area', first?.area],
    ['programme', answers.length === 1 ? first?.programme : undefined],
    ['period', question.years.length > 0 ? undefined : first?.period],
  ];
  const inOrder = askedKinds.flatMap((kind) => question.parts.filter((part) => part.kind === kind));
  const said = inOrder.flatMap(({ kind, numbers }) => [
    made('b', '', ...numbers.slice(0, 1).map((number) => nameOf(names[kind], number)), more(numbers)),
    ` ${words[`find.${kind}`]} `,
  ]);
  const taken = assumed.flatMap(([kind, number]) =>
    number === undefined || numbersAsked(question, kind).length > 0 ? [] : [nameOf(names[kind], number)],
  );
  const isSaid = taken.length === 0;
  const told = isSaid ? '' : `${filled(words['find.assumed'], { names: taken.join(words['find.list']) })} `;
  const lost = question.unknown.map((word) => filled(words['find.none'], { text: word }));
  return made('p', 'find-understood', `${words['find.by']} `, ...said, told, ...lost);
}

function more(numbers: number[]): string {
  return numbers.length > 1 ? ` +${numbers.length - 1}` : '';
}

function nameOf(list: NameData[], number: number): string {
  return list[number]?.[1] ?? '';
}

/** A few one below the other, many in a table. */
export function answerRows(view: FindView, answers: Answer[]): HTMLElement[] {
  if (answers.length <= mostAnswers) return answers.map((answer) => answerBlock(view, answer));
  const rest = answers.length - mostRows;
  const table = made(
    'table',
    'find-table',
    made('tbody', '', ...answers.slice(0, mostRows).map((one) => row(view, one))),
  );
  return rest > 0
    ? [table, made('p', 'note', filled(view.index.words['find.more'], { count: String(rest) }))]
    : [table];
}

function row(view: FindView, answer: Answer): HTMLElement {
  const [cell] = answer.cells;
  const value = cell === undefined ? [] : [made('span', 'find-label', cell.label, ' '), ...numberOf(cell)];
  return made(
    'tr',
    '',
    made('th', '', pageLink(view, pageOf(view, answer), titleOf(view, answer))),
    made('td', '', ...value),
  );
}

/** The area and the programme; the period after them where it is the same for all that is asked. */
function titleOf({ index: { names, words } }: FindView, { area, programme, period }: Answer): string {
  return filled(words['find.title'], {
    area: nameOf(names.area, area),
    programme: nameOf(names.programme, programme),
    period: nameOf(names.period, period),
  });
}

/** That of the area, of the programme for the publisher's own. */
function pageOf({ index }: FindView, { area, programme }: Answer): string {
  const own = index.names.programme[programme]?.[3] ?? '';
  const ofArea = index.names.area[area]?.[3] ?? '';
  return area === index.own || ofArea === '' ? own : ofArea;
}

/** The explorer with this number over all of its periods, in the form that was asked for. */
function chartOf(
  { index: { names, explorer, addresses } }: FindView,
  { area, programme, form }: Answer,
  { measure, values }: AnswerCell,
): string {
  const codeOf = (list: NameData[], number = 0) => encodeURIComponent(list[number]?.[0] ?? '');
  const periods = values.map(([period]) => addresses[period] ?? '');
  const span = periods.length > 1 ? `${periods[0]}-${periods[periods.length - 1]}&v=line` : `${periods[0]}&v=table`;
  const asked = `m=${codeOf(names.measure, measure)}&p=${codeOf(names.programme, programme)}&a=${codeOf(names.area, area)}`;
  return `${explorer}?${asked}&y=${span}${form === undefined ? '' : `&t=${form}`}`;
}

function answerBlock(view: FindView, answer: Answer): HTMLElement {
  const { index } = view;
  const { words } = index;
  const missing = answer.asked === undefined ? [] : [made('p', 'find-missing', ...missingWords(view, answer))];
  const isMade = answer.cells.length > 0 && answer.cells.every(({ cell }) => cell[2] === '○');
  const mark = isMade ? [made('span', 'demo-word', words['find.demonstration'] ?? '')] : [];
  const head = made('h3', '', titleOf(view, answer), ...mark);
  const numbers = made('div', 'find-numbers', ...answer.cells.map((cell) => numberBlock(view, answer, cell)));
  const [first] = answer.cells;
  if (first !== undefined) numbers.append(...trend(view, first, answer));
  const links = [
    ...(first === undefined ? [] : [pageLink(view, chartOf(view, answer, first), chartWords(words, answer))]),
    pageLink(view, pageOf(view, answer), words['find.page'] ?? ''),
  ];
  if (first !== undefined)
    links.push(copyButton(index.words['find.copy'] ?? '', index.words['find.copied'] ?? '', sentences(index, answer)));
  return made('article', 'find-answer', ...missing, head, numbers, made('p', 'find-links', ...spaced(links)));
}

function chartWords(words: FindIndex['words'], { form }: Answer): string {
  return words[form === undefined ? 'find.chart' : `find.chart.${form}`] ?? '';
}

function sentences(index: FindIndex, answer: Answer): string {
  return answer.cells.map((cell) => answerSentence(index, answer, cell)).join('\n');
}

function missingWords({ index: { names, words } }: FindView, answer: Answer): (Node | string)[] {
  const periods = answer.cells.flatMap(({ values }) => values.map(([period]) => period));
  return [
    made('b', '', filled(words['find.noYear'], { year: answer.asked ?? '' })),
    filled(words['find.nearest'], {
      programme: nameOf(names.programme, answer.programme),
      first: nameOf(names.period, Math.min(...periods)),
      last: nameOf(names.period, Math.max(...periods)),
      period: nameOf(names.period, answer.period),
    }),
  ];
}

function numberBlock({ index }: FindView, { period }: Answer, cell: AnswerCell): HTMLElement {
  const { label, days, cell: data } = cell;
  const [, , , isWithheld, status, , , rank] = data;
  const below =
    isWithheld === 1 ? [withheldWords(index, period, cell)] : [status, changeWords(index, period, data), rank];
  return made(
    'div',
    'find-number',
    made('p', 'find-label', days === '' ? label : filled(index.words['find.days'], { label, days })),
    made('p', 'find-value', ...numberOf(cell)),
    ...below.filter((text) => text !== '').map((text) => made('p', 'find-note', text)),
  );
}

/** Why, and the years in which it was published. */
function withheldWords({ words, names }: FindIndex, period: number, { values }: AnswerCell): string {
  const known = values.filter(([number, , cell]) => number !== period && cell[3] === 0 && /\d/.test(cell[0]));
  const told = known
    .slice(-mostYearsTold)
    .map(([number, , [value, unit, mark]]) =>
      filled(words['find.publishedOne'], { period: nameOf(names.period, number), value: value + unit + mark }),
    );
  const published = told.length === 0 ? '' : filled(words['find.published'], { values: told.join(words['find.list']) });
  return (words['find.why'] ?? '') + published;
}

const mostYearsTold = 4;

function numberOf({ cell }: AnswerCell): (Node | string)[] {
  const [number, unit, mark, isWithheld] = cell;
  return [
    made('b', isWithheld === 1 ? 'hatched' : '', number),
    ...(mark === '' ? [] : [made('span', 'ring', mark)]),
    ...(unit === '' ? [] : [made('span', 'u', unit)]),
  ];
}

/** With its own label; of a number without others there is none. */
function trend({ index: { names, words } }: FindView, { label, values }: AnswerCell, { tone }: Answer): Node[] {
  const drawing = trendDrawing(values, tone);
  const ends = [values[0], values[values.length - 1]].map((value) => periodName(names.period, value));
  if (drawing === undefined) return [];
  const told = filled(words['find.trend'], { label, first: ends[0] ?? '', last: ends[1] ?? '' });
  return [made('div', 'find-trend', made('p', 'find-label', told), drawing)];
}

function periodName(periods: NameData[], value: PeriodAnswer | undefined): string {
  return value === undefined ? '' : nameOf(periods, value[0]);
}

export function pageLink({ address }: FindView, page: string, text: string): HTMLElement {
  const element = made('a', '', text);
  element.setAttribute('href', address(page));
  return element;
}

function spaced(elements: HTMLElement[]): (Node | string)[] {
  return elements.flatMap((element, index) => (index === 0 ? [element] : [' ', element]));
}
