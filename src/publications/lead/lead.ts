/** The leadership brief, in as many forms as one page may need: headline, main numbers, table, reasons, neighbouring areas, cautions. */
import { areasAbove, divisionsWithin } from '../../figures/areas.ts';
import { latestFigure, measuresOf, programmeOf, topProgrammes, totalOf } from '../../figures/book.ts';
import type { Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import { change, growth, isAlike, isSamePeriod } from '../../figures/derive.ts';
import { mainFigures, type MainFigure } from '../../figures/rank.ts';
import type { Figure } from '../../model/cell.ts';
import type { Edition } from '../../model/edition.ts';
import { fittedContents } from '../../model/fit.ts';
import { plainText, titleOf, type Language, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { cautions } from '../../narrative/cautions.ts';
import type { Finding } from '../../narrative/findings/finding.ts';
import { sentenceOf } from '../../narrative/findings/sentence.ts';
import { measureTitle, numberOf, programmeName, shortTitle } from '../../narrative/phrases/figure.ts';
import { literal } from '../../narrative/phrases/when.ts';
import { changeStatement, figureStatement, programmeStatement, sharesSentence } from '../../narrative/headline.ts';
import { editionKindKey, type Setting } from '../../tables/setting.ts';
import { fill, joinSentence, strings } from '../../words/strings.ts';
import { briefHeadline, briefRunning, briefSheet } from '../brief/briefColumns.ts';
import { briefTable } from '../brief/briefTable.ts';
import { untoldFindings } from '../brief/facts.ts';
import type { LeadPart, LeadView, StripNumber } from '../brief/briefView.ts';
import { embargoWords } from '../sheet/edition.ts';
import { why } from './why.ts';

/** From official figures alone. */
export function lead(siteSetting: Setting, edition: Edition): LeadView {
  const { setting, main, frame } = briefSheet(siteSetting, edition);
  const { book, language, words } = setting;
  const headline = briefHeadline(setting, edition, main);
  const summary = leadSummary(setting, main);
  return {
    ...frame,
    kind: words[editionKindKey(edition)],
    marks: leadMarks(edition, language),
    running: briefRunning(siteSetting, edition),
    headline,
    summary,
    strip: mainFigures(book, 4).map((figure) => stripNumber(setting, figure)),
    ...leadBody(setting, main, [headline, summary]),
  };
}

function leadMarks({ issue, embargo }: Edition, language: Language): string[] {
  return [
    ...(issue === undefined ? [] : [plainText(fill(strings[language]['brief.issue'], { issue }))]),
    ...(embargo === undefined ? [] : [embargoWords(embargo, language)]),
  ];
}

/** What changed and what the number is made of. */
function leadSummary({ book, language }: Setting, { figure, total }: MainFigure): Sentence {
  if (total !== undefined) return sharesSentence(book, { figure, total }, language);
  const programme = programmeOf(book, figure.key.programme);
  const served = programme && programmeStatement(book, programme, language, { hasArea: true, hasShare: false });
  if (served === undefined) return figureStatement(book, figure, language, true);
  return joinSentence([served, changeStatement(book, figure, language)], 'sentence', language);
}

function stripNumber({ book, language, words }: Setting, figure: Figure): StripNumber {
  const total = totalOf(book, figure.key.programme);
  const programme = programmeOf(book, figure.key.programme);
  const earlier = comparison(book, figure, comparisonPolicies.brief)?.earlier;
  const before = earlier && { year: [literal(earlier.year)], value: [numberOf(earlier, language)] };
  return {
    name: total === undefined ? shortName(book, programme, language) : titleOf(total.title, language),
    label: total === undefined ? measureTitle(book, figure.key, language) : '',
    number: [numberOf(figure, language)],
    before: before === undefined ? [] : fill(words['brief.previous'], before),
  };
}

function shortName(book: Book, programme: Programme | undefined, language: Language): string {
  if (programme === undefined || programmeName(book, programme, language) === '') return '';
  return shortTitle(programme, language);
}

/** Rows, bars, points of news and cautions, the most first: as many as one sheet holds. */
const leadChoices = [
  { rows: 7, counts: 3, bars: 6, points: 3, cautions: 3 },
  { rows: 6, counts: 3, bars: 5, points: 3, cautions: 3 },
  { rows: 6, counts: 3, bars: 5, points: 3, cautions: 2 },
  { rows: 6, counts: 3, bars: 5, points: 2, cautions: 1 },
  { rows: 6, counts: 3, bars: 5, points: 1, cautions: 1 },
  { rows: 6, counts: 2, bars: 5, points: 1, cautions: 1 },
  { rows: 6, counts: 2, bars: 4, points: 1, cautions: 1 },
  { rows: 5, counts: 2, bars: 4, points: 1, cautions: 1 },
  { rows: 5, counts: 1, bars: 4, points: 1, cautions: 1 },
  { rows: 4, counts: 1, bars: 4, points: 2, cautions: 2 },
  { rows: 4, counts: 1, bars: 3, points: 1, cautions: 1 },
  { rows: 3, counts: 1, bars: 3, points: 1, cautions: 1 },
  { rows: 2, counts: 1, bars: 2, points: 0, cautions: 0 },
];

function leadBody(
  setting: Setting,
  main: MainFigure,
  told: Sentence[],
): Pick<LeadView, 'fits' | 'table' | 'why' | 'points' | 'neighbours' | 'watch'> {
  const { book, language, words } = setting;
  const around = neighbours(setting);
  return {
    fits: leadChoices.length,
    table: fittedContents(leadChoices, ({ rows, counts }) => briefTable(setting, 'lead-table', { rows, counts })),
    why: fittedContents(leadChoices, ({ bars }) => why(setting, main, bars)),
    points: {
      title: words['brief.points'],
      items: fittedContents(leadChoices, ({ points }) => listed(newsPoints(setting, told, points))),
    },
    ...(around && { neighbours: around }),
    watch: {
      title: words['brief.watch'],
      items: fittedContents(leadChoices, ({ cautions: most }) => listed(cautions(book, main, language, most))),
    },
  };
}

/** The best findings that headline and summary have not told; levels stand in the table, standards beside others in a part of their own. */
function newsPoints(setting: Setting, told: Sentence[], most: number): Sentence[] {
  const { book, language } = setting;
  return untoldFindings(setting, told, Infinity)
    .filter(({ kind }) => !/^(standardAgainst|served|householdSize|average)$/.test(kind))
    .slice(0, most)
    .map((finding) => sentenceOf(finding, book, language, { names: 'programme' }));
}

/** Undefined without items. */
function listed(items: Sentence[]): Sentence[] | undefined {
  return items.length === 0 ? undefined : items;
}

const mostNeighbours = 2;

/** Standards compared with those of the areas above and beside, for the same period. */
function neighbours({ book, language, words }: Setting): LeadPart | undefined {
  const findings = standardsAround(book).slice(0, mostNeighbours);
  if (findings.length === 0) return undefined;
  const sentences = findings.map((finding) => sentenceOf(finding, book, language));
  return { title: words['brief.neighbours'], figures: [], sentences };
}

function standardsAround(book: Book): Finding[] {
  const around = areasAround(book);
  return topProgrammes(book).flatMap(({ code }) =>
    measuresOf(book, code)
      .filter(({ kind }) => kind === 'standard')
      .flatMap((measure): Finding[] => {
        const at = (area: string) => latestFigure(book, measure.code, code, area);
        const figure = at(book.area);
        return around
          .map(at)
          .filter((other) => isAlike(figure, other) && isSamePeriod(figure, other))
          .map((other) => ({
            kind: 'standardAgainst' as const,
            figure,
            other,
            change: change(figure, other),
            growth: growth(figure, other),
          }));
      }),
  );
}

/** The areas above, the nearest first; then those with the same parent. */
function areasAround(book: Book): string[] {
  const { areas } = book.release;
  const parent = areas.find(({ code }) => code === book.area)?.parent;
  const beside = parent ? divisionsWithin(book, parent).filter(({ code }) => code !== book.area) : [];
  return [...areasAbove(book), ...beside.map(({ code }) => code)];
}
