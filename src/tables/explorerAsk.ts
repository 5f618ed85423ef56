/** A question of the explorer as its page writes it, the views it may be seen in, and what can be asked instead. */
import { divisionsWithin } from '../figures/areas.ts';
import { measureOf, type Book } from '../figures/book.ts';
import { isValue } from '../model/cell.ts';
import { totalCode } from '../model/description.ts';
import { lineMarks } from '../model/chart.ts';
import { titleOf } from '../model/language.ts';
import type { PeriodCode } from '../model/period.ts';
import {
  allAreas,
  type AskChip,
  type AskView,
  type Alternative,
  periodsAsked,
  type Query,
  questionViews,
  type QuestionView,
  type Refusal,
} from '../model/query.ts';
import { askedAreas, type AskedLine, refusalOf } from '../narrative/asked.ts';
import { askedForms } from '../narrative/askedForms.ts';
import { areaTitle } from '../narrative/phrases/figure.ts';
import { askedTitle, nameWords } from '../narrative/seriesTitle.ts';
import { formatCode } from '../words/format/period.ts';
import { fillText, type StringKey } from '../words/strings.ts';
import { tone } from './caption.ts';
import { markSigns } from './explorerFigures.ts';
import type { Setting } from './setting.ts';

/** `periods` are all of the release. */
export function askView(setting: Setting, question: Query, periods: PeriodCode[]): AskView {
  const { book, language, words } = setting;
  const { measure, programmes, areas } = question;
  const removal = (name: string, left: Query) => ({
    label: fillText(words['explore.remove'], { name }),
    question: left,
  });
  const chosen = (codes: string[], of: 'programmes' | 'areas', chip: (code: string) => AskChip): AskChip[] =>
    codes.map((code) => {
      const others = codes.filter((other) => other !== code);
      const shown = chip(code);
      return { ...shown, ...(others.length > 0 && { removal: removal(shown.label, { ...question, [of]: others }) }) };
    });
  const added = words['explore.sum'];
  const sum = { code: 'sum', label: added, removal: removal(added, { ...question, form: 'number' }) };
  return {
    title: words['explore.title'],
    change: words['explore.change'],
    fields: [
      {
        name: 'm',
        label: words['explore.measure'],
        chips: [{ code: measure, label: titleOf(measureOf(book, measure).title, language) }],
      },
      {
        name: 'p',
        label: words['explore.programme'],
        chips: [
          ...chosen(programmes, 'programmes', (code) => ({
            code,
            label: askedTitle(book, code, language),
            tone: tone(book, code),
          })),
          ...(question.form === 'sum' ? [sum] : []),
        ],
      },
      {
        name: 'a',
        label: words['explore.area'],
        chips: chosen(areas, 'areas', (code) => ({
          code,
          label: askedAreaTitle(setting, code),
          ...markOf(question, code),
        })),
      },
      {
        name: 'y',
        label: words['explore.period'],
        chips: [{ code: question.to, label: spanText(setting, question) }],
      },
    ],
    views: questionViews
      .filter((view) => {
        const hasDivisions = book.release.areas.some(({ code }) => divisionsWithin(book, code).length > 1);
        return hasDivisions || (view !== 'rank' && view !== 'change');
      })
      .map((view) => ({
        view,
        label: words[`explore.view.${view}`],
        question: { ...question, view },
        isShown: view === question.view,
      })),
    formsLabel: words['explore.form'],
    forms: askedForms({ book, question, periods, language }).map((form) => {
      const isAdded = form.form === 'number' && question.form === 'sum';
      return {
        ...form,
        question: isAdded ? question : { ...question, form: form.form },
        isShown: isAdded || form.form === question.form,
      };
    }),
  };
}

/** That of its line, where areas are drawn in one chart. */
function markOf({ view, areas }: Query, code: string): Pick<AskChip, 'mark'> {
  const isDrawn = view === 'line' && areas.length > 1 && !areas.some((area) => area.endsWith(allAreas));
  const mark = isDrawn ? lineMarks[areas.indexOf(code)] : undefined;
  return mark === undefined ? {} : { mark: markSigns[mark] };
}

const mostPanels = 3;
/** More cannot be told apart; areas of one programme have marks beside its tone. */
const mostLinesOf: Record<QuestionView, number> = { line: 3, rank: Infinity, change: 20, small: 60, table: Infinity };
const mostMarked = lineMarks.length;

function mostLines(view: QuestionView, areas: number): number {
  return view === 'line' && areas > 1 ? mostMarked : mostLinesOf[view];
}

