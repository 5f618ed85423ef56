/** Findings: the largest of comparable figures, the rank of one among them, and the part that contributed most to a change. */
import { areasAbove, divisionsWithin } from '../../figures/areas.ts';
import { type Book, isCountMeasure, mainMeasure } from '../../figures/book.ts';
import type { Contribution, Contributions } from '../../figures/changeParts.ts';
import { comparison, comparisonPolicies, wayOf, wholeNumber } from '../../figures/compare.ts';
import { count, placesOf, ranking, rateRanking } from '../../figures/derivations.ts';
import { isAlike, isSamePeriod } from '../../figures/derive.ts';
import { residentsOf } from '../../figures/perHead.ts';
import { type Figure, isValue } from '../../model/cell.ts';
import { compare, decimal, type Decimal } from '../../model/decimal.ts';
import type { Measure } from '../../model/description.ts';
import { madeOnce } from '../../model/madeOnce.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { findUnit, isMoney } from '../../model/unit.ts';
import { averageMark, grammar } from '../../words/format/grammar.ts';
import { fill, fillText, strings } from '../../words/strings.ts';
import {
  areaTitle,
  bareNumber,
  figureTitle,
  labelOf,
  measureTitle,
  midSentence,
  nameOf,
  numberOf,
  rateWords,
  sizeNumber,
} from '../phrases/figure.ts';
import { literal, periodWords, whenWords } from '../phrases/when.ts';
import { type NamedFigure, type Of, type SentenceMaker, withoutLevel } from './finding.ts';

/** Of comparable figures that are all known. */
export function largestFinding(measure: Measure, named: NamedFigure[]): Of<'largest'> | undefined {
  const name = largestOf(named);
  return name && { kind: 'largest', measure, name, of: applicable(named).length };
}

/** None beside a withheld or missing figure, or on a tie; "not applicable" does not count. */
export function largestOf(named: NamedFigure[]): NamedFigure | undefined {
  const [first, ...rest] = applicable(named);
  if (first === undefined || rest.length === 0) return undefined;
  const { figure } = first;
  if (rest.some((entry) => !isAlike(figure, entry.figure) || !isSamePeriod(figure, entry.figure))) return undefined;
  const [largest, second] = [first, ...rest].toSorted((a, b) => compare(valueOf(b), valueOf(a)));
  return compare(valueOf(largest!), valueOf(second!)) === 0 ? undefined : largest;
}

function namedTitle({ figure, programme, area }: NamedFigure, book: Book, language: Language): string {
  if (programme !== undefined) return nameOf(programme, book, language);
  return areaTitle(book, area ?? figure.key.area, language);
}

function applicable(named: NamedFigure[]): NamedFigure[] {
  return named.filter(({ figure: { cell } }) => cell.state !== 'absent' || cell.why !== 'not applicable');
}

function valueOf({ figure }: NamedFigure): Decimal {
  return isValue(figure.cell) ? figure.cell.value : decimal(0);
}

export const largestSentence: SentenceMaker<'largest'> = ({ measure, name, of }, book, language) => {
  const { figure, programme } = name;
  const title = namedTitle(name, book, language);
  // areas are among those of their level; programmes among those that are drawn
  const among = { who: title, count: [literal(String(of))] };
  const who = programme === undefined ? title : fill(strings[language]['largest.among'], among);
  const about = { measure: measure.code, programme: programme === undefined ? figure.key.programme : '' };
  const label = midSentence(measureTitle(book, about, language), book, language);
  const period = periodWords(figure, book, language);
  const value = [numberOf(figure, language)];
  const average = averageMark(measure, language);
  return fill(strings[language][largestKey(measure, figure)], { period, who, label, value, average });
};

function largestKey({ kind }: Of<'largest'>['measure'], { cell }: Figure) {
  if (kind === 'standard' || kind === 'rate') return 'finding.highest';
  const quantity = isValue(cell) ? findUnit(cell.unit)?.quantity : undefined;
  return isMoney(quantity ?? '') ? 'finding.largestAmount' : 'finding.largest';
}

const fewestRanked = 3;

