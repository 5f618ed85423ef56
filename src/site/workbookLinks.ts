/** The workbooks of single charts and tables: where they are, which tables have one, and the links to them. */
import { folderName, type SitePath } from '../model/address.ts';
import type { Block, FigureView, TableView } from '../model/block.ts';
import type { Language } from '../model/language.ts';
import type { Setting } from '../tables/setting.ts';
import type { PageView } from './pageView.ts';

/** The same table stands on several pages with other numbers. */
export type TableWorkbook = { file: SitePath; table: TableView };

export function chartWorkbookPath({ id }: FigureView, language: Language): SitePath {
  return `charts/${id}.${folderName(language)}.xlsx`;
}

/** The tables of a page that hold numbers; `page` is without language. */
export function tableWorkbooks(page: SitePath, { sections }: PageView, language: Language): TableWorkbook[] {
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.table : [])),
  );
  return tables.filter(hasNumbers).map((table) => ({ file: tableWorkbookPath(page, table, language), table }));
}

function tableWorkbookPath(page: SitePath, { id }: TableView, language: Language): SitePath {
  const name = page.replace(/\/?index\.html$/, '').replaceAll('/', '-') || 'overview';
  return `tables/${name}-${id}.${folderName(language)}.xlsx`;
}

function hasNumbers({ rows }: TableView): boolean {
  return rows.some(({ cells }) => cells.some(({ state }) => state === 'value' || state === 'withheld'));
}

/** With a link at each chart and table that has a workbook in this site. */
export function withWorkbookLinks(page: SitePath, view: PageView, { site, language }: Setting): PageView {
  const made = new Set((site.workbooks ?? []).map(({ file }) => file));
  const linked = <View extends FigureView | TableView>(drawn: View, file: SitePath): View =>
    made.has(file) ? { ...drawn, xlsx: file } : drawn;
  const linkedBlock = (block: Block): Block => {
    if (block.kind === 'table')
      return { ...block, table: linked(block.table, tableWorkbookPath(page, block.table, language)) };
    if (block.kind !== 'figures') return block;
    return { ...block, figures: block.figures.map((figure) => linked(figure, chartWorkbookPath(figure, language))) };
  };
  if (made.size === 0) return view;
  const sections = view.sections.map((section) => ({ ...section, blocks: section.blocks.map(linkedBlock) }));
  return { ...view, sections };
}
