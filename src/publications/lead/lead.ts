/** The leadership brief: headline, summary and strip of main numbers. */
import { programmeOf, totalOf, type Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import { mainFigures, type MainFigure } from '../../figures/rank.ts';
import type { Figure } from '../../model/cell.ts';
import type { Edition } from '../../model/edition.ts';
import { plainText, titleOf, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { literal, measureTitle, numberOf, programmeName, shortTitle } from '../../narrative/phrases/figure.ts';
import { changeStatement, figureStatement, programmeStatement, sharesSentence } from '../../narrative/statements.ts';
import type { Setting } from '../../tables/setting.ts';
import { fill, joinSentence, strings } from '../../words/strings.ts';
import { briefHeadline, briefRunning, briefSheet } from '../brief/briefSheet.ts';
import type { LeadView, StripNumber } from '../brief/briefView.ts';
import { embargoWords } from '../sheet/edition.ts';
import { leadBody } from './leadBody.ts';

/** The leadership brief of a year, from official figures alone: the page on the site and the PDF are drawn from it. */
export function lead(given: Setting, edition: Edition): LeadView {
  const { setting, main, frame } = briefSheet(given, edition);
  const { language, words } = setting;
  const { book } = setting;
  const top = {
    kind: words['publication.lead'],
    marks: leadMarks(edition, language),
    running: briefRunning(given, edition),
    headline: briefHeadline(setting, edition, main),
    summary: leadSummary(setting, main),
    strip: mainFigures(book, 4).map((figure) => stripNumber(setting, figure)),
  };
  return { ...frame, ...top, ...leadBody(setting, main, top) };
}

/** Beside the marks of the running head. */
function leadMarks({ issue, embargo }: Edition, language: Setting['language']): string[] {
  return [
    ...(issue === undefined ? [] : [plainText(fill(strings[language]['brief.issue'], { issue }))]),
    ...(embargo === undefined ? [] : [embargoWords(embargo, language)]),
  ];
}

/** Under the title: what changed and what the number is made of. */
function leadSummary({ book, language }: Setting, { figure, total }: MainFigure): Sentence {
  if (total !== undefined) return sharesSentence(book, { figure, total }, language);
  const programme = programmeOf(book, figure.key.programme);
  const served = programme && programmeStatement(book, programme, language, { hasArea: true, hasShare: false });
  return joinSentence(
    served === undefined
      ? [figureStatement(book, figure, language, true)]
      : [served, changeStatement(book, figure, language)],
    'sentence',
    language,
  );
}

/** A number with what it is, and the earlier one where the two may be compared. */
function stripNumber({ book, language, words }: Setting, figure: Figure): StripNumber {
  const total = totalOf(book, figure.key.programme);
  const programme = programmeOf(book, figure.key.programme);
  const found = comparison(book, figure, comparisonPolicies.brief);
  return {
    name: total === undefined ? shortName(book, programme, language) : titleOf(total.title, language),
    label: total === undefined ? measureTitle(book, figure.key, language) : '',
    number: [numberOf(figure, language)],
    before:
      found === undefined
        ? []
        : fill(words['brief.previous'], {
            year: [literal(found.earlier.year)],
            value: [numberOf(found.earlier, language)],
          }),
  };
}

function shortName(book: Book, programme: Programme | undefined, language: Setting['language']): string {
  if (programme === undefined || programmeName(book, programme, language) === '') return '';
  return shortTitle(programme, language);
}
