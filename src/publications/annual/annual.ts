/** The annual report: cover, contents, key figures and numbered parts. */
import { pages, pdfPath } from '../../model/address.ts';
import { isValue } from '../../model/cell.ts';
import type { Edition } from '../../model/edition.ts';
import { titleOf, type Language, type Sentence } from '../../model/language.ts';
import { chrome, fileLink, type Setting } from '../../tables/setting.ts';
import { sectionNumber } from '../../words/format/number.ts';
import { typesetting } from '../../words/format/typesetting.ts';
import { fillText, joinText, strings } from '../../words/strings.ts';
import { statusWords } from '../sheet/edition.ts';
import type { AnnualPart, AnnualView, TocRow } from './annualView.ts';
import { appendixParts, imprintPart, notesPart } from './endParts.ts';
import { cover, keyFigures } from './front.ts';
import { overviewPart, programmeParts } from './programmeParts.ts';

/** The annual report of an edition, as one object: the page on the site and the PDF are both drawn from it. */
export function annual(given: Setting, edition: Edition): AnnualView {
  const setting = inYear(given, edition.year);
  const { book, language, words, path } = setting;
  const title = titleOf(edition.title, language);
  const status = statusWords(setting, edition);
  const parts = numberedParts(
    [
      overviewPart(setting, edition),
      ...programmeParts(setting, edition),
      ...appendixParts(setting, edition),
      notesPart(setting),
      imprintPart(setting, edition),
    ],
    language,
  );
  const key = keyFigures(setting, edition.year);
  return {
    chrome: { ...chrome(given, pages.publication(edition.code), title), title },
    path,
    title,
    parts,
    key,
    cover: cover(setting, edition),
    contents: {
      title: words['annual.contents'],
      groups: contents(setting, key, parts),
      howTitle: words['annual.how'],
      how: howToRead(setting),
    },
    running: {
      // What a reader must not miss is the status.
      title: title.length + status.length < typesetting[language].runningHead ? title : '',
      status,
      foot: joinText([title, `${words['annual.imprint.release']} ${book.release.id}`], 'running', language),
    },
    pdf: fileLink(setting, pdfPath(edition, language)),
    pdfLabel: words['annual.download'],
  };
}

/** The same site as it stood in the edition's year: what an old report says does not change with a new year. */
function inYear(setting: Setting, year: string): Setting {
  const { book } = setting;
  return { ...setting, book: { ...book, year, years: book.years.filter((other) => other <= year) } };
}

function contents({ words }: Setting, key: AnnualView['key'], parts: AnnualPart[]): AnnualView['contents']['groups'] {
  const body: TocRow[] = [
    { id: key.id, number: '', title: key.title },
    ...parts.map(({ id, number, title }) => ({ id, number, title: [title] as Sentence })),
  ];
  const figures = parts
    .flatMap(({ figure }) => (figure === undefined ? [] : [figure]))
    .map(({ id, number, name }) => ({ id, number, title: name }));
  const tables = parts
    .filter(({ layout }) => layout !== 'wide')
    .flatMap((part) => part.tables)
    .map(({ id, number = '', title }) => ({ id, number, title }));
  return [
    { title: words['annual.contents.body'], rows: body },
    { title: words['annual.contents.figures'], rows: figures },
    { title: words['annual.contents.tables'], rows: tables },
  ].filter(({ rows }) => rows.length > 0);
}

function howToRead({ words, book }: Setting): { term: string; text: string }[] {
  const values = book.release.figures.flatMap(({ cell }) => (isValue(cell) ? cell.flags : []));
  const symbols = [
    ...(book.release.figures.some(({ cell }) => cell.state === 'withheld') ? [words['key.withheld']] : []),
    words['key.na'],
    words['key.x'],
    words['key.zero'],
    ...(values.includes('provisional') ? [words['key.provisional']] : []),
    ...(values.includes('approximate') ? [words['key.approximate']] : []),
  ].map(symbolTerm);
  return [
    { term: words['annual.how.counts'], text: words['annual.how.counts.text'] },
    ...symbols,
    ...(book.hasDemonstration
      ? [{ term: words['annual.how.demonstration'], text: words['annual.how.demonstration.text'] }]
      : []),
    { term: words['annual.how.pages'], text: words['annual.how.pages.text'] },
  ];
}

function symbolTerm(symbol: string): { term: string; text: string } {
  const [term = '', ...rest] = symbol.split(' ');
  return { term, text: rest.join(' ') };
}

/** Numbers the parts of the text, and figures and tables through the whole report; an appendix is its own number. */
function numberedParts(parts: AnnualPart[], language: Language): AnnualPart[] {
  const words = strings[language];
  let part = 0;
  let figure = 0;
  let table = 0;
  const next = (template: string, number: number) => fillText(template, { number });
  return parts.map((one) => ({
    ...one,
    number: one.number === '' ? '' : sectionNumber((part += 1), language),
    ...(one.figure && { figure: { ...one.figure, number: next(words['figure.number'], (figure += 1)) } }),
    tables:
      one.layout === 'wide'
        ? one.tables
        : one.tables.map((own) => ({ ...own, number: next(words['table.number'], (table += 1)) })),
  }));
}
