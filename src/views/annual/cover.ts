import type { Edition } from '../../editions/edition.ts';
import { mainCount, quantityOf } from '../../figures/book.ts';
import { formatDate } from '../../i18n/formatPeriod.ts';
import { inUnit } from '../../i18n/displayUnit.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { quantityWords } from '../../i18n/unitWords.ts';
import { isDemonstration, isValue } from '../../model/cell.ts';
import type { Sentence } from '../../model/sentence.ts';
import { leadingProgrammes } from '../../narrative/leadingProgrammes.ts';
import { literal, numberOf } from '../../narrative/numberOf.ts';
import { periodWords } from '../../narrative/periodWords.ts';
import { shortTitle, titleOf, verbOf } from '../../narrative/titles.ts';
import { publisherName } from '../chrome.ts';
import { embargoWords } from '../editionMarks.ts';
import type { Setting } from '../page.ts';
import { tone } from '../tone.ts';
import type { AnnualView, DotBlock } from './annualView.ts';
import { personsPerDot } from './personsPerDot.ts';

/** The cover: who, what, and one dot for each person, a block for each programme, never summed. */
export function cover(setting: Setting, edition: Edition): AnnualView['cover'] {
  const { site, language } = setting;
  const words = strings[language];
  const blocks = dotBlocks(setting, edition);
  const name = titleOf(edition.name, language);
  const fitting = personsPerDot(blocks, name, language);
  // Where not all have room there are none: some alone would seem to be all.
  const [dots, perDot] = fitting === undefined ? [[], 1] : [blocks, fitting];
  return {
    publisher: publisherName(setting),
    kind: words[`publication.${edition.kind}`],
    year: edition.year,
    name,
    ...{ dots, perDot, dotNote: dotNote(setting, edition, perDot, dots.length) },
    foot: [
      edition.date === undefined ? cutoffLine(setting) : [literal(formatDate(edition.date, language))],
      [`${words['annual.imprint.release']} `, literal(site.own.release.id)],
      ...(edition.embargo === undefined ? [] : [[embargoWords(edition.embargo, language)]]),
    ],
  };
}

function dotBlocks({ site, language }: Setting, { year }: Edition): DotBlock[] {
  const { own } = site;
  const { leading } = leadingProgrammes(own);
  const measure = mainCount(own, leading);
  if (measure === undefined || quantityOf(own, measure.code) !== 'person') return [];
  return leading.flatMap((programme): DotBlock[] => {
    const figure = own.at({ measure: measure.code, programme: programme.code, area: own.area, year });
    if (!isValue(figure.cell) || isDemonstration(figure.cell)) return [];
    const count = [numberOf(figure, language)];
    const cell = inUnit(figure.cell, 'person');
    return [{ name: shortTitle(programme, language), count, cell, tone: tone(own, programme.code) }];
  });
}

/** What a dot stands for, and when; a stock is of a day, and nobody was served on it. */
function dotNote(setting: Setting, { year }: Edition, perDot: number, groups: number): Sentence {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const per = [
    literal(new Intl.NumberFormat('en', { useGrouping: language === 'en' }).format(perDot)),
    ...(language === 'en' ? [` ${quantityWords('person', 'en', perDot === 1)}`] : []),
  ];
  const measure = mainCount(own, leadingProgrammes(own).leading);
  const [programme] = leadingProgrammes(own).leading;
  if (measure === undefined || programme === undefined) return [];
  const figure = own.at({ measure: measure.code, programme: programme.code, area: own.area, year });
  const period = periodWords(figure, own, language);
  const apart = groups > 1 ? words['annual.dotApart'] : '';
  if (measure.kind === 'stock') return fill(words['annual.dotAt'], { period, per, apart });
  const verb = verbOf(own, figure, programme.code, language).replace('{be} ', '');
  return fill(words['annual.dot'], { period, per, verb, apart });
}

function cutoffLine({ site, language }: Setting): Sentence {
  const date = [literal(formatDate(site.own.release.description.cutoff, language))];
  return fill(strings[language]['annual.cutoff'], { date });
}
