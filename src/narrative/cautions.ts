/** Cautions on the figures of a year: periods, breaks, provisional and missing values, overlaps. */
import { type Book, isOfficial, leadTotal, measureOf, quantityOf, topProgrammes, totalOf } from '../figures/book.ts';
import { comparison, comparisonPolicies, isDistorted, isOtherYear } from '../figures/compare.ts';
import { leadingProgrammes, type MainFigure } from '../figures/rank.ts';
import { yearAround } from '../figures/sitePeriods.ts';
import { type Cell, type Figure, isDemonstration, isValue } from '../model/cell.ts';
import { isTotal } from '../model/description.ts';
import { type Language, type Sentence, statement } from '../model/language.ts';
import { shiftedYears } from '../model/period.ts';
import { capital, fill, type StringKey, strings } from '../words/strings.ts';
import { noPerHeadFinding, perHeadFinding } from './findings/perHead.ts';
import { sentenceOf } from './findings/sentence.ts';
import { figureTitle, programmeNames } from './phrases/figure.ts';
import { isFullYear, isOfSupport, literal, periodWords } from './phrases/when.ts';

/** The weightiest first. */
export function cautions(book: Book, main: MainFigure, language: Language, most: number): Sentence[] {
  const figures = book.figures.filter(
    ({ key, year }) => key.area === book.area && year === book.year && !isTotal(key.programme),
  );
  return [
    ...periodCautions(book, figures, language),
    ...flagCautions(book, figures, 'break', language),
    ...flagCautions(book, figures, 'provisional', language),
    ...changeCautions(book, main, language),
    ...paidCautions(book, language),
    ...missingCautions(book, figures, language),
    ...flagCautions(book, figures, 'approximate', language),
    ...overlapCautions(book, figures, language),
  ].slice(0, most);
}

/** One period that is not the year, or unlike periods. */
function periodCautions(book: Book, figures: Figure[], language: Language): Sentence[] {
  const timed = figures.filter(({ key, cell }) => isValue(cell) && isOfPeriod(book, key.measure));
  const odd = timed.filter(({ key }) => !isFullYear(book, key.period));
  const [first] = odd;
  if (first === undefined) return [];
  const isOne = timed.every(
    ({ key }) => key.period.start === first.key.period.start && key.period.end === first.key.period.end,
  );
  const year = [literal(yearAround(book, book.year))];
  if (isOne) return [caution('caution.notYear', { period: periodWords(first, book, language), year }, language)];
  return [caution('caution.periods', { programmes: programmeNames(book, odd, language), year }, language)];
}

/** Standards and stocks are of a day. */
function isOfPeriod(book: Book, measure: string): boolean {
  const { kind } = measureOf(book, measure);
  return kind === 'served' || kind === 'flow';
}

const flagTemplates = {
  break: 'caution.break',
  provisional: 'caution.provisional',
  approximate: 'caution.approximate',
} as const;

function flagCautions(book: Book, figures: Figure[], flag: keyof typeof flagTemplates, language: Language): Sentence[] {
  const flagged = figures.filter(({ cell }) => isValue(cell) && cell.flags.includes(flag));
  if (flagged.length === 0) return [];
  const programmes = programmeNames(book, flagged, language);
  return [caution(flagTemplates[flag], { programmes, year: [literal(book.year)] }, language)];
}

/** Another year than the one before, or none at all. */
function changeCautions(book: Book, { figure }: MainFigure, language: Language): Sentence[] {
  const change = comparison(book, figure, comparisonPolicies.brief);
  const lastYear = shiftedYears(figure.year, -1);
  const reason = noComparisonWords(book, figure, language);
  const label = figureTitle(book, figure, language);
  if (change === undefined) return [caution('caution.noChange', { label, reason }, language)];
  if (change.earlier.year === lastYear) return [];
  return [caution('caution.earlier', { label, reason, earlier: [literal(change.earlier.year)] }, language)];
}

