import type { Edition } from '../../editions/edition.ts';
import { measuresOf, topProgrammes, type Book } from '../../figures/book.ts';
import type { Programme } from '../../figures/release.ts';
import type { Sentence } from '../../model/sentence.ts';
import { changeFinding } from '../../narrative/findings/changeFinding.ts';
import { isCurrent } from '../../narrative/isCurrent.ts';
import { paidFinding } from '../../narrative/findings/paidFinding.ts';
import { servedFinding } from '../../narrative/findings/servedFinding.ts';
import { standardFinding } from '../../narrative/findings/standardFinding.ts';
import { sentenceOf } from '../../narrative/sentenceOf.ts';
import { programmeTitle } from '../../narrative/titles.ts';
import type { Paragraph, Setting } from '../page.ts';
import { columnGroups } from '../columnGroups.ts';
import { programmeYears } from '../programmeYears.ts';
import { servedParagraph } from '../servedParagraph.ts';
import type { Part } from './annualView.ts';
import { writtenParagraphs } from './writtenParagraphs.ts';
import { yearsFigure } from './yearsFigure.ts';

/** Columns of a table beside its notes: what fits 336 pt with English heads. */
const mostColumns = 5;

/** A part for each programme, in the sentence order of the national communiqué: counts, money, standard, level paid. */
export function programmeParts(setting: Setting, edition: Edition): Part[] {
  const { own } = setting.site;
  return topProgrammes(own)
    .filter(({ code }) => isCurrent(own, code))
    .map((programme, index) => programmePart(setting, edition, programme, index + 1));
}

function programmePart(setting: Setting, edition: Edition, programme: Programme, number: number): Part {
  const { site, language } = setting;
  const title = programmeTitle(programme, language);
  const figure = yearsFigure(setting, programme);
  const tables = columnGroups(programmeYears(setting, programme), mostColumns, language);
  return {
    ...{ id: `part-${programme.code}`, number: 'counted', title, layout: 'text' },
    sheet: figure === undefined ? 'others' : `sheet-${number}`,
    paragraphs: [...findings(setting, programme), ...writtenParagraphs(setting, edition, programme.code)],
    side: side(site.own, programme, setting),
    ...(figure && { figure }),
    ...{ tables, definitions: [] },
  };
}

function findings(setting: Setting, programme: Programme): Paragraph[] {
  const { own } = setting.site;
  const standing = measuresOf(own, programme.code).flatMap((measure) => [
    measure.kind === 'standard' ? standardFinding(own, programme, measure) : undefined,
    changeFinding(
      own,
      measure,
      own.at({ measure: measure.code, programme: programme.code, area: own.area, year: own.year }),
    ),
  ]);
  const served = servedFinding(own, programme);
  const isCompared = standing.some((finding) => finding?.kind === 'standardAgainst');
  const once = served?.kind === 'served' && isCompared ? { ...served, standard: undefined } : served;
  return servedParagraph(setting, programme, [once, ...standing]);
}

/** What is computed stands beside the text with its formula; then what the programme is. */
function side(own: Book, programme: Programme, { language }: Setting): Sentence[] {
  const paid = paidFinding(own, programme);
  const definition = programme.definition[language];
  return [
    ...(paid === undefined ? [] : [sentenceOf(paid, own, language)]),
    ...(definition === undefined ? [] : [[definition]]),
  ];
}
