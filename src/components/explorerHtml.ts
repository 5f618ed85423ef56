/** What the explorer asks and answers, as HTML for the build and for a browser alike. */
import { type FigureView, readingsData, type TableView } from '../model/block.ts';
import type { Cell } from '../model/cell.ts';
import type { Slopes } from '../model/chart.ts';
import { plainText, type Language } from '../model/language.ts';
import type { AskField, AskView, ExplorerAnswer, PlainChart, SmallLine } from '../model/query.ts';
import { strings } from '../words/strings.ts';
import { escapeHtml, sentenceHtml, wordsHtml } from './sentenceHtml.ts';
import { keyHtml, readingTableHtml, tableHtml } from './tableHtml.ts';

/** With buttons where a script answers them. */
export function askHtml(view: AskView, language: Language, isLive: boolean): string {
  const { fields, views, change } = view;
  const rows = fields.map((field) => fieldHtml(field, change, language, isLive)).join('');
  const tabs = views
    .map(({ view, label, isShown }) =>
      isLive
        ? `<button type="button" data-view="${view}" aria-pressed="${isShown}">${wordsHtml(label)}</button>`
        : `<span${isShown ? ' class="shown"' : ''}>${wordsHtml(label)}</span>`,
    )
    .join('');
  return `<div class="ask-fields">${rows}</div><div class="ask-picker"></div><div class="ask-views"><div class="ask-tabs">${tabs}</div>${isLive ? formsHtml(view, language) : ''}</div>`;
}

/** Those that the numbers have not are off, and say why. */
function formsHtml({ forms, formsLabel }: AskView, language: Language): string {
  const buttons = forms.map(({ form, label, isShown, why }) => {
    const off = why === undefined ? '' : ' aria-disabled="true" aria-describedby="ask-why"';
    return `<button type="button" data-form="${form}" aria-pressed="${isShown}"${off}>${wordsHtml(label)}</button>`;
  });
  const whys = forms.flatMap(({ why }) => (why === undefined ? [] : [wordsHtml(why, language)]));
  const reasons = whys.length === 0 ? '' : `<p class="ask-why" id="ask-why">${whys.join(' ')}</p>`;
  return `<div class="ask-forms" role="group" aria-label="${escapeHtml(formsLabel)}">${buttons.join('')}</div>${reasons}`;
}

function fieldHtml({ name, label, chips }: AskField, change: string, language: Language, isLive: boolean): string {
  const told = chips
    .map(({ code, label: text, tone, mark, removal }) => {
      const sign = mark === undefined ? '' : `<span class="ask-mark" aria-hidden="true">${mark}</span>`;
      const swatch = tone === undefined ? sign : `<span class="swatch ${tone}"></span>`;
      const cross =
        isLive && removal !== undefined
          ? `<button type="button" class="ask-remove" data-remove="${escapeHtml(code)}" aria-label="${escapeHtml(removal.label)}">×</button>`
          : '';
      return `<span class="ask-chip">${swatch}<b>${wordsHtml(text, language)}</b>${cross}</span>`;
    })
    .join('');
  const button = isLive
    ? `<button type="button" class="ask-change" data-field="${name}" aria-expanded="false" aria-label="${escapeHtml(`${change} ${label}`)}">${wordsHtml(change)}</button>`
    : '';
  return `<div class="ask-field of-${name}"><span class="ask-name">${wordsHtml(label)}</span><span class="ask-value">${told}${button}</span></div>`;
}

/** Draw charts in the room that they have, so many beside each other. */
export type AnswerDrawing = {
  chart: (chart: FigureView['chart'] | Slopes, label: string, count: number) => string;
  small: (line: SmallLine, ruler: Cell[]) => string;
};

