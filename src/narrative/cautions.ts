/** Cautions on the figures of a year: periods, breaks, provisional and missing values, overlaps. */
import { isOfficial, leadTotal, measureOf, quantityOf, topProgrammes, type Book } from '../figures/book.ts';
import { comparison, comparisonPolicies } from '../figures/compare.ts';
import { leadingProgrammes, type MainFigure } from '../figures/rank.ts';
import { isValue, type Figure, type Flag } from '../model/cell.ts';
import type { Language } from '../model/language.ts';
import { wholeYear } from '../model/period.ts';
import type { Sentence } from '../model/sentence.ts';
import { capital } from '../words/format/list.ts';
import { strings } from '../words/strings.ts';
import { fill } from '../words/template.ts';
import { paidFinding } from './findings/average.ts';
import { sentenceOf } from './findings/sentence.ts';
import { literal } from './phrases/markedNumber.ts';
import { figureTitle, programmeNames } from './phrases/names.ts';
import { periodWords } from './phrases/period.ts';

/** What to know before reading the numbers of a year: derived from them, the weightiest first. */
export function cautions(own: Book, main: MainFigure, language: Language, most: number): Sentence[] {
  const figures = own.release.figures.filter(
    ({ key, year }) => key.area === own.area && year === own.year && !key.programme.startsWith('total:'),
  );
  return [
    ...periodCautions(own, figures, language),
    ...flagCautions(own, figures, 'break', language),
    ...flagCautions(own, figures, 'provisional', language),
    ...changeCautions(own, main, language),
    ...paidCautions(own, language),
    ...missingCautions(own, figures, language),
    ...flagCautions(own, figures, 'approximate', language),
    ...overlapCautions(own, figures, language),
  ].slice(0, most);
}

/** All of one period that is not the year, or some programmes of other periods than the rest. */
function periodCautions(own: Book, figures: Figure[], language: Language): Sentence[] {
  const words = strings[language];
  const timed = figures.filter(({ key, cell }) => isValue(cell) && isOfPeriod(own, key.measure));
  const odd = timed.filter(({ key }) => wholeYear(key.period) === undefined);
  const [first] = odd;
  if (first === undefined) return [];
  const isOne = timed.every(
    ({ key }) => key.period.start === first.key.period.start && key.period.end === first.key.period.end,
  );
  const year = [literal(own.year)];
  if (isOne) return [capital(fill(words['caution.notYear'], { period: periodWords(first, own, language), year }))];
  return [capital(fill(words['caution.periods'], { programmes: programmeNames(own, odd, language), year }))];
}

/** Standards hold on a day and stocks are counted on one: neither is of a period. */
function isOfPeriod(own: Book, measure: string): boolean {
  const { kind } = measureOf(own, measure);
  return kind === 'served' || kind === 'flow';
}

function flagCautions(
  own: Book,
  figures: Figure[],
  flag: Extract<Flag, 'break' | 'provisional' | 'approximate'>,
  language: Language,
): Sentence[] {
  const found = figures.filter(({ cell }) => isValue(cell) && cell.flags.includes(flag));
  if (found.length === 0) return [];
  const programmes = programmeNames(own, found, language);
  return [capital(fill(strings[language][`caution.${flag}`], { programmes, year: [literal(own.year)] }))];
}

/** With which year it is compared where that is not the year before; or that there is nothing to compare with. */
function changeCautions(own: Book, { figure }: MainFigure, language: Language): Sentence[] {
  const words = strings[language];
  const found = comparison(own, figure, comparisonPolicies.brief);
  const before = [literal(String(Number(figure.year) - 1))];
  const label = figureTitle(own, figure, language);
  if (found === undefined) return [fill(words['caution.noChange'], { label, before })];
  if (Number(found.earlier.year) === Number(figure.year) - 1) return [];
  return [fill(words['caution.earlier'], { label, before, earlier: [literal(found.earlier.year)] })];
}

function paidCautions(own: Book, language: Language): Sentence[] {
  const finding = leadingProgrammes(own).leading.flatMap((programme) => {
    const paid = paidFinding(own, programme);
    return paid === undefined ? [] : [{ programme, paid }];
  })[0];
  if (finding === undefined) return [];
  const programme = programmeNames(own, [{ key: { programme: finding.programme.code } }], language);
  return [capital(fill(strings[language]['caution.of'], { programme, said: sentenceOf(finding.paid, own, language) }))];
}

function missingCautions(own: Book, figures: Figure[], language: Language): Sentence[] {
  const year = [literal(own.year)];
  return (['absent', 'withheld'] as const).flatMap((state) => {
    const found = figures.filter(
      ({ cell }) => cell.state === state && !(cell.state === 'absent' && cell.why === 'not applicable'),
    );
    if (found.length === 0) return [];
    return [
      capital(fill(strings[language][`caution.${state}`], { programmes: programmeNames(own, found, language), year })),
    ];
  });
}

function overlapCautions(own: Book, figures: Figure[], language: Language): Sentence[] {
  const top = new Set(topProgrammes(own).map(({ code }) => code));
  const counted = figures.filter(
    (figure) => top.has(figure.key.programme) && isOfficial(figure) && quantityOf(own, figure.key.measure) === 'person',
  );
  const isDeclared = leadTotal(own)?.total.measure === counted[0]?.key.measure;
  return new Set(counted.map(({ key }) => key.programme)).size > 1 && !isDeclared
    ? [[strings[language]['note.sum']]]
    : [];
}
