/** What an office puts into its government portal (主动公开): a text to paste, its pictures apart, attachments, particulars. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { folderName, type SitePath } from '../../model/address.ts';
import type { Row, TableView } from '../../model/block.ts';
import type { Edition } from '../../model/edition.ts';
import { isDemonstrated, piecesOf, plainText, titleOf, type Sentence } from '../../model/language.ts';
import { citationOf, publisherName, type Setting } from '../../tables/setting.ts';
import { sectionNumber } from '../../words/format/cell.ts';
import { formatDate } from '../../words/format/period.ts';
import { fillText, joinText, partSentences } from '../../words/strings.ts';
import { toldText, windowsText } from '../pressPack.ts';
import { statusWords } from '../sheet/edition.ts';
import { firstPackedDay } from '../workbook/officePackage.ts';
import { signOf } from './runs.ts';
import type { GridCell, WordBlock, WordLook, WordParagraph, WordView } from './wordView.ts';
import type { DrawnPicture } from './writeDocument.ts';

export type PortalFolder = { file: SitePath; title: string; bytes: Uint8Array; entries: string[] };

/** A file of the site by its path. */
type Attachment = { file: string; bytes: Uint8Array };

/**
 * Of an edition that is published in full, as its Word document says it: portals keep neither styles nor scripts, so the
 * text is headings, paragraphs and plain tables. The same bytes for the same content.
 */
export function portalFolder(
  setting: Setting,
  edition: Edition,
  { view, pictures, attachments }: { view: WordView; pictures: Map<string, DrawnPicture>; attachments: Attachment[] },
): PortalFolder {
  const { language, words } = setting;
  const shown = numberedPictures(setting, view, pictures);
  const folder = words['portal.folder'];
  const attached = attachments.map(({ file, bytes }) => ({ name: file.split('/').at(-1)!, bytes }));
  const contents: [string, Uint8Array][] = [
    [`${words['portal.particulars']}.txt`, windowsText(particulars(setting, edition, view, attached))],
    [`${words['portal.text']}.html`, strToU8(portalHtml(setting, edition, view, shown))],
    ...[...shown].map(([id, { file }]): [string, Uint8Array] => [file, pictures.get(id)!.bytes]),
    ...attached.map(({ name, bytes }): [string, Uint8Array] => [`${words['portal.attachments']}/${name}`, bytes]),
  ];
  // office files and pictures do not get smaller
  const isPacked = (name: string) => /\.(?:png|docx|xlsx)$/.test(name);
  const entries = contents.map(([name, bytes]) => [
    `${folder}/${name}`,
    isPacked(name) ? [bytes, { level: 0 }] : bytes,
  ]);
  const all = Object.fromEntries(entries) as Zippable;
  return {
    file: `reports/${edition.code}-${folder}.${folderName(language)}.zip`,
    title: view.title,
    bytes: zipSync(all, { level: 6, mtime: firstPackedDay }),
    entries: Object.keys(all),
  };
}

type ShownPicture = { file: string; title: string; label: string };

/** By id, in the order of the text; each is named by its caption. */
function numberedPictures(
  { words }: Setting,
  { sections }: WordView,
  drawn: Map<string, DrawnPicture>,
): Map<string, ShownPicture> {
  const blocks = sections.flatMap((section) => (section.isCover ? [] : section.blocks));
  const pictures = blocks.flatMap((block, index) => {
    if (block.kind !== 'picture' || !drawn.has(block.picture.id)) return [];
    const before = blocks[index - 1];
    return [{ ...block.picture, title: before?.kind === 'caption' ? plainText(before.text) : '' }];
  });
  return new Map(
    pictures.map(({ id, title, label }, index) => {
      const name = fillText(words['figure.number'], { number: index + 1 }).replaceAll(' ', '-');
      return [id, { file: `${words['portal.pictures']}/${name}.png`, title, label }];
    }),
  );
}

/** What a portal asks for beside the text, as far as it is given, and how to use the folder. */
function particulars(setting: Setting, edition: Edition, view: WordView, attached: { name: string }[]): string[] {
  const { site, language, words } = setting;
  const { index = '', category, number = '' } = edition.portal ?? {};
  const rows: [string, string][] = [
    [words['portal.title'], view.title],
    [words['portal.index'], index],
    [words['portal.publisher'], publisherName(setting)],
    [words['portal.number'], edition.number ?? number],
    [words['portal.category'], category === undefined ? '' : titleOf(category, language)],
    [words['portal.date'], edition.date === undefined ? '' : formatDate(edition.date, language)],
    [words['annual.imprint.release'], view.release],
    [words['portal.address'], site.identity.address ?? ''],
  ];
  const told = rows.filter(([, value]) => value !== '');
  return [
    ...told.map(([name, value]) => joinText([name, value], 'colon', language)),
    ...notices(setting, edition),
    '',
    joinText([words['portal.attachments'], ''], 'colon', language),
    ...attached.map(({ name }, position) => `${position + 1}. ${name}`),
    '',
    fillText(words['portal.howTo'], { text: `${words['portal.text']}.html` }),
  ];
}

/** That it is a sample, not final, or holds figures that were made up: on top of all that is pasted. */
function notices(setting: Setting, edition: Edition): string[] {
  const { book, words } = setting;
  return [statusWords(setting, edition), book.hasDemonstration ? words['chrome.demonstration'] : ''].filter(
    (text) => text !== '',
  );
}

