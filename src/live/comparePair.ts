/** Beside an area any other of its level, chosen in a list or by the address: its numbers as the build printed them. */
import type { PairCell, PairsData } from '../model/readingsData.ts';
import { made } from './readingView.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** Columns of the table that change with the second area, after the head of the row. */
const columns = { number: 2, ratio: 3, place: 5 };

export function startComparing(): void {
  const script = document.querySelector('script.pairs');
  const table = document.querySelector('#pair table');
  if (script === null || table === null) return;
  const data = JSON.parse(script.textContent) as PairsData;
  const list = made('select', '') as HTMLSelectElement;
  data.areas.forEach(({ code, title }, index) => {
    if (index !== data.first) list.append(new Option(title, code, false, index === data.second));
  });
  list.setAttribute('aria-label', data.words.other);
  const swap = made('a', '', data.words.swap);
  const first = data.areas[data.first];
  script.before(
    made(
      'p',
      'compare-pick',
      `${data.words.pick} `,
      made('b', '', `○ ${first?.title ?? ''}`),
      made('span', '', '□ ', list),
      swap,
    ),
  );
  const show = (code: string) => {
    const index = data.areas.findIndex((other) => other.code === code);
    const second = data.areas[index];
    if (second === undefined || index === data.first) return;
    list.value = code;
    showSecond(data, table, index);
    swap.setAttribute('href', `${second.href}?b=${encodeURIComponent(first?.code ?? '')}`);
  };
  show(data.areas[data.second]?.code ?? '');
  // an address that names another area; one that is not of this level changes nothing
  show(new URLSearchParams(location.search).get('b') ?? '');
  list.addEventListener('change', () => {
    show(list.value);
    const address = new URL(location.href);
    address.searchParams.set('b', list.value);
    history.replaceState(history.state, '', address.href);
  });
}

function showSecond(data: PairsData, table: Element, index: number): void {
  const second = data.areas[index];
  if (second === undefined) return;
  const { title, sentence, cells } = second;
  const { demonstration, place } = data.words;
  const isMade = demonstration !== '' && sentence.endsWith(demonstration);
  const text = isMade ? sentence.slice(0, -demonstration.length) : sentence;
  const mark = isMade ? [made('span', 'demo-word', demonstration)] : [];
  document.querySelector('h1')?.replaceChildren(text, ...mark);
  document.querySelector('#pair .table-title')?.replaceChildren(text);
  const caption = table.querySelector('caption');
  if (caption !== null) caption.textContent = text;
  const heads = [...table.querySelectorAll('thead th')];
  setText(heads[columns.number + 1], title);
  setText(heads[columns.place + 1], place.replace('{area}', title));
  [...table.querySelectorAll('tbody tr:not(.group)')].forEach((row, number) => {
    const cell = cells[number];
    if (cell !== undefined) showRow(row, cell, second.at);
  });
}

function showRow(row: Element, [number, mark, isWithheld, ratio, place]: PairCell, index: number): void {
  const cells = [...row.querySelectorAll('td')];
  const value = made('span', isWithheld === 1 ? 'hatched' : 'n', number);
  cells[columns.number]?.replaceChildren(value, ...(mark === '' ? [] : [made('span', 'ring', mark)]));
  setText(cells[columns.ratio], ratio === '' ? '—' : ratio);
  setText(cells[columns.place], place);
  const drawing = row.querySelector('svg.strip');
  if (drawing !== null) moveSquare(drawing, index);
}

/** To the circle of that area; none of an area without a number. */
function moveSquare(drawing: Element, index: number): void {
  for (const old of drawing.querySelectorAll('.square, .joined')) old.remove();
  const circle = drawing.querySelector('.circle');
  const place = (drawing.querySelector('[data-places]')?.getAttribute('data-places') ?? '').split(' ')[index] ?? '';
  if (place === '') return;
  const x = Number(place);
  const y = Number(drawing.getAttribute('height')) / 2;
  const square = shape('rect', { class: 'square', x: x - 6, y: y - 6, width: 12, height: 12 });
  drawing.append(square);
  if (circle === null) return;
  const line = shape('line', { class: 'joined', x1: Number(circle.getAttribute('cx')), x2: x, y1: y, y2: y });
  square.before(line);
  drawing.append(circle);
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function setText(element: Element | undefined, text: string): void {
  if (element !== undefined) element.textContent = text;
}
