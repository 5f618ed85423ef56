/** The answers to a question: which released numbers they show, and what stands where there is none. */
import type { CellData, FindIndex, FindPart, MeasureAnswers, PeriodAnswer } from '../model/readingsData.ts';
import { numbersAsked, type AskedForm, type AskedWords } from './understand.ts';

/** An area and a programme that is asked for there. */
export type AskedPlace = { area: number; programme: number };

/** What is asked of each place; a period that is `assumed` is the latest. */
export type Asked = {
  places: AskedPlace[];
  measures: number[];
  period: number;
  isPeriodAssumed: boolean;
  isAreaAssumed: boolean;
  /** Of which there is nothing at all. */
  year?: number;
  form?: AskedForm;
};

export type AnswerCell = { measure: number; label: string; days: string; cell: CellData; values: PeriodAnswer[] };

/** `asked` is the period in words that has no number, where another stands for it. */
export type Answer = AskedPlace & {
  period: number;
  tone: string;
  cells: AnswerCell[];
  asked?: string;
  /** In which the explorer shows it. */
  form?: AskedForm;
};

/** More are told in a table. */
export const mostAnswers = 8;
export const mostRows = 30;
const mostMeasures = 4;

export function askedOf(question: AskedWords, index: FindIndex): Asked | undefined {
  const areas = numbersAsked(question, 'area');
  const programmes = numbersAsked(question, 'programme');
  const measures = numbersAsked(question, 'measure');
  const [period] = numbersAsked(question, 'period').slice(-1);
  const [year] = question.years;
  if (question.parts.length === 0 && (year === undefined || question.unknown.length > 0)) return undefined;
  const where = areas.length > 0 ? areas : [index.own];
  const what = programmes.length > 0 ? programmes : index.top;
  return {
    places: where.flatMap((area) => what.map((programme) => ({ area, programme }))),
    measures,
    period: period ?? (year === undefined ? index.latest : nearestOf(index, year)),
    isPeriodAssumed: period === undefined,
    isAreaAssumed: areas.length === 0,
    ...(year !== undefined && { year }),
    ...(question.form && { form: question.form }),
  };
}

/** The last period of the year that is nearest. */
function nearestOf({ years }: FindIndex, year: number): number {
  const distance = (number: number) => Math.abs((years[number] ?? 0) - year);
  return years.reduce((best, _, number) => (distance(number) <= distance(best) ? number : best), 0);
}

/** Undefined where the area has nothing of the programme, or nothing of what is asked for. */
export function answerOf(part: FindPart, place: AskedPlace, asked: Asked, index: FindIndex): Answer | undefined {
  const measures = chosen(part[place.area] ?? [], asked);
  const period = measures.some((measure) => valueAt(measure, asked.period) !== undefined)
    ? asked.period
    : nearestPeriod(measures, index.years[asked.period] ?? 0, index);
  if (period === undefined) return undefined;
  const cells = measures.flatMap((measure): AnswerCell[] => {
    const value = valueAt(measure, period);
    return value === undefined
      ? []
      : [
          {
            measure: measure[0],
            label: measure[1],
            days: value[1],
            cell: value[2],
            values: ofKind(measure[3], period, index),
          },
        ];
  });
  const name = index.names.period[asked.period]?.[1];
  const told = asked.year !== undefined ? String(asked.year) : asked.isPeriodAssumed ? undefined : name;
  const isOther = asked.year !== undefined || period !== asked.period;
  return {
    ...place,
    period,
    tone: measures[0]?.[2] ?? '',
    cells,
    ...(isOther && told !== undefined && { asked: told }),
    ...(asked.form && { form: asked.form }),
  };
}

function chosen(measures: MeasureAnswers[], { measures: asked, places }: Asked): MeasureAnswers[] {
  if (asked.length > 0) return measures.filter(([measure]) => asked.includes(measure));
  return measures.slice(0, places.length > 1 ? 2 : mostMeasures);
}

/** Years beside a year, months beside a month: alike but for their digits. */
function ofKind(values: PeriodAnswer[], period: number, { names }: FindIndex): PeriodAnswer[] {
  const formOf = (number: number) => names.period[number]?.[0].replace(/\d/g, '0');
  return values.filter(([number]) => formOf(number) === formOf(period));
}

function valueAt([, , , values]: MeasureAnswers, period: number): PeriodAnswer | undefined {
  return values.find(([number]) => number === period);
}

function nearestPeriod(measures: MeasureAnswers[], year: number, { years }: FindIndex): number | undefined {
  const periods = measures.flatMap(([, , , values]) => values.map(([number]) => number));
  const distance = (number: number) => Math.abs((years[number] ?? 0) - year);
  return periods.reduce<number | undefined>((best, number) => {
    if (best === undefined || distance(number) < distance(best)) return number;
    return distance(number) === distance(best) && number > best ? number : best;
  }, undefined);
}

/** {name} in a template of the words. */
export function filled(template: string | undefined, values: Record<string, string>): string {
  return (template ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** 比上年+11人，+3.3%, of a month 同比; percentage points have their unit already. */
export function changeWords({ names, words }: FindIndex, period: number, cell: CellData): string {
  const [, unit, , , , bare, growth] = cell;
  if (bare === '') return '';
  const isPart = /-[MQS]\d/.test(names.period[period]?.[0] ?? '');
  const compared = words[isPart ? 'reading.onSame' : 'reading.onYear'] ?? '';
  const change = /^[+−≈\d.,]+$/.test(bare) ? bare + unit : bare;
  const key = growth === '' ? 'find.change' : 'find.changeRate';
  return filled(words[key], { compared, change, growth });
}

/** One number in a sentence that can be quoted, with what it rests on. */
export function answerSentence({ names, words }: FindIndex, answer: Answer, { label, days, cell }: AnswerCell): string {
  const [number, unit, mark, isWithheld, status] = cell;
  const isMade = mark === '○';
  const told = isWithheld === 1 ? words['reading.withheld'] : isMade ? words['reading.demonstration'] : status;
  return filled(words['find.said'], {
    when: days === '' ? (names.period[answer.period]?.[1] ?? '') : days,
    area: names.area[answer.area]?.[1] ?? '',
    programme: names.programme[answer.programme]?.[1] ?? '',
    label,
    value: number + unit,
    status: told === undefined || told === '' ? '' : filled(words['find.status'], { status: told }),
  });
}
