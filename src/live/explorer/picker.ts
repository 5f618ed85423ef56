/** What a field of the question may hold: opened under it, so that choosing is already reading. */
import { sparkline } from '../../charts/kinds/ornaments.ts';
import type { ChartSettings } from '../../charts/svg.ts';
import { divisionsWithin } from '../../figures/areas.ts';
import type { Book } from '../../figures/book.ts';
import { isValue } from '../../model/cell.ts';
import { titleOf } from '../../model/language.ts';
import { kindOfCode } from '../../model/period.ts';
import { allAreas, type AskField, periodsAsked, type Query, type QuestionCodes } from '../../model/query.ts';
import { numberOf } from '../../narrative/phrases/figure.ts';
import { askedTitle } from '../../narrative/seriesTitle.ts';
import { tone } from '../../tables/caption.ts';
import { askedAreaTitle } from '../../tables/explorerAsk.ts';
import type { Setting } from '../../tables/setting.ts';
import { sentenceHtml } from '../../components/sentenceHtml.ts';
import { formatCode } from '../../words/format/period.ts';
import { made } from '../readingView.ts';

export type PickerParts = {
  setting: Setting;
  question: Query;
  codes: QuestionCodes;
  drawing: ChartSettings;
  change: (question: Query) => void;
  close: () => void;
};

/** A filter where there are many. */
const fewItems = 12;
/** More are found by their names. */
const mostItems = 300;

export function pickerOf(field: AskField['name'], parts: PickerParts): HTMLElement[] {
  if (field === 'y') return periodFields(parts);
  const { setting, question, codes } = parts;
  const { book, language, words } = setting;
  if (field === 'm')
    return choices(parts, 'radio', codes.measures, [question.measure], {
      name: (code) =>
        titleOf(book.release.description.measures.find((measure) => measure.code === code)!.title, language),
      of: (measure) => ({ ...question, measure }),
      chosen: ([measure = question.measure]) => ({ ...question, measure, form: 'number' }),
    });
  if (field === 'p')
    return choices(parts, 'checkbox', codes.programmes, question.programmes, {
      name: (code) => askedTitle(book, code, language),
      of: (code) => ({ ...question, programmes: [code] }),
      chosen: (programmes) => ({ ...question, programmes }),
      after: [
        option('checkbox', words['explore.sum'], question.form === 'sum', (isChosen) =>
          parts.change({ ...question, form: isChosen ? 'sum' : 'number' }),
        ),
      ],
    });
  const groups = codes.areas.filter((code) => divisionsWithin(book, code).length > 1);
  const lists = groups.map((code) => (code === book.area ? allAreas : code + allAreas));
  return choices(parts, 'checkbox', [...lists, ...codes.areas], question.areas, {
    name: (code) => askedAreaTitle(setting, code),
    of: (code) => ({ ...question, areas: [code] }),
    chosen: (areas) => ({ ...question, areas: withoutParents(areas, question.areas, book) }),
  });
}

/** Whoever adds all divisions of an area asks for them, and no more for it or for one of them. */
function withoutParents(areas: string[], before: string[], book: Book): string[] {
  const added = areas.find((code) => !before.includes(code) && code.endsWith(allAreas));
  if (added === undefined) return areas;
  const parent = added === allAreas ? book.area : added.slice(0, -1);
  const within = new Set([parent, ...divisionsWithin(book, parent).map(({ code }) => code)]);
  return areas.filter((code) => !within.has(code));
}

type Choosing = {
  name: (code: string) => string;
  of: (code: string) => Query;
  chosen: (codes: string[]) => Query;
  after?: HTMLElement[];
};

