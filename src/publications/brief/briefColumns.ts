/** Columns of a brief table: counts, money, the change of one and standards. */
import { headlineSection } from '../../editions/readReports.ts';
import { type Book, isCountMeasure, isMoneyMeasure, isOfficial, leadTotal, measureOf } from '../../figures/book.ts';
import { comparison, comparisonPolicies, comparisonWith, isChangeWithheld } from '../../figures/compare.ts';
import { mainFigure, type MainFigure } from '../../figures/rank.ts';
import { officialBook } from '../../figures/sitePeriods.ts';
import { type Figure, isValue, notApplicable, notAvailable, withheld } from '../../model/cell.ts';
import { type Measure, totalCode } from '../../model/description.ts';
import type { Edition } from '../../model/edition.ts';
import { type Language, plainText, type Sentence } from '../../model/language.ts';
import { shiftedYears } from '../../model/period.ts';
import { headline } from '../../narrative/headline.ts';
import { isFullYear, literal } from '../../narrative/phrases/when.ts';
import { fillProse } from '../../narrative/prose.ts';
import { columnFigures, type ColumnOf, type Content, inOneUnit, isFigure } from '../../tables/column.ts';
import { figureOrTotal, measureColumn, standardColumn, targetColumns } from '../../tables/programmeColumns.ts';
import { editionKindKey, publisherName, type Setting } from '../../tables/setting.ts';
import { formatDate } from '../../words/format/period.ts';
import { fill, joinText, strings } from '../../words/strings.ts';
import { publicationFrame, type PublicationFrame, statusWords } from '../sheet/edition.ts';
import type { BriefRunning } from './briefView.ts';

/** Counts, money, its change where official figures of an earlier year are there, and the standard with its unit. */
export function briefColumns(
  setting: Setting,
  programmes: string[],
  mostCounts: number,
  earlier?: string,
): ColumnOf<string>[] {
  const { book } = setting;
  const used = book.release.description.measures.filter((measure) => spread(book, measure, programmes) > 0);
  const counted = used.filter((measure) => isCountMeasure(book, measure));
  const shared = counted
    .toSorted((a, b) => spread(book, b, programmes) - spread(book, a, programmes))
    .slice(0, mostCounts);
  const money = used.filter((measure) => isMoneyMeasure(book, measure)).slice(0, 1);
  const lead = leadTotal(book)?.total;
  const values = [...counted.filter((measure) => shared.includes(measure)), ...money].map((measure) => {
    const totals = book.release.description.totals.filter((total) => total.measure === measure.code).map(totalCode);
    const column = { ...measureColumn(setting, measure), adds: measure.code === lead?.measure };
    return inOneUnit(setting, column, [...programmes, ...totals]);
  });
  const standards = book.release.description.measures.filter(({ kind }) => kind === 'standard');
  const changed = values.at(-1);
  return [
    ...values,
    ...(changed === undefined ? [] : changeColumn(setting, changed, lead && totalCode(lead), programmes, earlier)),
    ...(changed === undefined ? [] : targetColumns(setting, programmes, figureIn(changed), changed.unit)),
    ...(used.some(({ kind }) => kind === 'standard') ? [standardColumn(setting, standards)] : []),
  ];
}

function figureIn<Subject>({ content }: ColumnOf<Subject>): (subject: Subject) => Figure | undefined {
  return (subject) => {
    const shown = content(subject);
    return isFigure(shown) ? shown : undefined;
  };
}

/** How many of the programmes have an official figure of the measure. */
function spread(book: Book, measure: Measure, programmes: string[]): number {
  return programmes.filter((programme) => isOfficial(figureOrTotal(book, programme, measure))).length;
}

/** The change since `from`, or since the earlier year with which the whole is compared, else since the latest that a part is compared with. */
export function changeColumn<Subject>(
  { book, language }: Setting,
  values: ColumnOf<Subject>,
  whole: Subject | undefined,
  parts: Subject[],
  from?: string,
): ColumnOf<Subject>[] {
  const policy = comparisonPolicies.brief;
  const years = (subjects: Subject[]) =>
    columnFigures(values, subjects).flatMap((figure) => comparison(book, figure, policy)?.earlier.year ?? []);
  const [ofWhole] = whole === undefined ? [] : years([whole]);
  const earlier = from ?? ofWhole ?? years(parts).toSorted().at(-1);
  if (earlier === undefined) return [];
  const content = (subject: Subject): Content => {
    const later = values.content(subject);
    if (!isFigure(later)) return later;
    if (isChangeWithheld(book, later, earlier)) return withheld;
    const change = comparisonWith(book, later, earlier, policy)?.change;
    return change ?? (isValue(later.cell) ? notAvailable : notApplicable);
  };
  const title = changeTitle(book, columnFigures(values, parts), earlier, language);
  return [{ ...values, title, adds: true, content }];
}

function changeTitle(book: Book, figures: Figure[], earlier: string, language: Language): string {
  const isWhole = figures.every(
    ({ key }) => measureOf(book, key.measure).kind === 'stock' || isFullYear(book, key.period),
  );
  const isNext = shiftedYears(book.year, -1) === earlier;
  const [next, on] = isWhole
    ? (['brief.change', 'brief.changeOn'] as const)
    : (['brief.changeSame', 'brief.changeSameOn'] as const);
  return plainText(fill(strings[language][isNext ? next : on], { year: [literal(earlier)] }));
}

/** The official figures of the year, and the main one. */
type BriefSheet = { setting: Setting; main: MainFigure; frame: PublicationFrame };

/** Throws without an official figure: editions are checked for one, and every latest year has one. */
export function briefSheet(siteSetting: Setting, edition: Edition): BriefSheet {
  const setting = { ...siteSetting, book: officialBook(siteSetting.book, edition.year) };
  const main = mainFigure(setting.book);
  if (main === undefined) throw new Error(`missing official figure: ${edition.year}`);
  return { setting, main, frame: publicationFrame(siteSetting, edition, setting.words['brief.download']) };
}

/** The written headline, or one computed from the main number. */
export function briefHeadline({ book, language }: Setting, edition: Edition, { figure }: MainFigure): Sentence {
  const written = edition.prose[language]?.find(({ section }) => section === headlineSection)?.paragraphs[0];
  return written === undefined ? headline(book, figure, language) : fillProse(written, book, edition.year, language);
}

/** Kind and status at the head of every sheet; publisher, date and release at its foot. */
export function briefRunning(setting: Setting, edition: Edition): BriefRunning {
  const { book, language, words } = setting;
  const date = edition.date === undefined ? [] : [formatDate(edition.date, language)];
  const release = `${words['annual.imprint.release']} ${book.release.id}`;
  return {
    title: words[editionKindKey(edition)],
    status: statusWords(setting, edition),
    foot: joinText([publisherName(setting), ...date, release], 'running', language),
  };
}