/** Who is ranked among whom: found once for all of them. */
const fieldOf = madeOnce((named: NamedFigure[]) => {
  const alive = applicable(named).map(({ figure }) => figure);
  const published = alive.filter(({ cell }) => cell.state !== 'withheld');
  const isRanked = published.length >= fewestRanked && published.every((figure) => isSamePeriod(published[0]!, figure));
  return { published, isRanked, isPartial: published.length < alive.length };
});

/** The largest first, a tie shares a place; among comparable figures: all are known, or withheld and so not counted. */
export function rankFinding(measure: Measure, name: NamedFigure, named: NamedFigure[]): Of<'rank'> | undefined {
  const { published, isRanked, isPartial } = fieldOf(named);
  if (!isRanked || name.figure.cell.state !== 'value') return undefined;
  const ranked = ranking(published)(name.figure);
  return ranked && { kind: 'rank', measure, name, ...ranked, ...(isPartial && { isPartial }) };
}

/** The plain numbers of that finding, for whoever asks of very many figures; none of one that is not among them. */
export function rankNumbers(figure: Figure, named: NamedFigure[]) {
  const { published, isRanked, isPartial } = fieldOf(named);
  const placed = isRanked ? placesOf(published).get(figure.id) : undefined;
  return placed && { ...placed, of: published.length, isPartial };
}

/** 2021年北镇人数5人，在3个地区中居第2位。 Of a count without residents the place is one of size: 人数规模在…… */
export const rankSentence: SentenceMaker<'rank'> = (finding, book, language) => {
  const { name, place, isTied, isLevelStated, before, isOfRate } = finding;
  const { figure } = name;
  const words = strings[language];
  const label = isOfRate ? words['rank.rate'] : isSize(finding) ? words['rank.size'] : '{label}';
  const title = isLevelStated ? measureTitle(book, figure.key, language) : labelOf(figure, book, language);
  return fill(words[isLevelStated ? 'rank.said' : 'rank.level'], {
    period: periodWords(figure, book, language),
    who: namedTitle(name, book, language),
    label: fillText(label, { label: title }),
    value: [numberOf(figure, language)],
    tie: isTied ? words['rank.tie'] : '',
    place: [bareNumber(place, language)],
    th: grammar[language].ordinalSuffix(wholeNumber(place)),
    of: rankedOf(finding, book, language),
    before:
      before === undefined
        ? ''
        : fill(words[wholeNumber(before.place) > wholeNumber(place) ? 'rank.up' : 'rank.down'], {
            before: [bareNumber(before.place, language)],
            th: grammar[language].ordinalSuffix(wholeNumber(before.place)),
            when: whenWords({ later: figure, earlier: before.figure }, book, language),
            year: [literal(before.figure.year)],
          }),
  });
};

function isSize({ measure, name, isLevelStated }: Of<'rank'>): boolean {
  return isLevelStated === true && name.area !== undefined && measure.kind !== 'standard' && measure.kind !== 'rate';
}

const ofKeys = {
  programmes: { all: 'rank.programmes', published: 'rank.programmesPublished' },
  areas: { all: 'rank.areas', published: 'rank.areasPublished' },
  areasOf: { all: 'rank.areasOf', published: 'rank.areasOfPublished' },
} as const;

function rankedOf({ name, of, whole, isPartial }: Of<'rank'>, book: Book, language: Language): Sentence {
  const keys = ofKeys[name.programme !== undefined ? 'programmes' : whole === undefined ? 'areas' : 'areasOf'];
  return fill(strings[language][isPartial ? keys.published : keys.all], {
    count: [bareNumber(of, language)],
    area: whole === undefined ? '' : areaTitle(book, whole, language),
  });
}

/** None where two are equal. */
export function contributionFinding({ whole, parts }: Contributions): Of<'contribution'> | undefined {
  const way = wayOf(whole.change);
  const going = parts.filter(({ rest, change }) => rest === undefined && wayOf(change) === way);
  const [part, second] = going.toSorted((a, b) => way * compareContributions(b, a));
  if (way === 0 || part === undefined || (second !== undefined && compareContributions(part, second) === 0))
    return undefined;
  return { kind: 'contribution', whole, part };
}

function compareContributions({ change: { cell: a } }: Contribution, { change: { cell: b } }: Contribution): number {
  return isValue(a) && isValue(b) ? compare(a.value, b.value) : 0;
}