/** Choices are numbered in their order. */
export function answerHtml(
  { figures, plain, refusal, table }: ExplorerAnswer,
  language: Language,
  draw: AnswerDrawing,
): string {
  const count = Math.min(figures.length + plain.length, 3);
  const charts = [
    ...figures.map((figure) => figureHtml(figure, language, draw.chart(figure.chart, figure.label, count))),
    ...plain.map((chart) => plainHtml(chart, language, draw, count)),
  ].join('');
  const choices = refusal?.choices
    .map(({ label }, index) => `<button type="button" data-choice="${index}">${wordsHtml(label)}</button>`)
    .join('');
  const refused =
    refusal === undefined
      ? ''
      : `<div class="refusal"><p>${wordsHtml(refusal.why, language)}</p><div class="choices">${choices}</div></div>`;
  const drawn = charts === '' ? '' : `<div class="figures of-${count}">${charts}</div>`;
  return refused + drawn + (table === undefined ? '' : tablePart(table, language));
}

function figureHtml(
  { id, title, unitLine, ids, readings, source }: FigureView,
  language: Language,
  svg: string,
): string {
  const data = JSON.stringify(readingsData(readings)).replaceAll('<', '\\u003c');
  return [
    `<div class="figure${readings.rest >= 0 ? ' with-table' : ''}" role="group" aria-labelledby="${id}-title" id="${id}">`,
    `<h3 class="figure-title" id="${id}-title">${sentenceHtml(title, language)}</h3>`,
    `<div class="slot"><p class="unit-line">${wordsHtml(unitLine)}</p></div>`,
    readingTableHtml(readings, language),
    `<div class="plot"><div class="drawing" data-cells="${escapeHtml(ids.join(' '))}">${svg}</div></div>`,
    `<script type="application/json" class="readings">${data}</script>`,
    source === '' ? '' : `<p class="source">${wordsHtml(source, language)}</p>`,
    '</div>',
  ].join('');
}

function plainHtml(view: PlainChart, language: Language, draw: AnswerDrawing, count: number): string {
  const drawn =
    view.kind === 'slopes'
      ? `<div class="drawing">${draw.chart(view.chart, view.label, count)}</div>`
      : `<div class="smalls">${smallsHtml(view, language, draw)}</div>`;
  return [
    '<div class="figure">',
    `<h3 class="figure-title">${sentenceHtml(view.title, language)}</h3>`,
    `<div class="slot"><p class="unit-line">${wordsHtml(view.unitLine)}</p></div>`,
    drawn,
    '</div>',
  ].join('');
}

function smallsHtml(
  { lines, ends }: Extract<PlainChart, { kind: 'smallLines' }>,
  language: Language,
  draw: AnswerDrawing,
): string {
  const ruler = lines.flatMap(({ points }) => points.map(({ cell }) => cell));
  const [first = '', last = ''] = ends;
  return lines
    .map((line) =>
      [
        `<div class="small"><p class="small-head"><b>${wordsHtml(line.name)}</b>`,
        `<span>${sentenceHtml(line.value, language, 'number')}</span></p>${draw.small(line, ruler)}`,
        `<p class="small-years"><span>${wordsHtml(first)}</span><span>${wordsHtml(last)}</span></p></div>`,
      ].join(''),
    )
    .join('');
}

/** More do not fit on a phone. */
const mostNarrowColumns = 3;

function tablePart(table: TableView, language: Language): string {
  const isWide = table.columns.length > mostNarrowColumns;
  const hint = isWide ? `<p class="scroll-hint">${wordsHtml(strings[language]['table.scroll'])}</p>` : '';
  const source = !table.source ? '' : `<p class="source">${wordsHtml(table.source, language)}</p>`;
  const notes = table.notes.map((note) => `<p class="note">${sentenceHtml(note, language)}</p>`).join('');
  return [
    `<div class="table ${table.variant}" id="${table.id}">`,
    `<div class="table-head"><p class="table-title">${sentenceHtml(table.title, language)}</p>`,
    `<p class="table-unit"><span></span><span>${wordsHtml(table.right)}</span></p></div>`,
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(plainText(table.title))}">${tableHtml(table, language)}</div>`,
    `<div class="table-foot">${hint}${notes}${keyHtml(table, language)}${source}</div></div>`,
  ].join('');
}
