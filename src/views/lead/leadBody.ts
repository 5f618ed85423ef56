import { strings } from '../../i18n/strings.ts';
import { cautions } from '../../narrative/cautions.ts';
import type { MainFigure } from '../../narrative/mainFigure.ts';
import { briefTable } from '../brief/briefTable.ts';
import { chartHeight } from '../brief/chartHeight.ts';
import { firstThatFits } from '../brief/firstThatFits.ts';
import { boldPaperWidth, linesOf } from '../brief/linesOf.ts';
import { stripHeight } from './stripHeight.ts';
import { tableHeight } from '../brief/tableHeight.ts';
import type { Setting } from '../page.ts';
import type { LeadPart, LeadView } from './leadView.ts';
import { neighbours } from './neighbours.ts';
import { why } from './why.ts';

type Body = Pick<LeadView, 'table' | 'why' | 'neighbours' | 'watch'>;
type Top = Pick<LeadView, 'kind' | 'marks' | 'running' | 'headline' | 'summary' | 'strip'>;

/** Rows, bars and cautions, or as many as one sheet holds. */
const leadChoices = [
  { rows: 7, counts: 3, bars: 6, cautions: 3 },
  { rows: 6, counts: 3, bars: 5, cautions: 3 },
  { rows: 6, counts: 3, bars: 5, cautions: 2 },
  { rows: 6, counts: 3, bars: 5, cautions: 1 },
  { rows: 5, counts: 3, bars: 4, cautions: 2 },
  { rows: 5, counts: 3, bars: 4, cautions: 1 },
  { rows: 4, counts: 3, bars: 4, cautions: 2 },
  { rows: 4, counts: 3, bars: 3, cautions: 1 },
  { rows: 4, counts: 1, bars: 3, cautions: 1 },
  { rows: 3, counts: 1, bars: 3, cautions: 1 },
  { rows: 2, counts: 1, bars: 2, cautions: 0 },
];
/** Points between the margins of the sheet, and a little air. */
const sheetHeight = 718;
/** Size and line of sentences, as leadPaper.css sets them. */
const sentenceType = { 'zh-CN': [11, 18], en: [9.5, 14] } as const;

/** The parts, what changed or what there is, standards around, and what to beware of: all on the one page. */
export function leadBody(setting: Setting, main: MainFigure, top: Top): Body {
  const bodies = leadChoices.map((choice) => bodyOf(setting, main, choice));
  return firstThatFits(bodies, (body) => height(body, top, setting), sheetHeight);
}

function bodyOf(
  setting: Setting,
  main: MainFigure,
  { rows, counts, bars, cautions: most }: (typeof leadChoices)[number],
): Body {
  const { site, language } = setting;
  const words = strings[language];
  const table = briefTable(setting, 'lead-table', { rows, counts });
  const reason = why(setting, main, bars);
  const around = neighbours(setting);
  return {
    ...(table && { table }),
    ...(reason && { why: reason }),
    ...(around && { neighbours: around }),
    watch: { title: words['brief.watch'], items: cautions(site.own, main, language, most) },
  };
}

function height({ table, why: reason, neighbours: around, watch }: Body, top: Top, { language }: Setting): number {
  const [size, line] = sentenceType[language];
  const sentences = (items: LeadPart['sentences']) =>
    items.reduce((sum, item) => sum + linesOf(item, 428, size) * line, 0);
  const part = (one: LeadPart | undefined) =>
    one === undefined
      ? 0
      : 32 +
        Math.max(0, ...one.figures.map((figure) => figureHeight(figure, one.figures.length > 1))) +
        sentences(one.sentences);
  return [
    headHeight(top) + linesOf(top.headline, 441, 19 * boldPaperWidth) * 27 + linesOf(top.summary, 441, 11.5) * 18.5,
    stripHeight(top.strip, language),
    table === undefined ? 0 : 29 + tableHeight(table, language === 'en' ? 16.5 : 18.1),
    part(reason) + part(around),
    watch.items.length === 0 ? 0 : 32 + sentences(watch.items),
  ].reduce((sum, one) => sum + one, 0);
}

function figureHeight({ chart, name, unitLine }: LeadPart['figures'][number], isPair: boolean): number {
  return chartHeight(chart, isPair) + 3 + linesOf(unitLine, isPair ? 213 : 441, 8) * 11 + (name === '' ? 0 : 12);
}

/** The kind and the marks on one line, or the marks on a second. */
function headHeight({ kind, marks, running }: Top): number {
  const line = `${kind}　　${[...marks, running.status].join('　')}`;
  return 32 + 14 * linesOf(line, 441, 9.5);
}