function portalHtml(setting: Setting, edition: Edition, view: WordView, shown: Map<string, ShownPicture>): string {
  const { language } = setting;
  const writing: Writing = { setting, shown, headings: 0 };
  const blocks = view.sections.flatMap((section) => (section.isCover ? [] : section.blocks));
  const body = [
    element('h1', escaped(view.title)),
    ...notices(setting, edition).map((text) => element('p', escaped(text))),
    ...blocks.flatMap((block, index) => blockHtml(block, blocks[index + 1], writing)),
    element('p', escaped(citationOf(setting))),
  ];
  const head = `<meta charset="utf-8"><title>${escaped(view.title)}</title>`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body>\n${body.join('\n')}\n</body></html>\n`;
}

/** `headings`: numbered so far, since a style cannot number them. */
type Writing = { setting: Setting; shown: Map<string, ShownPicture>; headings: number };

function blockHtml(block: WordBlock, next: WordBlock | undefined, writing: Writing): string[] {
  const { setting, shown } = writing;
  const { words } = setting;
  switch (block.kind) {
    case 'paragraph': {
      const isOfSheets = next?.kind === 'contents' || block.runIn?.startsWith(words['annual.how.pages']) === true;
      return isOfSheets ? [] : [paragraphHtml(block, writing)];
    }
    case 'caption': {
      const isMissing = next?.kind === 'picture' && !shown.has(next.picture.id);
      const text = joinText(
        [block.number, plainText(block.text), block.tag ?? ''],
        'name beside name',
        setting.language,
      );
      return isMissing ? [] : [element('p', element('strong', escaped(text)))];
    }
    case 'picture': {
      const picture = shown.get(block.picture.id);
      if (picture === undefined) return [];
      const place = fillText(words['portal.picture'], { file: picture.file });
      return [element('p', escaped(place)), element('p', escaped(picture.label))];
    }
    case 'table':
      return [tableHtml(block.table, writing)];
    case 'grid':
      return [element('ul', block.rows.map((row) => element('li', escaped(gridLine(row, setting)))).join(''))];
    // a portal has no sheets
    case 'contents':
      return [];
  }
}

/** The name of a row, then each name with its number. */
function gridLine([name = [], ...cells]: GridCell[], setting: Setting): string {
  const { language } = setting;
  const pairs = (cell: GridCell) =>
    cell
      .map(({ look, text }) => (look === 'gridName' ? `\n${told(text, setting)}` : ` ${told(text, setting)}`))
      .join('');
  const isName = name.every(({ look }) => look === 'gridName');
  const lines = (isName ? cells : [name, ...cells]).flatMap((cell) => pairs(cell).trim().split('\n'));
  const title = isName
    ? joinText(
        name.map(({ text }) => plainText(text)),
        'running',
        language,
      )
    : '';
  const numbers = joinText(
    lines.filter((line) => line !== ''),
    'semicolon',
    language,
  );
  return title === '' ? numbers : joinText([title, numbers], 'colon', language);
}

const headingTags: Partial<Record<WordLook, string>> = {
  title: 'h1',
  heading: 'h2',
  plainHeading: 'h2',
  minorHeading: 'h3',
};

function paragraphHtml({ look, text, runIn, level }: WordParagraph, writing: Writing): string {
  const { setting } = writing;
  const { language } = setting;
  const tag = headingTags[look] ?? 'p';
  // with what stands between two sentences
  const start = runIn === undefined ? '' : joinText([runIn.trimEnd(), '.'], 'sentence', language).slice(0, -1);
  const name = start === '' ? '' : element('strong', escaped(start.trimEnd())) + /\s*$/.exec(start)![0];
  if (look !== 'heading' || level !== undefined) return element(tag, name + escaped(told(text, setting)));
  writing.headings += 1;
  return element(tag, escaped(sectionNumber(writing.headings, language) + told(text, setting)));
}

/** As in running text: what rests on preliminary or demonstration figures says so. */
function told(sentence: Sentence, { language, words }: Setting): string {
  const texts = partSentences(sentence, language).map(({ pieces }) => toldText(pieces, words['mark.provisional']));
  return texts.join('') + (isDemonstrated(sentence) ? ` ${words['mark.demonstration']}` : '');
}

function tableHtml({ stub, columns, rows, left, right }: TableView, { setting }: Writing): string {
  const heads = columns.map(({ title, unit = '', group = '' }) =>
    element('th', escaped(joinText([group, title, unit], 'running', setting.language)), ' scope="col"'),
  );
  const head = element('thead', element('tr', element('th', escaped(stub), ' scope="col"') + heads.join('')));
  const body = element('tbody', rows.map((row) => rowHtml(row, columns.length)).join('\n'));
  const about = joinText([left, right], 'running', setting.language);
  return `${about === '' ? '' : `${element('p', escaped(about))}\n`}${element('table', `${head}\n${body}`, ' border="1"')}`;
}

function rowHtml({ head, note = [], group, cells }: Row, columns: number): string {
  const name = escaped([signed(head), signed(note)].filter((text) => text !== '').join(' '));
  if (group === true) return element('tr', element('th', name, ` colspan="${columns + 1}" scope="rowgroup"`));
  return element(
    'tr',
    element('th', name, ' scope="row"') + cells.map(({ text }) => element('td', escaped(signed(text)))).join(''),
  );
}

/** With the signs of a table: ○ demonstration, p preliminary, b break, c worked out. */
function signed(sentence: Sentence): string {
  return piecesOf(sentence)
    .map((piece) => (typeof piece === 'string' ? piece : plainText([piece]) + signOf(piece)))
    .join('');
}

function element(tag: string, content: string, attributes = ''): string {
  return `<${tag}${attributes}>${content}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
