/** Finding: the largest of comparable figures of programmes or areas. */
import type { Book } from '../../figures/book.ts';
import { isAlike, isSamePeriod } from '../../figures/derive.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { compare, decimal, type Decimal } from '../../model/decimal.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Measure } from '../../model/measure.ts';
import { findUnit, isMoney } from '../../model/unit.ts';
import { fill, strings } from '../../words/strings.ts';
import { numberOf, periodWords } from '../phrases/figure.ts';
import { areaTitle, measureTitle, midSentence, nameOf } from '../phrases/names.ts';
import type { NamedFigure, Of } from './finding.ts';

/** The largest of figures of one unit, status and period: said only where all of them are known and one stands out. */
export function largestFinding(measure: Measure, named: NamedFigure[]): Of<'largest'> | undefined {
  const name = largestOf(named);
  return name === undefined ? undefined : { kind: 'largest', measure, name };
}

/** What does not apply is not compared. Beside a figure that is withheld or missing, and on a tie, nothing is largest. */
export function largestOf(named: NamedFigure[]): NamedFigure | undefined {
  const [first, ...rest] = named.filter(({ figure }) => !isNotApplicable(figure));
  if (first === undefined || rest.length === 0) return undefined;
  const { figure } = first;
  if (rest.some((entry) => !isAlike(figure, entry.figure) || !isSamePeriod(figure, entry.figure))) return undefined;
  const [largest, second] = [first, ...rest].toSorted((a, b) => compare(valueOf(b), valueOf(a)));
  return compare(valueOf(largest!), valueOf(second!)) === 0 ? undefined : largest;
}

export function isNotApplicable({ cell }: Figure): boolean {
  return cell.state === 'absent' && cell.why === 'not applicable';
}

function valueOf({ figure }: NamedFigure): Decimal {
  return isValue(figure.cell) ? figure.cell.value : decimal(0);
}

export function largestSentence({ measure, name }: Of<'largest'>, book: Book, language: Language): Sentence {
  const { figure, programme, area } = name;
  const who =
    programme === undefined ? areaTitle(book, area ?? figure.key.area, language) : nameOf(programme, book, language);
  const about = { measure: measure.code, programme: programme === undefined ? figure.key.programme : '' };
  const label = midSentence(measureTitle(book, about, language), book, language);
  const period = periodWords(figure, book, language);
  return fill(strings[language][largestKey(measure, figure)], {
    period,
    who,
    label,
    value: [numberOf(figure, language)],
  });
}

function largestKey({ kind }: Of<'largest'>['measure'], { cell }: Figure) {
  if (kind === 'standard' || kind === 'rate') return 'finding.highest';
  const quantity = isValue(cell) ? findUnit(cell.unit)?.quantity : undefined;
  return isMoney(quantity ?? '') ? 'finding.largestAmount' : 'finding.largest';
}