const contributionTemplates = {
  whole: { up: 'contribution.up', down: 'contribution.down' },
  part: { up: 'contribution.upMost', down: 'contribution.downMost' },
} as const;

/** 两项资金比上年增加123万元，增长2.5%，其中特困增加最多，为186万元。 With `isChangeStated`: 两项资金增加最多的是特困，…… */
export const contributionSentence: SentenceMaker<'contribution'> = (
  { whole, part, isChangeStated },
  book,
  language,
) => {
  const templates = contributionTemplates[isChangeStated ? 'part' : 'whole'];
  return fill(strings[language][wayOf(whole.change) > 0 ? templates.up : templates.down], {
    label: figureTitle(book, whole.later, language),
    name: namedTitle({ ...part, figure: whole.later }, book, language),
    difference: [sizeNumber(whole.change, language)],
    part: [sizeNumber(part.change, language)],
    rate: rateWords(whole, language),
    when: whenWords(whole, book, language),
  });
};

/** Its level is stated. */
export function areaRankFinding(book: Book, programme: Programme, area: string): Of<'rank'> | undefined {
  const measure = mainMeasure(book, [programme]);
  const [whole] = areasAbove(book, area);
  if (measure === undefined || whole === undefined) return undefined;
  const field = fieldIn(book, { measure: measure.code, programme: programme.code, year: book.year, whole });
  const name = field.named.find((entry) => entry.area === area);
  const finding = name && (rateFinding(field, measure, name) ?? rankFinding(measure, name, field.named));
  if (finding === undefined) return undefined;
  const before = finding.isOfRate ? undefined : placeBefore(book, finding, whole);
  return withoutLevel({ ...finding, ...(whole !== book.area && { whole }), ...(before && { before }) });
}

type Ranked = { measure: string; programme: string; year: string; whole: string };

/** A list for all areas that are ranked in it, and the residents of each where all have them. */
type Field = { book: Book; named: NamedFigure[] };

const fieldsOf = madeOnce((_: Book['figures']) => new Map<string, Field>());

function fieldIn(book: Book, { whole, ...place }: Ranked): Field {
  const fields = fieldsOf(book.figures);
  const key = [...Object.values(place), whole].join('/');
  const named = () =>
    divisionsWithin(book, whole).map(({ code }) => ({ area: code, figure: book.at({ ...place, area: code }) }));
  const field = fields.get(key) ?? { book, named: named() };
  fields.set(key, field);
  return field;
}

/** Undefined where one has no residents, or another status or period. */
const ratesOf = madeOnce(({ book, named }: Field) => {
  const rates = named.flatMap(({ figure }) => {
    const residents = residentsOf(book, figure);
    return residents === undefined ? [] : [{ figure, residents }];
  });
  const [first] = rates;
  const areAlike = rates.every(({ figure }) => isAlike(first!.figure, figure) && isSamePeriod(first!.figure, figure));
  return areAlike && rates.length === named.length ? rateRanking(rates) : undefined;
});

/** Of a count, where the residents of every area are released. */
function rateFinding(field: Field, measure: Measure, name: NamedFigure): Of<'rank'> | undefined {
  const { book, named } = field;
  if (!isCountMeasure(book, measure) || residentsOf(book, name.figure) === undefined) return undefined;
  const plain = rankFinding(measure, name, named);
  const place = plain && ratesOf(field)?.(name.figure);
  if (plain === undefined || place === undefined) return undefined;
  return { ...plain, place, of: count(named.map(({ figure }) => figure)), isTied: false, isOfRate: true };
}

/** A year before among the same areas, where its place was another. */
function placeBefore(book: Book, { measure, name, place, of }: Of<'rank'>, whole: string): Of<'rank'>['before'] {
  const earlier: Figure | undefined = comparison(book, name.figure, comparisonPolicies.series)?.earlier;
  if (earlier === undefined) return undefined;
  const { programme } = name.figure.key;
  const { named } = fieldIn(book, { measure: measure.code, programme, year: earlier.year, whole });
  const own = named.find((entry) => entry.figure.id === earlier.id);
  const before = own && rankFinding(measure, own, named);
  const isSame = before === undefined || wholeNumber(before.place) === wholeNumber(place);
  return isSame || wholeNumber(before.of) !== wholeNumber(of) ? undefined : { place: before.place, figure: earlier };
}
