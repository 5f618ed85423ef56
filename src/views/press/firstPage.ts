import { fillText } from '../../i18n/fillText.ts';
import { strings } from '../../i18n/strings.ts';
import type { Sentence } from '../../model/sentence.ts';
import { mainFigures, type MainFigure } from '../../narrative/mainFigure.ts';
import { chartHeight } from '../brief/chartHeight.ts';
import { firstThatFits } from '../brief/firstThatFits.ts';
import { boldPaperWidth, linesOf } from '../brief/linesOf.ts';
import { mainFigureView } from '../brief/mainFigureView.ts';
import type { Setting } from '../page.ts';
import { pressFact } from './pressFact.ts';
import { pressLead } from './pressLead.ts';
import type { PressView } from './pressView.ts';

type FirstPage = Pick<PressView, 'headline' | 'lead' | 'factsTitle' | 'facts' | 'figure'>;

/** Five facts and six bars, or as many as one sheet holds beside the headline and the lead. */
const choices = [
  { facts: 5, bars: 6 },
  { facts: 4, bars: 6 },
  { facts: 5, bars: 4 },
  { facts: 4, bars: 4 },
  { facts: 4, bars: 3 },
  { facts: 3, bars: 4 },
  { facts: 3, bars: 3 },
  { facts: 3, bars: 0 },
];
/** Points between the margins of the sheet, and a little air. */
const sheetHeight = 700;
/** Size and line of the lead and of a fact, as pressPaper.css sets them. */
const textType = {
  'zh-CN': { lead: [12.5, 21], fact: [10.5, 17] },
  en: { lead: [11, 16.5], fact: [9.5, 13.5] },
} as const;
/** Around the text of a fact, which stands on the line of its large number. */
const factGaps = { 'zh-CN': 24, en: 23.5 } as const;
const headlineType = { 'zh-CN': [25, 33], en: [22, 29] } as const;

/** The first page of the press briefing, which can be read without the second. */
export function firstPage(setting: Setting, main: MainFigure, headline: Sentence): FirstPage {
  const lead = pressLead(setting, main);
  const pages = choices.map(({ facts, bars }) => withFigure(setting, main, { headline, lead, facts, bars }));
  return firstThatFits(pages, (page) => height(page, setting), sheetHeight);
}

function withFigure(
  setting: Setting,
  main: MainFigure,
  { headline, lead, facts, bars }: { headline: Sentence; lead: Sentence; facts: number; bars: number },
): FirstPage {
  const { own } = setting.site;
  const words = strings[setting.language];
  const figure = bars === 0 ? undefined : mainFigureView(setting, main, 'press-figure', bars);
  return {
    ...{ headline, lead, factsTitle: words['brief.facts'] },
    facts: mainFigures(own, facts).map((one) => pressFact(setting, one, main)),
    ...(figure && { figure: { ...figure, number: fillText(words['figure.number'], { number: 1 }) } }),
  };
}

function height({ headline, lead, facts, figure }: FirstPage, { language }: Setting): number {
  const { lead: first, fact } = textType[language];
  const rows = facts.map(({ text }) => linesOf(text, 296, fact[0]) * fact[1] + factGaps[language]);
  return [
    9 + linesOf(headline, 441, headlineType[language][0] * boldPaperWidth) * headlineType[language][1],
    linesOf(lead, 441, first[0]) * first[1] + 14,
    ...rows,
    figure === undefined ? 0 : 35 + linesOf(figure.title, 336, 9.5) * 13.5 + chartHeight(figure.chart),
  ].reduce((sum, one) => sum + one, 39);
}
