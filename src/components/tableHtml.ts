/** A statistical table as an HTML table element, its key of symbols, and the numbers of one period above the chart of a phone; for the build and for a browser alike. */
import type { Column, Readings, Row, TableCell, TableView } from '../model/block.ts';
import { piecesOf, type Language } from '../model/language.ts';
import { strings } from '../words/strings.ts';
import { escapeHtml, sentenceHtml, wordsHtml } from './sentenceHtml.ts';

/** Draws what stands beside a number in its cell: a small bar, or a line over the years. */
export type CellDrawing = (cell: TableCell) => string;

/** The table element of a view: two header rows where columns are grouped, a scope on every header. */
export function tableHtml(table: TableView, language: Language, drawing: CellDrawing = () => ''): string {
  const rows = table.rows.map((row) => rowHtml(row, table, language, drawing)).join('');
  const words = strings[language];
  const orders = [words['sort.down'], words['sort.up'], words['sort.none']];
  const sorts = table.sorts ? ` data-sorts="${escapeHtml(orders.join('|'))}"` : '';
  return `<table class="stat ${table.variant}"${sorts}><caption class="sr">${sentenceHtml(table.title, language)}</caption>${headHtml(table)}<tbody>${rows}</tbody></table>`;
}

function headHtml({ columns, stub }: TableView): string {
  const isGrouped = columns.some(({ group }) => group);
  const head = `<th scope="col"${isGrouped ? ' rowspan="2"' : ''} class="stub">${wordsHtml(stub)}</th>`;
  if (!isGrouped) return `<thead><tr>${head}${columns.map(columnHtml).join('')}</tr></thead>`;
  const groups = runs(columns)
    .map(
      ({ name, width }) => `<th scope="colgroup" colspan="${width}" class="group"><span>${wordsHtml(name)}</span></th>`,
    )
    .join('');
  return `<thead><tr>${head}${groups}</tr><tr>${columns.map(columnHtml).join('')}</tr></thead>`;
}

function columnHtml({ title, unit, current, words, role }: Column): string {
  const classes = [words ? 'words' : 'num', current ? 'current' : '', roleClass(role)].filter(Boolean).join(' ');
  const below = unit ? `<span class="unit">${wordsHtml(unit)}</span>` : '';
  return `<th scope="col" class="${classes}">${wordsHtml(title)}${below}</th>`;
}

function runs(columns: Column[]): { name: string; width: number }[] {
  return columns.reduce<{ name: string; width: number }[]>((groups, { group = '' }) => {
    const last = groups.at(-1);
    if (last?.name === group) return [...groups.slice(0, -1), { name: group, width: last.width + 1 }];
    return [...groups, { name: group, width: 1 }];
  }, []);
}

function rowHtml(row: Row, table: TableView, language: Language, drawing: CellDrawing): string {
  const name = sentenceHtml(row.head, language, 'number');
  const linked = row.href === undefined ? name : `<a href="${escapeHtml(row.href)}">${name}</a>`;
  const swatch = row.tone === undefined ? '' : `<span class="swatch ${row.tone}"></span>`;
  if (row.group)
    return `<tr class="group"><th scope="rowgroup" colspan="${table.columns.length + 1}">${swatch}${linked}</th></tr>`;
  const note = row.note === undefined ? '' : `<span class="row-note">${sentenceHtml(row.note, language)}</span>`;
  const folded = row.cells.filter((_, index) => isFolded(table.columns[index]?.role));
  const below = folded.map(({ text }) => `<span>${sentenceHtml(text, language, 'number')}</span>`).join('');
  const fold = below === '' ? '' : `<span class="fold">${below}</span>`;
  const cells = row.cells
    .map((cell, index) =>
      cellHtml(cell, table.columns[index], /^(headline|compare)$/.test(table.variant), language, drawing),
    )
    .join('');
  const look = row.total ? ' class="total"' : row.moves ? ' data-moves' : '';
  return `<tr${look}><th scope="row">${swatch}${linked}${note}${fold}</th>${cells}</tr>`;
}

function cellHtml(
  cell: TableCell,
  column: Column | undefined,
  isNamed: boolean,
  language: Language,
  drawing: CellDrawing,
): string {
  const classes = [
    cell.state === 'words' || column?.words ? 'words' : 'num',
    cell.state,
    column?.current ? 'current' : '',
    roleClass(column?.role),
  ];
  const pad = cell.pad ? ` pad-${Math.min(cell.pad, 5)}` : '';
  const text = sentenceHtml(cell.text, language, 'number');
  const value = cell.state === 'withheld' ? `<span class="hatched">${text}</span>` : text;
  // a phone and large type have no heads of columns
  const name = column !== undefined && isNamed ? ` data-name="${escapeHtml(column.title)}"` : '';
  const order = cell.order === undefined ? '' : ` data-order="${cell.order}"`;
  return `<td class="${classes.filter(Boolean).join(' ')}${pad}"${name}${order}>${cell.strip === undefined ? value + drawing(cell) : drawing(cell) + value}</td>`;
}

/** The key of a table: the symbols that stand in it. */
export function keyHtml({ symbols }: TableView, language: Language): string {
  if (symbols.length === 0) return '';
  const items = symbols.map((symbol) => `<span>${wordsHtml(symbol)}</span>`).join('');
  return `<p class="key"><span class="sr">${strings[language]['key.title']}</span>${items}</p>`;
}

/** On a phone its words stand under the name of the row. */
function isFolded(role: Column['role']): boolean {
  return role === 'unit' || role === 'period' || role === 'reason';
}

/** A column that folds on a phone has a class of its own; those of the headline table have their name. */
function roleClass(role: Column['role']): string {
  return isFolded(role) ? `folds ${role}-column` : (role ?? '');
}

/** A longer unit is told by the line of units alone. */
const longestUnit = 4;

/** Empty of bars, of which there is none before one is asked for. */
export function readingTableHtml({ names, compared, items, rest }: Readings, language: Language): string {
  const item = items[rest];
  if (item === undefined) return '';
  const units = item.cells.flatMap(({ value }) =>
    piecesOf(value).map((piece) => (typeof piece === 'string' ? '' : piece.unit)),
  );
  const look = units.every(({ length }) => length <= longestUnit) ? '' : ' without-units';
  const rows = item.cells.map(({ value, state, status, change, growth }, index) => {
    const { name = '', tone = '' } = names[index] ?? {};
    const hatched = state === 'withheld' ? ' class="hatched"' : '';
    return [
      `<tr><th scope="row" class="${tone}"><span class="reading-name">${wordsHtml(name)}</span></th>`,
      `<td class="reading-value"><span${hatched}>${sentenceHtml(value, language, 'number')}</span>`,
      status ? `<span class="reading-status">${escapeHtml(status)}</span></td>` : '</td>',
      `<td class="reading-change">${change ? sentenceHtml(change, language, 'number') : ''}</td>`,
      `<td class="reading-growth">${growth ? sentenceHtml(growth, language, 'number') : ''}</td></tr>`,
    ].join('');
  });
  return [
    `<div class="reading-table${look}">`,
    `<p class="reading-step"><span class="reading-head current" data-literal>${escapeHtml(item.head)}</span></p>`,
    `<table><thead><tr><td></td><td></td><th scope="col" colspan="2">${escapeHtml(compared)}</th></tr></thead>`,
    `<tbody>${rows.join('')}</tbody></table>`,
    `<p class="reading-note">${wordsHtml(item.note ?? '')}</p></div>`,
  ].join('');
}
