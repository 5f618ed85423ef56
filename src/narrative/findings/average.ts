/** Findings: money for each case, persons per household, persons per 10,000 residents. */
import { isPopulationMeasure, quantityOf, type Book } from '../../figures/book.ts';
import { average, householdSize, isSamePeriod, perTenThousand } from '../../figures/derive.ts';
import { isDemonstration, isValue, type Figure } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import type { Programme } from '../../model/release.ts';
import { madeOnce } from '../../model/madeOnce.ts';
import { unitWords } from '../../words/format/unit.ts';
import { fill, strings } from '../../words/strings.ts';
import { derivedNumber, labelOf, numberOf } from '../phrases/figure.ts';
import { periodWords, verbOf } from '../phrases/when.ts';
import type { Of, SentenceMaker } from './finding.ts';
import { servedFinding } from './served.ts';

/** A payment: who was served in a period shares no amount (see `headBase`). */
export function averageFinding(book: Book, programme: Programme, area = book.area): Of<'average'> | undefined {
  const served = servedFinding(book, programme, area);
  if (served?.money?.key.period.start === undefined) return undefined;
  const { money } = served;
  const counts = served.counts.filter(({ figure, part }) => part === undefined && isSamePeriod(figure, money));
  const count = counts.find(({ figure }) => quantityOf(book, figure.key.measure) === 'person-time');
  const each = count && average(money, count.figure);
  return each && isValue(each.cell) ? { kind: 'average', money, average: each } : undefined;
}

export function householdSizeFinding(
  book: Book,
  programme: Programme,
  area = book.area,
): Of<'householdSize'> | undefined {
  const served = servedFinding(book, programme, area);
  const counts = served?.counts.filter(({ part }) => part === undefined) ?? [];
  const [persons, households] = ['person', 'household'].map(
    (quantity) => counts.find(({ figure }) => quantityOf(book, figure.key.measure) === quantity)?.figure,
  );
  if (persons === undefined || households === undefined || !isSamePeriod(persons, households)) return undefined;
  const size = householdSize(persons, households);
  return isValue(size.cell) ? { kind: 'householdSize', persons, size } : undefined;
}

/** At the end of the year in the same area; none if it rounds to 0.0. */
export function perResidentsFinding(
  book: Book,
  programme: Programme,
  area = book.area,
): Of<'perResidents'> | undefined {
  const served = servedFinding(book, programme, area);
  const counts = served?.counts ?? [];
  const figure = counts.find(
    (count) => count.part === undefined && quantityOf(book, count.figure.key.measure) === 'person',
  )?.figure;
  const residents = figure && residentsOf(book, figure);
  if (figure === undefined || residents === undefined) return undefined;
  const rate = perTenThousand(figure, residents);
  if (!isValue(rate.cell) || sign(rate.cell.value) === 0) return undefined;
  return { kind: 'perResidents', programme, figure, residents, rate };
}

const figuresByArea = madeOnce((figures: Book['figures']) => Map.groupBy(figures, ({ key }) => key.area));

/** Only if there is just one, at the end of the period and of the same status. */
export function residentsOf(book: Book, { key, cell }: Figure): Figure | undefined {
  const populations = book.release.description.measures.filter((measure) => isPopulationMeasure(book, measure));
  if (populations.length === 0) return undefined;
  const inArea = figuresByArea(book.figures).get(key.area) ?? [];
  const [population, ...others] = inArea.filter(
    (figure) => figure.key.period.end === key.period.end && populations.some(({ code }) => code === figure.key.measure),
  );
  const isFit = population !== undefined && others.length === 0 && isValue(population.cell);
  return isFit && isDemonstration(population.cell) === isDemonstration(cell) ? population : undefined;
}

export const averageSentence: SentenceMaker<'average'> = ({ money, average, isLevelStated }, book, language) =>
  fill(strings[language][isLevelStated ? 'finding.averageSaid' : 'finding.average'], {
    period: periodWords(money, book, language),
    label: labelOf(money, book, language),
    average: [derivedNumber(average, language)],
  });

export const householdSizeSentence: SentenceMaker<'householdSize'> = (
  { persons, size, isLevelStated },
  book,
  language,
) =>
  fill(strings[language][isLevelStated ? 'finding.householdSizeSaid' : 'finding.householdSize'], {
    period: periodWords(persons, book, language),
    size: [{ ...derivedNumber(size, language), unit: unitWords('person', language, false) }],
  });

export const perResidentsSentence: SentenceMaker<'perResidents'> = (finding, book, language) => {
  const { programme, figure, residents, rate } = finding;
  return fill(strings[language]['finding.perResidents'], {
    period: periodWords(figure, book, language),
    rate: [derivedNumber(rate, language)],
    verb: verbOf(book, figure, programme.code, language).replace('{be}', 'were'),
    count: [numberOf(figure, language)],
    residents: [numberOf(residents, language)],
    label: labelOf(residents, book, language),
  });
};
