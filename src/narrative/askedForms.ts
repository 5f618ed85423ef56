/** The numbers of a question in another form: in percent of a first period or of their whole, or for 10,000 residents; or why they have none. */
import { bookOf, isCountMeasure, measureOf, programmeOf, type Book } from '../figures/book.ts';
import { mayIndex } from '../figures/compare.ts';
import { isSamePeriod, perTenThousand, share, type Derived } from '../figures/derive.ts';
import { exactly, level, residentsOf } from '../figures/perHead.ts';
import { figureId, isDemonstration, isValue, notApplicable, type Cell, type Figure } from '../model/cell.ts';
import { compare, decimal } from '../model/decimal.ts';
import { isActualAmount, isTotal, mayAdd, totalCode, type Measure } from '../model/description.ts';
import { titleOf, type Language } from '../model/language.ts';
import type { PeriodCode } from '../model/period.ts';
import { periodsAsked, type Query, type QuestionForm } from '../model/query.ts';
import { formatCode } from '../words/format/period.ts';
import { fillText, strings, type StringKey } from '../words/strings.ts';
import { askedAreas, askedLines, formedCode } from './asked.ts';
import { areaTitle, measureTitle, midSentence, shortTitle } from './phrases/figure.ts';

type Form = Exclude<QuestionForm, 'number' | 'sum'>;

const forms = ['index', 'share', 'residents'] as const satisfies Form[];

/** Why numbers have not a form. */
type NoForm = 'kind' | 'count' | 'time' | 'base' | 'whole' | 'residents' | 'classes';

/** What a number is divided by; `name` is that of the whole, or of those who live there. */
type Base = { name: string; of: (figure: Figure) => Figure | undefined };

type Formed = { label: string; title: string; figures: Figure[]; base?: Base; why?: NoForm };

/** `periods` are all of the release. */
type Asking = { book: Book; question: Query; periods: PeriodCode[]; language: Language };

/** With the label of each; `why` in words. */
export function askedForms(asking: Asking): { form: QuestionForm; label: string; why?: string }[] {
  const words = strings[asking.language];
  const others = forms.map((form) => {
    const { label, why } = formed(asking, form);
    return { form, label, ...(why !== undefined && { why: whyWords(asking, label, why) }) };
  });
  return [{ form: 'number', label: words['explore.form.number'] }, ...others];
}

/**
 * A book of the numbers in the form asked for, under a measure of their own that `question` asks for; as it was where they
 * have none.
 */
export function inForm(asking: Asking): { book: Book; question: Query; notes: string[] } {
  const { book, question, language } = asking;
  const { form } = question;
  if (form === 'number' || form === 'sum') return { book, question, notes: [] };
  const words = strings[language];
  const { label, title, figures, base, why } = formed(asking, form);
  if (why !== undefined)
    return {
      book,
      question: { ...question, form: 'number' },
      notes: [whyWords(asking, label, why)],
    };
  const code = formedCode(question.measure, form);
  const measure: Measure = { code, title: { [language]: title }, unit: unitOf(figures), kind: 'rate', adds: [] };
  const { description } = book.release;
  const measures = [...description.measures, measure];
  const made = bookOf({ ...book.release, description: { ...description, measures }, figures });
  return {
    book: {
      ...made,
      area: book.area,
      year: book.year,
      years: book.years,
      units: new Map([...book.units, ...made.units]),
    },
    question: { ...question, measure: code },
    notes: form === 'residents' && base ? [fillText(words['explore.population'], { population: base.name })] : [],
  };
}

/** 每万人：没有同地区、同时期的人口数。 */
function whyWords(asking: Asking, form: string, why: NoForm): string {
  const { question, periods, language } = asking;
  const words = strings[language];
  const first = firstOf(asking, periodsAsked(question, periods));
  const told = fillText(words[`explore.noForm.${why}`], { first: formatCode(first, language) });
  return fillText(words['explore.noForm'], { form, why: told });
}

function unitOf(figures: Figure[]): string {
  const value = figures.map(({ cell }) => cell).find(isValue);
  return value?.unit ?? '%';
}

/** In the latest period at least one number must have the form. */
function formed(asking: Asking, form: Form): Formed {
  const { book, question, periods, language } = asking;
  const words = strings[language];
  const span = question.view === 'rank' ? [question.to] : periodsAsked(question, periods);
  const first = formatCode(firstOf(asking, span), language);
  const measure = measureOf(book, question.measure);
  const bases = basesOf(asking, form, span);
  const made = bases.map((base) => ({ base, figures: formedFigures(asking, form, base, span) }));
  const best = made.find(({ figures }) => figures.some(({ year, cell }) => year === question.to && isValue(cell)));
  const { base, figures = [] } = best ?? made[0] ?? {};
  const whole = base?.name ?? '';
  const labelKey: StringKey = form === 'share' && whole === '' ? 'explore.form.shareOfNone' : `explore.form.${form}`;
  const [only = ''] = question.programmes;
  const name =
    question.programmes.length > 1
      ? titleOf(measure.title, language)
      : measureTitle(book, { measure: measure.code, programme: only }, language);
  const why = noForm(asking, form, span) ?? (best === undefined ? noNumber(asking, form, base, span) : undefined);
  return {
    label: fillText(words[labelKey], { first, whole }),
    title: fillText(words[`explore.formed.${form}`], { measure: midSentence(name, book, language), first, whole }),
    figures,
    ...(base && { base }),
    ...(why && { why }),
  };
}

