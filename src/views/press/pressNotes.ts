import { isOfficial } from '../../figures/book.ts';
import { measureOf } from '../../figures/measureOf.ts';
import { formatPeriod, wholeYear } from '../../i18n/formatPeriod.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import type { Figure } from '../../model/cell.ts';
import type { DeclaredTotal } from '../../model/description.ts';
import type { Sentence } from '../../model/sentence.ts';
import { cautions } from '../../narrative/cautions.ts';
import type { MainFigure } from '../../narrative/mainFigure.ts';
import { literal } from '../../narrative/numberOf.ts';
import { programmeNames } from '../../narrative/programmeNames.ts';
import { mostParts } from '../../narrative/statements.ts';
import { areaName } from '../../narrative/areaName.ts';
import { measureTitle, midSentence, titleOf } from '../../narrative/titles.ts';
import type { Setting } from '../page.ts';
import { sharesAreRounded } from '../sharesAreRounded.ts';

/** Coverage, period, what the total adds, what to beware of, and rounding only where shares are printed. */
export function pressNotes(
  setting: Setting,
  main: MainFigure,
  { hasDemonstration, cautions: most }: { hasDemonstration: boolean; cautions: number },
): Sentence[] {
  const {
    site: { own },
    language,
  } = setting;
  const words = strings[language];
  return [
    fill(words['brief.coverage'], {
      area: areaName(own, language) || titleOf(own.release.description.titles, language),
    }),
    periodNote(main.figure, setting),
    ...(main.total === undefined ? [] : [totalWords(setting, main.total)]),
    ...cautions(own, main, language, most),
    ...roundingNotes(setting, main),
    ...(hasDemonstration ? [[words['brief.onlyOfficial']]] : []),
  ];
}

/** What a total adds up, its programmes named as far as a line goes. */
function totalWords({ site: { own }, language }: Setting, { title, measure, programmes }: DeclaredTotal): Sentence {
  return fill(strings[language]['note.total'], {
    total: titleOf(title, language),
    parts: programmeNames(
      own,
      programmes.map((programme) => ({ key: { programme } })),
      language,
    ),
    measure: midSentence(measureTitle(own, { measure, programme: '' }, language), own, language),
  });
}

function periodNote({ key, year }: Figure, { site: { own }, language }: Setting): Sentence {
  const words = strings[language];
  const hasStocks = own.release.figures.some(
    (figure) => figure.year === year && measureOf(own, figure.key.measure).kind === 'stock',
  );
  const isWhole = key.period.start === undefined || wholeYear(key.period) !== undefined;
  return isWhole
    ? fill(words[hasStocks ? 'brief.periodsStocks' : 'brief.periods'], { year: [literal(year)] })
    : fill(words['brief.allPeriods'], { period: formatPeriod(key.period, language) });
}

/** That shares don't add to a hundred is said when those that are printed don't. */
function roundingNotes({ site: { own }, language }: Setting, { figure, total }: MainFigure): Sentence[] {
  if (total === undefined) return [];
  const parts = total.programmes.map((programme) => own.at({ ...figure.key, programme, year: figure.year }));
  if (!parts.every(isOfficial)) return [];
  return [
    [
      strings[language][
        total.programmes.length <= mostParts && sharesAreRounded(own, { figure, total })
          ? 'brief.roundingSum'
          : 'brief.rounding'
      ],
    ],
  ];
}