function paidCautions(book: Book, language: Language): Sentence[] {
  const finding = leadingProgrammes(book).leading.flatMap((programme) => {
    const paid = perHeadFinding(book, programme) ?? noPerHeadFinding(book, programme);
    return paid === undefined ? [] : [{ programme, paid }];
  })[0];
  if (finding === undefined) return [];
  const programme = programmeNames(book, [{ key: { programme: finding.programme.code } }], language);
  return [caution('caution.of', { programme, said: sentenceOf(finding.paid, book, language) }, language)];
}

const missingTemplates = { absent: 'caution.absent', withheld: 'caution.withheld' } as const;

function missingCautions(book: Book, figures: Figure[], language: Language): Sentence[] {
  const year = [literal(book.year)];
  return (['absent', 'withheld'] as const).flatMap((state) => {
    const lacking = figures.filter(
      ({ cell }) => cell.state === state && !(cell.state === 'absent' && cell.why === 'not applicable'),
    );
    if (lacking.length === 0) return [];
    return [caution(missingTemplates[state], { programmes: programmeNames(book, lacking, language), year }, language)];
  });
}

function overlapCautions(book: Book, figures: Figure[], language: Language): Sentence[] {
  const top = new Set(topProgrammes(book).map(({ code }) => code));
  const counted = figures.filter(
    (figure) =>
      top.has(figure.key.programme) && isOfficial(figure) && quantityOf(book, figure.key.measure) === 'person',
  );
  const isDeclared = leadTotal(book)?.total.measure === counted[0]?.key.measure;
  if (new Set(counted.map(({ key }) => key.programme)).size < 2 || isDeclared) return [];
  const isSupport = isOfSupport(book, book.release.description.measures, language);
  return [caution(isSupport ? 'note.sum' : 'note.sumApart', {}, language)];
}

function caution(key: StringKey, values: Record<string, string | Sentence>, language: Language): Sentence {
  return statement(key, capital(fill(strings[language][key], values)));
}

/** 没有2019年的数字. */
export function noComparisonWords(
  book: Book,
  figure: Figure,
  language: Language,
  before = shiftedYears(figure.year, -1),
): Sentence {
  const lacking = lackingParts(book, figure, before);
  return fill(strings[language][lacking.length > 0 ? 'why.parts' : reasonKey(book, figure, before)], {
    year: [literal(figure.year)],
    before: [literal(before)],
    programmes: programmeNames(book, lacking, language),
  });
}

/** Of a declared total without a figure: the programmes that have none. */
function lackingParts(book: Book, { key }: Figure, year: string): Figure[] {
  const total = totalOf(book, key.programme);
  if (total === undefined || isKnown(book.find({ ...key, year })?.cell)) return [];
  const parts = total.programmes.map((programme) => book.at({ ...key, programme, year }));
  const lacking = parts.filter(({ cell }) => !isKnown(cell));
  return lacking.length < parts.length ? lacking : [];
}

function isKnown(cell: Cell | undefined): boolean {
  return cell !== undefined && isValue(cell);
}

function reasonKey(book: Book, figure: Figure, before: string): StringKey {
  const earlier = book.find({ ...figure.key, year: before });
  if ([figure.cell, earlier?.cell].some((cell) => cell?.state === 'withheld')) return 'why.withheld';
  if (earlier === undefined || !isValue(earlier.cell) || !isValue(figure.cell)) return 'why.absent';
  if (isDemonstration(earlier.cell) !== isDemonstration(figure.cell)) return 'why.status';
  if ([figure, earlier].some((one) => isDistorted(book, one))) return 'why.distorted';
  if ([figure, earlier].some(({ cell }) => isValue(cell) && cell.flags.includes('break'))) return 'why.break';
  return isOtherYear(measureOf(book, figure.key.measure), figure, earlier) ? 'why.absent' : 'why.period';
}