/** Whatever their numbers. */
function noForm({ book, question }: Asking, form: Form, span: PeriodCode[]): NoForm | undefined {
  const measure = measureOf(book, question.measure);
  if (!isActualAmount(measure) || question.programmes.some(isTotal)) return 'kind';
  if (form === 'residents' && !isCountMeasure(book, measure)) return 'count';
  const hasTime = question.view !== 'rank' && question.view !== 'change' && span.length > 1;
  return form === 'index' && !hasTime ? 'time' : undefined;
}

/** The first period with a number, of which an index is 100. */
function firstOf({ book, question }: Asking, span: PeriodCode[]): PeriodCode {
  const lines = askedLines(book, question, span);
  const place = span.findIndex((_, index) => lines.some(({ figures }) => isValue(figures[index]!.cell)));
  return span[place] ?? span[0] ?? question.to;
}

const missing: Record<Form, NoForm> = { index: 'base', share: 'whole', residents: 'residents' };

function noNumber(asking: Asking, form: Form, base: Base | undefined, span: PeriodCode[]): NoForm {
  const { book, question } = asking;
  const figures = askedLines(book, question, span).flatMap((line) => line.figures);
  const otherOf = (figure: Figure) =>
    form === 'index' ? book.find({ ...figure.key, year: firstOf(asking, span) }) : base?.of(figure);
  const isMixed = figures.some((figure) => {
    const other = otherOf(figure);
    if (!isValue(figure.cell) || other === undefined || !isValue(other.cell)) return false;
    return isDemonstration(figure.cell) !== isDemonstration(other.cell);
  });
  return isMixed ? 'classes' : missing[form];
}

function basesOf(asking: Asking, form: Form, span: PeriodCode[]): Base[] {
  const { book, question, language } = asking;
  if (form === 'share') return wholesOf(asking);
  if (form === 'index') {
    const year = firstOf(asking, span);
    const of = (figure: Figure) => {
      const first = book.find({ ...figure.key, year });
      const isKept = first !== undefined && (figure.year === year || mayIndex(book, figure, first));
      return isKept ? first : undefined;
    };
    return [{ name: '', of }];
  }
  const counted = askedLines(book, question, [question.to]).flatMap(
    ({ figures }) => residentsOf(book, figures[0]!) ?? [],
  );
  const [residents] = counted;
  const name = residents === undefined ? '' : measureTitle(book, residents.key, language);
  return [{ name, of: (figure) => residentsOf(book, figure) }];
}

/** Of areas that their parent is the sum of, the parent; of parts of one programme, it; else a declared total. */
function wholesOf({ book, question, language }: Asking): Base[] {
  const { programmes } = question;
  const { areas, description } = book.release;
  const measure = measureOf(book, question.measure);
  const asked = new Set(askedAreas(book, question));
  const parents = new Set(areas.filter(({ code }) => asked.has(code)).map(({ parent }) => parent));
  const heads = new Set(programmes.map((code) => programmeOf(book, code)?.parent ?? ''));
  const [parent = ''] = parents;
  const [head = ''] = heads;
  const whole = programmeOf(book, head);
  const total = description.totals.find(
    (declared) => declared.measure === measure.code && programmes.every((code) => declared.programmes.includes(code)),
  );
  const within = (name: string, place: { area?: string; programme?: string }): Base => ({
    name,
    of: (figure) => {
      const other = book.find({ ...figure.key, year: figure.year, ...place });
      return other !== undefined && isSamePeriod(figure, other) ? other : undefined;
    },
  });
  const isOfArea = parents.size === 1 && parent !== '' && mayAdd(measure, 'area');
  return [
    ...(isOfArea ? [within(areaTitle(book, parent, language), { area: parent })] : []),
    ...(heads.size === 1 && whole !== undefined
      ? [within(midSentence(shortTitle(whole, language), book, language), { programme: head })]
      : []),
    ...(total === undefined
      ? []
      : [within(midSentence(titleOf(total.title, language), book, language), { programme: totalCode(total) })]),
  ];
}

function formedFigures({ book, question }: Asking, form: Form, base: Base, span: PeriodCode[]): Figure[] {
  return askedLines(book, question, span).flatMap(({ figures }) =>
    figures.map((figure): Figure => {
      const { year, source } = figure;
      const key = { ...figure.key, measure: formedCode(question.measure, form) };
      const cell = formedCell(form, figure, base.of(figure));
      return { id: figureId(key), key, year, cell, ...(source !== undefined && { source }) };
    }),
  );
}

const derivations: Record<Form, (one: Figure, other: Figure) => Derived> = {
  index: level,
  share,
  residents: perTenThousand,
};

const all = decimal(100);

/** A part is never more than its whole: if it is, they are not of one kind. */
function formedCell(form: Form, figure: Figure, other: Figure | undefined): Cell {
  if (other === undefined) return isValue(figure.cell) ? notApplicable : figure.cell;
  const cell = exactly(derivations[form](figure, other), figure, other);
  return form === 'share' && isValue(cell) && compare(cell.value, all) > 0 ? notApplicable : cell;
}
