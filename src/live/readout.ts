/** Answers in the line of units what a point of a chart says: by pointer, finger, keyboard and screen reader. */
import type { ItemData, ReadingsData } from '../model/readingsData.ts';
import { clearMarks, itemAt, markItem, shownDrawing } from './plotMarks.ts';
import { fillTable, made, readingLines } from './readingView.ts';

/** What is read in a chart; at rest the line of units stands, and a phone tells this edition. */
type Readout = {
  data: ReadingsData;
  plot: HTMLElement;
  slot: Element | null;
  table: Element | null;
  item: number;
};

export function startReadouts(): void {
  for (const figure of document.querySelectorAll('.figure')) {
    const script = figure.querySelector('script.readings');
    const plot = figure.querySelector<HTMLElement>('.plot');
    if (script === null || plot === null) continue;
    const data = JSON.parse(script.textContent) as ReadingsData;
    if (data.items.length === 0) continue;
    const readout: Readout = {
      data,
      plot,
      slot: figure.querySelector('.slot'),
      table: figure.querySelector('.reading-table'),
      item: -1,
    };
    startSlider(readout, figure.querySelector('.figure-title')?.id);
    startPointer(readout);
    startKeys(readout);
    startSteps(readout);
  }
}

/** A row of a table is read while it is pointed at or its link has the focus; the table itself is what is heard. */
export function startTableReadouts(): void {
  for (const table of document.querySelectorAll('.table')) {
    const script = table.querySelector('script.readings');
    const slot = table.querySelector('.slot');
    if (script === null || slot === null) continue;
    const data = JSON.parse(script.textContent) as ReadingsData;
    const rows = [...table.querySelectorAll('tr[data-moves]')];
    const showRow = (row: Element | undefined) => {
      clearSlot(slot);
      for (const other of rows) other.classList.toggle('read', other === row);
      const item = row && data.items[rows.indexOf(row)];
      if (item !== undefined) fillSlot(slot, data, item);
    };
    const rowOf = ({ target }: Event) => rows.find((row) => target instanceof Node && row.contains(target));
    table.addEventListener('pointerover', (event) => showRow(rowOf(event)));
    table.addEventListener('pointerleave', () => showRow(rows.find((row) => row.contains(document.activeElement))));
    table.addEventListener('focusin', (event) => showRow(rowOf(event)));
    table.addEventListener('focusout', () => showRow(undefined));
  }
}

/** The chart is a slider over its items, so that arrows and swipes of every screen reader work. */
function startSlider({ data, plot }: Readout, title: string | undefined): void {
  const { by, items, rest } = data;
  const attributes: Record<string, string> = {
    role: 'slider',
    tabindex: '0',
    'aria-valuemin': '1',
    'aria-valuemax': String(items.length),
    'aria-orientation': by === 'row' ? 'vertical' : 'horizontal',
    ...(title !== undefined && { 'aria-labelledby': title }),
  };
  for (const [name, value] of Object.entries(attributes)) plot.setAttribute(name, value);
  plot.classList.add('read-by-pointer');
  sayItem(plot, data, Math.max(rest, 0));
}

function sayItem(plot: Element, { items }: ReadingsData, item: number): void {
  plot.setAttribute('aria-valuenow', String(item + 1));
  plot.setAttribute('aria-valuetext', items[item]?.[3] ?? '');
}

function startPointer(readout: Readout): void {
  const { plot, data } = readout;
  const read = ({ clientX, clientY }: PointerEvent) => {
    const svg = shownDrawing(plot);
    if (svg !== undefined) show(readout, itemAt(svg, clientX, clientY, data.items.length));
  };
  plot.addEventListener('pointerdown', read);
  plot.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' || event.buttons > 0) read(event);
  });
  plot.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && document.activeElement !== plot) rest(readout);
  });
}

/** Periods go from left to right, rows from the top. */
const steps: Record<ReadingsData['by'], Record<string, -1 | 1>> = {
  period: { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 },
  row: { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 },
};

/** In months a year, in years five of them. */
const pages = { many: 12, few: 5 };
const manyItems = 24;

function startKeys(readout: Readout): void {
  const { plot, data } = readout;
  const last = data.items.length - 1;
  const page = last >= manyItems ? pages.many : pages.few;
  plot.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') return rest(readout);
    const from = readout.item < 0 ? Math.max(data.rest, 0) : readout.item;
    const step = steps[data.by][event.key];
    const targets: Record<string, number> = { Home: 0, End: last, PageUp: from - page, PageDown: from + page };
    const target = step === undefined ? targets[event.key] : from + step;
    if (target === undefined) return;
    event.preventDefault();
    show(readout, Math.min(Math.max(target, 0), last));
  });
  plot.addEventListener('focus', () => {
    if (readout.item < 0 && plot.matches(':focus-visible')) show(readout, Math.max(data.rest, 0));
  });
  plot.addEventListener('blur', () => rest(readout));
}

/** On a phone one period to the other, beside its name. */
function startSteps(readout: Readout): void {
  const { table, data } = readout;
  const row = table?.querySelector('.reading-step');
  if (row === null || row === undefined) return;
  const button = (text: string, label: string, step: -1 | 1) => {
    const element = made('button', '', text);
    element.setAttribute('type', 'button');
    element.setAttribute('aria-label', label);
    element.addEventListener('click', () => {
      const from = readout.item < 0 ? data.rest : readout.item;
      show(readout, Math.min(Math.max(from + step, 0), data.items.length - 1));
    });
    return element;
  };
  row.prepend(button('‹', data.steps[0], -1));
  row.append(button('›', data.steps[1], 1));
}

function show(readout: Readout, item: number): void {
  if (item === readout.item) return;
  const { data, plot, slot, table } = readout;
  const reading = data.items[item];
  if (reading === undefined) return;
  readout.item = item;
  sayItem(plot, data, item);
  if (slot !== null) {
    clearSlot(slot);
    fillSlot(slot, data, reading);
  }
  if (table !== null) fillTable(table, reading, item === data.rest);
  for (const svg of plot.querySelectorAll('svg')) markItem(svg, item);
}

function fillSlot(slot: Element, data: ReadingsData, item: ItemData): void {
  const lines = readingLines(data, item);
  lines.setAttribute('aria-hidden', 'true');
  slot.append(lines);
  slot.classList.add('is-read');
  fitIn(slot, lines);
}

function clearSlot(slot: Element): void {
  slot.querySelector('.reading')?.remove();
  slot.classList.remove('is-read');
}

/** Tighter as long as it is wider than the column of its chart. */
function fitIn(slot: Element, lines: HTMLElement): void {
  for (const look of ['tight', 'tighter', 'tightest']) {
    if (lines.offsetWidth <= slot.clientWidth) return;
    lines.classList.add(look);
  }
}

function rest(readout: Readout): void {
  if (readout.item < 0) return;
  const { data, plot, slot, table } = readout;
  readout.item = -1;
  sayItem(plot, data, Math.max(data.rest, 0));
  if (slot !== null) clearSlot(slot);
  const reading = data.items[data.rest];
  if (table !== null && reading !== undefined) fillTable(table, reading, true);
  for (const svg of plot.querySelectorAll('svg')) clearMarks(svg);
}
