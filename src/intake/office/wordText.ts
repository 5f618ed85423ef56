/** The parts of a .docx file to the text that its readers see: what was deleted, and the values of fields, are left out. */
import { strFromU8 } from 'fflate';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { TaggedNumber, TextBlock, TextRow, TextTable, WordText } from '../../model/wordText.ts';
import type { OfficeFault, OfficeParts } from './officeParts.ts';

/** Body, then heads, feet and notes in the order of their names. */
export function parseWordText(parts: OfficeParts): WordText | OfficeFault {
  const body = parts.get('word/document.xml');
  if (body === undefined) return { code: 'office-broken' };
  const others = [...parts.keys()].filter((name) => /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/.test(name));
  const core = parts.get('docProps/core.xml');
  const properties = core === undefined ? '' : strFromU8(core);
  try {
    const documents = [body, ...others.toSorted().map((name) => parts.get(name)!)].map((part) =>
      parsePart(strFromU8(part)),
    );
    return {
      release: property(properties, 'cp:version'),
      title: property(properties, 'dc:title'),
      blocks: documents.flatMap(({ blocks }) => blocks),
      pictures: documents.reduce((sum, { pictures }) => sum + pictures, 0),
    };
  } catch {
    return { code: 'office-broken' };
  }
}

function property(xml: string, name: string): string {
  const [, value = ''] = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml) ?? [];
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}

type OpenParagraph = { text: string; isCaption: boolean; numbers: TaggedNumber[] };
type OpenTable = { table: TextTable; row?: TextRow; column: number };
/** `isShown` is false within the value of a field that Word counts. */
type OpenField = { instruction: string; isValue: boolean };

/** What is deleted or moved away, and what stands for a newer form. */
const leftOut = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);

const counted = /^\s*(SEQ|TOC|PAGE|NUMPAGES|PAGEREF)\b/;

function parsePart(xml: string): { blocks: TextBlock[]; pictures: number } {
  const blocks: TextBlock[] = [];
  const paragraphs: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const controls: TaggedNumber[] = [];
  const fields: OpenField[] = [];
  let hidden = 0;
  let isText = false;
  let isInstruction = false;
  let pictures = 0;

  const isCounted = () => fields.some(({ instruction, isValue }) => isValue && counted.test(instruction));
  const put = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (hidden > 0 || paragraph === undefined || isCounted()) return;
    paragraph.text += text;
    const control = controls.at(-1);
    if (control !== undefined) control.text += text;
  };
  const attribute = ({ attributes }: SaxesTagNS, name: string) =>
    Object.values(attributes).find(({ local }) => local === name)?.value;

  const open: Record<string, (tag: SaxesTagNS) => void> = {
    p: () => paragraphs.push({ text: '', isCaption: false, numbers: [] }),
    t: () => (isText = true),
    tab: () => put(' '),
    br: () => put(' '),
    noBreakHyphen: () => put('-'),
    sdt: () => controls.push({ tag: '', text: '' }),
    tag: (tag) => {
      const control = controls.at(-1);
      if (control !== undefined) control.tag = attribute(tag, 'val') ?? '';
    },
    tbl: () => tables.push({ table: { kind: 'table', rows: [] }, column: 0 }),
    tr: () => {
      const table = tables.at(-1);
      if (table === undefined) return;
      table.row = { isHead: false, cells: [] };
      table.column = 0;
      table.table.rows.push(table.row);
    },
    tblHeader: () => {
      const row = tables.at(-1)?.row;
      if (row !== undefined) row.isHead = true;
    },
    tc: () => {
      const table = tables.at(-1);
      table?.row?.cells.push({ column: table.column, span: 1, text: '', numbers: [] });
    },
    gridSpan: (tag) => {
      const cell = tables.at(-1)?.row?.cells.at(-1);
      if (cell !== undefined) cell.span = Math.max(1, Number(attribute(tag, 'val')) || 1);
    },
    fldSimple: (tag) => fields.push({ instruction: attribute(tag, 'instr') ?? '', isValue: true }),
    fldChar: (tag) => {
      const type = attribute(tag, 'fldCharType');
      const field = fields.at(-1);
      if (type === 'begin') fields.push({ instruction: '', isValue: false });
      else if (type === 'end') fields.pop();
      else if (field !== undefined) field.isValue = true;
    },
    instrText: () => (isInstruction = true),
    blip: () => (pictures += 1),
  };

  const close: Record<string, () => void> = {
    t: () => (isText = false),
    instrText: () => (isInstruction = false),
    fldSimple: () => fields.pop(),
    sdt: () => {
      const control = controls.pop();
      if (control !== undefined && control.tag !== '' && control.text !== '') paragraphs.at(-1)?.numbers.push(control);
    },
    p: () => {
      const paragraph = paragraphs.pop();
      if (paragraph === undefined) return;
      const cell = paragraphs.length === 0 ? tables.at(-1)?.row?.cells.at(-1) : undefined;
      if (cell === undefined) blocks.push({ kind: 'paragraph', ...paragraph });
      else {
        cell.text = `${cell.text} ${paragraph.text}`.trim();
        cell.numbers.push(...paragraph.numbers);
      }
    },
    tc: () => {
      const table = tables.at(-1);
      table!.column += table?.row?.cells.at(-1)?.span ?? 1;
    },
    tbl: () => {
      const table = tables.pop();
      if (table !== undefined) blocks.push(table.table);
    },
  };

  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.on('opentag', (tag) => {
    if (leftOut.has(tag.local)) hidden += 1;
    open[tag.local]?.(tag);
    const field = fields.at(-1);
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && field !== undefined && /^\s*SEQ\b/.test(field.instruction))
      paragraph.isCaption = true;
  });
  parser.on('closetag', (tag) => {
    if (leftOut.has(tag.local)) hidden -= 1;
    close[tag.local]?.();
  });
  parser.on('text', (text) => {
    const field = fields.at(-1);
    if (isInstruction && field !== undefined) field.instruction += text;
    else if (isText) put(text);
  });
  parser.write(xml).close();
  return { blocks, pictures };
}
