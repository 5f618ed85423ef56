/** What answers on an ordinary page: readings, tables of areas that sort by a column, and texts that are copied. */
import { startComparing } from './comparePair.ts';
import { copyText } from './readingView.ts';
import { startReadouts, startTableReadouts } from './readout.ts';
import { startSizeSwitch } from './sizeSwitch.ts';

startSizeSwitch();
startReadouts();
startTableReadouts();
startSorting();
startTaking();
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
  // a sheet is as it was printed
  for (const table of document.querySelectorAll<HTMLTableElement>('body:not(.report) table[data-sorts]')) {
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

/** Each text that may be taken away has a box that copies it; a sentence goes with its source unless that is unchosen. */
function startTaking(): void {
  for (const panel of document.querySelectorAll<HTMLDetailsElement>('details.take')) {
    const words = panel.dataset;
    const source = panel.querySelector('.take-source');
    const isWanted = source === null ? undefined : sourceChoice(source, words['source'] ?? '');
    for (const text of panel.querySelectorAll<HTMLElement>('.take-text:not(.take-source)')) {
      const isSentence = text.closest('.take-sentences') !== null;
      const kind = text.closest('dd')?.parentElement?.querySelector('dt')?.textContent ?? '';
      text.after(
        copyBox(words, () => {
          const hasSource = isSentence && isWanted?.checked === true;
          const what = hasSource ? (words['saidSource'] ?? '').replace('{what}', kind) : kind;
          return { text: hasSource ? `${told(text)}\n${told(source)}` : told(text), what };
        }),
      );
    }
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !panel.open) return;
      panel.open = false;
      panel.querySelector('summary')?.focus();
    });
  }
}

function sourceChoice(source: Element, words: string): HTMLInputElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = true;
  label.className = 'take-choice';
  label.append(box, words);
  source.after(label);
  return box;
}

function told(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Milliseconds for which a box says that it has copied. */
const saysCopied = 2000;

/** Says for a while that it has copied. */
function copyBox(words: DOMStringMap, taken: () => { text: string; what: string }): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'take-copy';
  button.textContent = words['copy'] ?? '';
  const done = (what: string): void => {
    button.textContent = words['copied'] ?? '';
    button.classList.add('done');
    const status = document.querySelector('[role=status]');
    if (status !== null) status.textContent = (words['said'] ?? '').replace('{what}', what);
    setTimeout(() => {
      button.textContent = words['copy'] ?? '';
      button.classList.remove('done');
    }, saysCopied);
  };
  button.addEventListener('click', () => {
    const { text, what } = taken();
    copyText(
      text,
      what,
      (field) => button.after(field),
      () => done(what),
    );
  });
  return button;
}
