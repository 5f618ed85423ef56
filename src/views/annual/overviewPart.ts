import type { Edition } from '../../editions/edition.ts';
import { leadTotal, topProgrammes, type Book } from '../../figures/book.ts';
import { measureOf } from '../../figures/measureOf.ts';
import type { Programme } from '../../figures/release.ts';
import { strings } from '../../i18n/strings.ts';
import { programmeContributions } from '../../narrative/contributions.ts';
import type { Of } from '../../narrative/finding.ts';
import { contributionFinding } from '../../narrative/findings/contributionFinding.ts';
import { leadFinding } from '../../narrative/findings/leadFinding.ts';
import { trendFinding } from '../../narrative/findings/trendFinding.ts';
import { joinSentences } from '../../narrative/joinSentences.ts';
import { leadingProgrammes } from '../../narrative/leadingProgrammes.ts';
import { newsworthy } from '../../narrative/newsworthy.ts';
import { servedFinding } from '../../narrative/findings/servedFinding.ts';
import { withoutLevel } from '../../narrative/said.ts';
import { sentenceOf } from '../../narrative/sentenceOf.ts';
import { servedParagraph } from '../servedParagraph.ts';
import type { Paragraph, Setting } from '../page.ts';
import type { AnnualPart } from './annualView.ts';
import { sumNote } from '../noteRows.ts';
import { annualMoneyFigure } from './moneyFigure.ts';
import { isOfOtherPeriod, programmesTable } from './programmesTable.ts';
import { writtenParagraphs } from './writtenParagraphs.ts';

/** 综合: what was written for the edition, else the total, else each programme; the total in parts; all programmes in one table. */
export function overviewPart(setting: Setting, edition: Edition): AnnualPart {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const lead = leadFinding(own);
  const computed =
    lead?.kind === 'leadTotal'
      ? [totalParagraph(setting, lead)]
      : leadingProgrammes(own).leading.flatMap((programme) => programmeParagraphs(setting, programme));
  const figure = annualMoneyFigure(setting);
  const preface = writtenParagraphs(setting, edition, 'preface');
  const isOther = (programme: Programme) => isOfOtherPeriod(own, programme, edition.year);
  const hasOthers = topProgrammes(own).some(isOther) && !topProgrammes(own).every(isOther);
  const otherPeriods = hasOthers ? [[words['note.otherPeriods']]] : [];
  return {
    ...{ id: 'overview', number: 'counted', title: words['annual.overview'], layout: 'text' },
    sheet: isShort(own) ? 'key' : 'overview',
    paragraphs: [...(preface.length > 0 ? preface : computed)],
    ...{ side: [...(topProgrammes(own).length > 1 ? [sumNote(setting)] : []), ...otherPeriods], definitions: [] },
    ...(figure && { figure }),
    tables: [programmesTable(setting, edition.year)],
  };
}

/** With one programme and no total, the main figures leave room on their sheet. */
function isShort(own: Book): boolean {
  return topProgrammes(own).length === 1 && leadTotal(own) === undefined;
}

/** The total with its largest part; then what changed, and which programme changed it most. */
function totalParagraph({ site: { own }, language }: Setting, lead: Of<'leadTotal'>): Paragraph {
  const { figure, total } = lead;
  const parts = programmeContributions(own, { figure, total }, Infinity);
  const sources = parts && contributionFinding(parts);
  const trend = trendFinding(own, measureOf(own, total.measure), figure);
  const news = newsworthy([withoutLevel(trend), sources], 2);
  const told = [lead, ...news].map((finding) => sentenceOf(finding, own, language));
  return { text: joinSentences(told, language) };
}

function programmeParagraphs(setting: Setting, programme: Programme): Paragraph[] {
  const finding = servedFinding(setting.site.own, programme);
  return finding?.kind === 'served' ? servedParagraph(setting, programme, [{ ...finding, standard: undefined }]) : [];
}
