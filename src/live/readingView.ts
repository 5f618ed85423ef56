/** A reading as elements: in the place of the unit line, or in the table that a phone has above its chart. */
import type { CellData, ItemData, ReadingsData } from '../model/readingsData.ts';

type Content = Node | string;

export function made(name: string, look: string, ...children: Content[]): HTMLElement {
  const element = document.createElement(name);
  if (look !== '') element.className = look;
  element.append(...children);
  return element;
}

/** Two rows: period or name with the numbers, and their changes or why there is none. */
export function readingLines({ names, compared }: ReadingsData, [head, cells, note]: ItemData): HTMLElement {
  const hasNote = note !== '';
  const isPlain = !hasNote && cells.every(([, , , , , change, , rank]) => change === '' && rank === '');
  const columns = cells.map((cell, index) => {
    const [name = '', tone = ''] = names[index] ?? [];
    const label = name === '' ? [] : [made('span', `reading-name ${tone}`, name), ' '];
    return made('td', '', ...label, ...valueOf(cell), ...rankOf(cell));
  });
  const second = hasNote
    ? [wide(made('td', '', note), cells.length)]
    : cells.map(([, , , , , change, growth]) => made('td', '', changeText(change, growth)));
  const first = made('tr', '', made('th', '', head), ...columns);
  const below = made('tr', 'reading-below', made('td', '', hasNote ? '' : compared), ...second);
  return made('table', 'reading', made('tbody', '', first, ...(isPlain ? [] : [below])));
}

/** Puts a reading into the table of a phone, whose rows stay where they are. */
export function fillTable(table: Element, [head, cells, note]: ItemData, isOfEdition: boolean): void {
  const heading = table.querySelector('.reading-head');
  if (heading !== null) {
    heading.textContent = head;
    heading.classList.toggle('current', isOfEdition);
  }
  const rows = [...table.querySelectorAll('tbody tr')];
  cells.forEach((cell, index) => {
    const [, , , , , change, growth] = cell;
    const [value, changed, grown] = [...(rows[index]?.querySelectorAll('td') ?? [])];
    value?.replaceChildren(...valueOf(cell));
    if (changed !== undefined) changed.textContent = change;
    if (grown !== undefined) grown.textContent = growth;
  });
  const below = table.querySelector('.reading-note');
  if (below !== null) below.textContent = note;
}

function valueOf([number, unit, mark, isWithheld, status]: CellData): Content[] {
  const ring = mark === '' ? [] : [made('span', 'ring', mark)];
  const words = status === '' ? [] : [' ', made('span', 'reading-status', status)];
  return [
    made('b', isWithheld === 1 ? 'hatched' : '', number),
    ...ring,
    ...(unit === '' ? [] : [made('span', 'u', unit)]),
    ...words,
  ];
}

function rankOf([, , , , , , , rank]: CellData): Content[] {
  return rank === '' ? [] : [' ', made('span', 'reading-rank', rank)];
}

function changeText(change: string, growth: string): string {
  if (change === '') return '—';
  return growth === '' ? change : `${change}\u2003${growth}`;
}

function wide(cell: HTMLElement, columns: number): HTMLElement {
  cell.setAttribute('colspan', String(columns));
  return cell;
}

/** The clipboard is only there on secure addresses; else the text stands in a field, selected, to be copied by hand. */
export function copyText(text: string, label: string, place: (field: HTMLElement) => void, done: () => void): void {
  const show = () => {
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    field.setAttribute('aria-label', label);
    place(field);
    field.select();
  };
  if (!('clipboard' in navigator)) return show();
  navigator.clipboard.writeText(text).then(done, show);
}

/** Once it has copied it says so; the field takes its place. */
export function copyButton(label: string, copied: string, text: string): HTMLElement {
  const button = made('button', '', label);
  button.setAttribute('type', 'button');
  const place = (field: HTMLElement) => button.replaceWith(field);
  button.addEventListener('click', () => copyText(text, label, place, () => (button.textContent = copied)));
  return button;
}