/** People and money of several programmes are one number where that is declared, and nowhere else. */
export function withTotal(book: Book, question: Query): Query {
  const { measure, programmes, form } = question;
  if (form !== 'sum') return question;
  if (programmes.length < 2) return { ...question, form: 'number' };
  const total = book.release.description.totals.find(
    (declared) =>
      declared.measure === measure &&
      declared.programmes.length === programmes.length &&
      programmes.every((code) => declared.programmes.includes(code)),
  );
  return total === undefined ? question : { ...question, programmes: [totalCode(total)], form: 'number' };
}

/** With the view that holds as much as was asked for, and why it is another. */
export function fitted({ book, words }: Setting, question: Query, periods: PeriodCode[]) {
  const { view, programmes } = question;
  const areas = askedAreas(book, question).length;
  const isOver = (other: QuestionView) => lineCount(other, programmes.length, areas) > mostLines(other, areas);
  const turned = (key: StringKey, to: QuestionView) => ({
    question: { ...question, view: to },
    notes: [fillText(words[key], { count: mostLines(view, areas) })],
  });
  const hasTime = view === 'line' || view === 'change' || view === 'small';
  if (hasTime && periodsAsked(question, periods).length < 2) return turned('explore.onePeriod', 'table');
  if (view === 'line' && isOver('line'))
    return isOver('small') ? turned('explore.many', 'table') : turned('explore.manyLines', 'small');
  if (isOver(view)) return turned('explore.many', 'table');
  const hasPanels = view === 'rank' || view === 'change' || (view === 'line' && areas > 1);
  if (hasPanels && programmes.length > mostPanels)
    return {
      question: { ...question, programmes: programmes.slice(0, mostPanels) },
      notes: [fillText(words['explore.manyPanels'], { count: mostPanels })],
    };
  return { question, notes: [] };
}

/** In one drawing; over time those of several programmes in several areas are drawn programme by programme. */
function lineCount(view: QuestionView, programmes: number, areas: number): number {
  if (view === 'small') return programmes * areas;
  return view === 'line' && areas === 1 ? programmes : areas;
}

/** 仪征市各地（10） of all divisions. */
export function askedAreaTitle({ book, language, words }: Setting, code: string): string {
  if (!code.endsWith(allAreas)) return areaTitle(book, code, language);
  const parent = code === allAreas ? book.area : code.slice(0, -1);
  const count = divisionsWithin(book, parent).length;
  return fillText(words['explore.divisions'], { area: areaTitle(book, parent, language), count });
}

export function spanText({ language, words }: Pick<Setting, 'language' | 'words'>, { from, to, view }: Query): string {
  const [first, last] = [from, to].map((code) => formatCode(code, language));
  if (from === to || view === 'rank') return last!;
  return fillText(words['explore.between'], { first, last });
}

const mostChoices = 2;

/** Of a refused question, but for the usual one: what is not refused for the same reason. */
export function choicesOf(
  { book, language, words }: Setting,
  question: Query,
  kind: Refusal,
  lines: AskedLine[],
): Alternative[] {
  const plain: Query = { ...question, form: 'number' };
  if (kind === 'sum') return [{ label: words['explore.choice.apart'], question: plain }];
  const only = lines
    .filter(({ figures }) => figures.some(({ cell }) => isValue(cell)))
    .slice(0, mostChoices)
    .map(({ programme, area, figures }): Alternative => ({
      label: fillText(words['explore.choice.only'], { name: nameWords(book, lines, figures[0]!, language) }),
      question: {
        ...plain,
        programmes: [programme],
        areas: [area],
        view: question.view === 'rank' ? 'table' : question.view,
      },
    }));
  const table = { label: words['explore.choice.table'], question: { ...plain, view: 'table' as const } };
  switch (kind) {
    case 'units':
      return only;
    case 'classes': {
      const groups = question.areas.filter((code) => code.endsWith(allAreas));
      const within: Query = { ...plain, areas: groups };
      const areas = new Set(askedAreas(book, within));
      const left = lines.filter(({ area }) => areas.has(area));
      const isOther = left.length > 0 && left.length < lines.length && refusalOf(book, question, left) !== kind;
      const divisions = { label: words['explore.choice.divisions'], question: within };
      return [...(isOther ? [divisions] : []), ...only, table];
    }
    case 'periods':
    case 'few':
      return [table];
    case 'levels': {
      const divisions = { label: words['explore.choice.divisions'], question: { ...plain, areas: [allAreas] } };
      return divisionsWithin(book).length > 1 ? [divisions, table] : [table];
    }
    default:
      return [];
  }
}
