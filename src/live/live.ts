/** What answers on an ordinary page, and tables of areas that sort by a column. */
import { startComparing } from './comparePair.ts';
import { startReadouts, startTableReadouts } from './readout.ts';
import { startSizeSwitch } from './sizeSwitch.ts';

startSizeSwitch();
startReadouts();
startTableReadouts();
startSorting();
startComparing();
startFindLine();

/** What the line that finds is made of is loaded when it is asked: by a focus, the key /, or words in the address. */
function startFindLine(): void {
  const form = document.querySelector<HTMLFormElement>('form.find');
  const input = form?.querySelector('input');
  const address = form?.dataset['script'];
  if (!input || address === undefined) return;
  const load = () => {
    const script = document.createElement('script');
    script.src = new URL(address, document.baseURI).href;
    document.head.append(script);
    input.removeEventListener('focus', load);
  };
  input.addEventListener('focus', load);
  if (new URLSearchParams(location.search).has('q')) load();
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
}

type Direction = 'descending' | 'ascending';

/** `rows` may change places, in the order of the list; `before` is the first row after them that may not. */
type SortedTable = { rows: HTMLTableRowElement[]; before: Element | null; heads: HTMLElement[]; words: string[] };

/** What has no number comes last, in the order of the list. */
function startSorting(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sorts]')) {
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-moves]')];
    const last = rows[rows.length - 1];
    if (last === undefined) continue;
    const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])].filter(
      (cell) => !cell.classList.contains('stub'),
    );
    const words = (table.dataset['sorts'] ?? '').split('|');
    const sorted = { rows, before: last.nextElementSibling, heads, words };
    heads.forEach((head, column) => {
      if (rows.some((row) => orderOf(row, column) !== undefined)) addButton(sorted, head, column);
    });
  }
}

function addButton(table: SortedTable, head: HTMLElement, column: number): void {
  const button = document.createElement('button');
  button.type = 'button';
  const title = [...head.childNodes].filter((node) => !(node instanceof Element && node.matches('.unit')));
  head.prepend(button);
  button.append(...title);
  head.classList.add('sorts');
  head.append(orderWords());
  button.addEventListener('click', () => {
    const now = head.getAttribute('aria-sort');
    sortBy(table, column, now === 'descending' ? 'ascending' : now === 'ascending' ? undefined : 'descending');
  });
}

function orderWords(): HTMLElement {
  const words = document.createElement('span');
  words.className = 'sort-order';
  return words;
}

function sortBy({ rows, before, heads, words }: SortedTable, column: number, direction: Direction | undefined): void {
  const [down = '', up = '', none = ''] = words;
  for (const head of heads) {
    head.removeAttribute('aria-sort');
    const told = head.querySelector('.sort-order');
    if (told !== null) told.textContent = '';
  }
  const head = heads[column];
  if (head === undefined) return;
  if (direction !== undefined) head.setAttribute('aria-sort', direction);
  const told = head.querySelector('.sort-order');
  if (told !== null) told.textContent = direction === undefined ? none : direction === 'descending' ? down : up;
  const body = rows[0]?.parentElement;
  for (const row of sortedRows(rows, column, direction)) body?.insertBefore(row, before);
}

function sortedRows(
  rows: HTMLTableRowElement[],
  column: number,
  direction: Direction | undefined,
): HTMLTableRowElement[] {
  if (direction === undefined) return rows;
  const sign = direction === 'descending' ? 1 : -1;
  const numbered = rows.filter((row) => orderOf(row, column) !== undefined);
  const others = rows.filter((row) => orderOf(row, column) === undefined);
  const sorted = [...numbered].sort((a, b) => sign * ((orderOf(a, column) ?? 0) - (orderOf(b, column) ?? 0)));
  return [...sorted, ...others];
}

function orderOf(row: HTMLTableRowElement, column: number): number | undefined {
  const order = row.querySelectorAll('td')[column]?.dataset['order'];
  return order === undefined ? undefined : Number(order);
}