function choices(
  parts: PickerParts,
  type: 'radio' | 'checkbox',
  codes: string[],
  chosen: string[],
  { name, of, chosen: withCodes, after = [] }: Choosing,
): HTMLElement[] {
  const { words } = parts.setting;
  const list = made('div', 'picker-list');
  const isLong = codes.length > fewItems;
  const filter = made('input', 'picker-filter') as HTMLInputElement;
  filter.setAttribute('aria-label', words['explore.filter']);
  filter.placeholder = words['explore.filter'];
  const items = () => {
    const text = filter.value.trim().toLowerCase();
    return codes.filter((code) => `${name(code)} ${code}`.toLowerCase().includes(text)).slice(0, mostItems);
  };
  const show = () =>
    list.replaceChildren(
      ...items().map((code) =>
        option(
          type,
          name(code),
          chosen.includes(code),
          (isChosen) => {
            const others = chosen.filter((other) => other !== code);
            const codesLeft = type === 'radio' ? [code] : isChosen ? [...chosen, code] : others;
            if (codesLeft.length > 0) parts.change(withCodes(codesLeft));
          },
          currentValue(parts, of(code)),
        ),
      ),
      ...after,
    );
  filter.addEventListener('input', show);
  show();
  const done = made('button', 'picker-done', words['explore.done']);
  done.setAttribute('type', 'button');
  done.addEventListener('click', parts.close);
  return [made('div', 'picker-head', ...(isLong ? [filter] : []), done), list];
}

function option(
  type: 'radio' | 'checkbox',
  label: string,
  isChosen: boolean,
  change: (isChosen: boolean) => void,
  current: Node[] = [],
): HTMLElement {
  const box = made('input', '') as HTMLInputElement;
  box.type = type;
  box.checked = isChosen;
  box.addEventListener('change', () => change(box.checked));
  return made('label', 'picker-row', box, made('span', 'picker-name', label), ...current);
}

/** Of one programme in one area, where its figures have come: its line over the periods, and its last number. */
function currentValue({ setting, codes, drawing }: PickerParts, question: Query): Node[] {
  const { book, language } = setting;
  const [programme = ''] = question.programmes;
  const [area = ''] = question.areas;
  const key = { measure: question.measure, programme, area };
  const figures = periodsAsked(question, codes.periods).flatMap((year) => book.find({ ...key, year }) ?? []);
  const last = figures[figures.length - 1];
  if (last === undefined) return [];
  const points = figures.map(({ year, cell }) => ({ year, cell }));
  const spark = made('span', `picker-spark ${tone(book, programme)}`);
  const isDrawn = points.filter(({ cell }) => isValue(cell)).length > 2;
  if (isDrawn) spark.innerHTML = sparkline(points, tone(book, programme), drawing);
  const value = made('span', 'picker-value');
  value.innerHTML = sentenceHtml([numberOf(last, language, 'table')], language, 'number');
  return [spark, value];
}

/** Two lists, of one kind of period; the earlier is never after the later. */
function periodFields({ setting, question, codes, change, close }: PickerParts): HTMLElement[] {
  const { language, words } = setting;
  const list = (label: string, chosen: string, periods: string[], chose: (code: string) => Query) => {
    const select = made('select', '') as HTMLSelectElement;
    select.append(...periods.map((code) => new Option(formatCode(code, language), code, false, code === chosen)));
    select.addEventListener('change', () => change(chose(select.value)));
    return made('label', 'picker-period', `${label} `, select);
  };
  const spans = codes.periods.filter((code) => kindOfCode(code) !== 'span');
  const earlier = spans.filter((code) => kindOfCode(code) === kindOfCode(question.to) && code <= question.to);
  const done = made('button', 'picker-done', words['explore.done']);
  done.setAttribute('type', 'button');
  done.addEventListener('click', close);
  return [
    made(
      'div',
      'picker-head',
      list(words['explore.from'], question.from, earlier, (from) => ({ ...question, from })),
      list(words['explore.to'], question.to, spans, (to) => {
        const isAlike = kindOfCode(to) === kindOfCode(question.from) && question.from <= to;
        return { ...question, from: isAlike ? question.from : to, to };
      }),
      done,
    ),
  ];
}
