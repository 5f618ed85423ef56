/** Pages beside the statistics: publications, methods, data to download and revisions. */
import { topProgrammes } from '../figures/book.ts';
import { pages, pdfPath } from '../model/address.ts';
import type { Block, LinkRow, Paragraph, Section } from '../model/block.ts';
import { isDemonstration, isValue, type Cell } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { isDemonstrated, titleOf, type Language, type Sentence } from '../model/language.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { servedParagraph, sourceName } from '../tables/caption.ts';
import { tabulate } from '../tables/column.ts';
import { disclosureRows } from '../tables/disclosure.ts';
import { measureDefinitions, noteRows, programmeDefinitions } from '../tables/notes.ts';
import { chrome, fileLink, link, type ReleaseNote, type Setting } from '../tables/setting.ts';
import { formatNumber } from '../words/format/number.ts';
import { formatDate } from '../words/format/period.ts';
import { bracketed, fill, joinText, strings, type StringKey } from '../words/strings.ts';
import type { PageView } from './pageView.ts';

/** Every publication with its web page, its PDF in each language, and the digest by which a copy can be checked. */
export function publicationsPage(setting: Setting): PageView {
  const { site, language, words } = setting;
  const sections = site.editions.map((edition) => {
    const page: LinkRow = {
      label: words['publications.read'],
      href: link(setting, pages.publication(edition.code)),
      note: '',
      detail: 'HTML',
    };
    const files = site.languages.map((other): LinkRow => ({
      label: bracketed(words['publications.pdf'], words[`language.${other}`], language),
      href: fileLink(setting, pdfPath(edition, other)),
      note: '',
      detail: '',
      pdf: pdfPath(edition, other),
    }));
    return {
      id: edition.code,
      title: titleOf(edition.title, language),
      notes: [],
      blocks: [{ kind: 'links' as const, rows: [page, ...files] }],
    };
  });
  return {
    chrome: chrome(setting, pages.publications, words['publications.title']),
    heading: [words['publications.title']],
    lead: [{ text: [words['publications.lead']] }],
    sentences: [],
    sections,
  };
}

/** Every publication: its page, and its PDF, whose size and pages are filled in once it is printed. */
export function publicationRows(setting: Setting): LinkRow[] {
  const { site, language, words } = setting;
  return site.editions.map((edition) => ({
    label: titleOf(edition.title, language),
    href: link(setting, pages.publication(edition.code)),
    note: words[edition.theme === undefined ? (`publication.${edition.kind}` as const) : 'official.kind'],
    detail: fileLink(setting, pdfPath(edition, language)),
    pdf: pdfPath(edition, language),
  }));
}

/** 口径: what each programme and measure is, what may be added, how to quote, how not to, and where it comes from. */
export function methodsPage(setting: Setting): PageView {
  const { words } = setting;
  const section = (id: string, key: StringKey, blocks: Block[]): Section => ({
    id,
    title: words[key],
    notes: [],
    blocks,
  });
  return {
    chrome: chrome(setting, pages.methods, words['methods.title']),
    heading: [words['methods.title']],
    lead: [{ text: [words['methods.lead']] }],
    sentences: [],
    sections: [
      section('programmes', 'programmes.title', [{ kind: 'definitions', rows: programmeDefinitions(setting) }]),
      section('measures', 'section.measures', [{ kind: 'definitions', rows: measureDefinitions(setting) }]),
      section('notes', 'section.notes', [{ kind: 'definitions', rows: noteRows(setting) }]),
      section('small-numbers', 'section.disclosure', [{ kind: 'definitions', rows: disclosureRows(setting) }]),
      section('quote', 'section.quote', [
        { kind: 'prose', paragraphs: [{ text: [words['quote.intro']] }] },
        { kind: 'list', items: quoteItems(setting) },
      ]),
      section('dont-quote', 'section.dontQuote', [{ kind: 'list', items: misquoteItems(setting) }]),
      section('symbols', 'section.symbols', [{ kind: 'list', items: symbolItems(setting) }]),
      ...(setting.book.release.sources.length > 0
        ? [section('sources', 'section.sources', [{ kind: 'list', items: sourceItems(setting) }])]
        : []),
    ],
  };
}

/** What may be quoted: never a sentence on demonstration figures. */
function quoteItems(setting: Setting): Paragraph[] {
  const { book } = setting;
  const said = topProgrammes(book).flatMap((programme) =>
    servedParagraph(setting, programme, [servedFinding(book, programme)]),
  );
  return said.filter(({ text }) => !isDemonstrated(text));
}

function misquoteItems(setting: Setting): Paragraph[] {
  const { words } = setting;
  const keys: StringKey[] = ['quote.household', 'quote.times', 'quote.sum', 'quote.standard', 'quote.period'];
  return [...keys, ...(setting.book.hasDemonstration ? (['quote.demonstration'] as const) : [])].map((key) => ({
    text: [words[key]],
  }));
}

function symbolItems(setting: Setting): Paragraph[] {
  const { words } = setting;
  const keys: StringKey[] = ['key.zero', 'key.na', 'key.x', 'key.withheld'];
  return [...keys, ...(setting.book.hasDemonstration ? (['key.demonstration'] as const) : [])].map((key) => ({
    text: [words[key]],
  }));
}

function sourceItems({ book, language }: Setting): Paragraph[] {
  return book.release.sources.map((source) => {
    const date = source.date === undefined ? [] : [formatDate(source.date, language)];
    return { text: [joinText([sourceName(source, language), ...date], 'phrase', language)] };
  });
}

/** Everything that was released, to take away. */
export function dataPage(setting: Setting): PageView {
  const { book, language, words } = setting;
  const numbers = book.release.figures.map(({ cell }) => cell).filter(isValue);
  const count = (cells: Cell[]) => [literal(formatNumber(decimal(cells.length), language, 'prose'))];
  return {
    chrome: chrome(setting, pages.data, words['data.title']),
    heading: [words['data.title']],
    lead: [
      { text: [words['data.lead']] },
      {
        text: fill(words[setting.book.hasDemonstration ? 'data.countDemonstration' : 'data.count'], {
          count: count(numbers),
          demonstration: count(numbers.filter(isDemonstration)),
        }),
      },
    ],
    sentences: [],
    sections: [
      {
        id: 'files',
        title: words['section.downloads'],
        notes: [],
        blocks: [{ kind: 'links', rows: downloadRows(setting) }],
      },
      {
        id: 'dictionary',
        title: words['section.dictionary'],
        notes: [],
        blocks: [{ kind: 'definitions', rows: measureDefinitions(setting) }],
      },
    ],
  };
}

/** The released tables in two flavours, and their description. */
export function downloadRows(setting: Setting): LinkRow[] {
  const { book, words } = setting;
  const file = (name: string) => fileLink(setting, `data/${name}`);
  const lists = [
    ['programmes', words['downloads.programmes'], true],
    ['areas', words['downloads.areas'], true],
    ['sources', words['downloads.sources'], book.release.sources.length > 0],
    ['policies', words['downloads.policies'], book.release.policies.length > 0],
  ] as const;
  return [
    {
      label: words['downloads.figures'],
      href: file('figures-excel.csv'),
      note: words['downloads.figures.note'],
      detail: words['downloads.excel'],
    },
    {
      label: words['downloads.figuresPlain'],
      href: file('figures.csv'),
      note: words['downloads.figures.note'],
      detail: words['downloads.plain'],
    },
    {
      label: words['downloads.datapackage'],
      href: file('datapackage.json'),
      note: words['downloads.datapackage.note'],
      detail: 'JSON',
    },
    ...lists
      .filter(([, , exists]) => exists)
      .map(([name, label]) => ({ label, href: file(`${name}-excel.csv`), note: '', detail: words['downloads.excel'] })),
  ];
}

/** Every release that was published, newest first, with how many figures it changed. */
export function revisionsPage(setting: Setting): PageView {
  const { site, language, words } = setting;
  const table = tabulate<ReleaseNote>(setting, {
    id: 'releases',
    title: [words['section.releases']],
    stub: words['revisions.release'],
    columns: [
      { title: words['revisions.what'], words: true, content: ({ changed }) => changedWords(changed, language) },
      { title: words['revisions.digest'], words: true, content: ({ digest }) => [literal(digest)] },
    ],
    rows: site.releases.map((release) => ({ subject: release, head: [literal(release.id)] })),
  });
  const hasChanges = site.releases.some(({ changed }) => (changed ?? 0) > 0);
  return {
    chrome: chrome(setting, pages.revisions, words['revisions.title']),
    heading: [words['revisions.title']],
    lead: [{ text: [words['revisions.lead']] }, ...(hasChanges ? [] : [{ text: [words['revisions.none']] }])],
    sentences: [],
    sections: [{ id: 'releases', title: '', notes: [], blocks: [{ kind: 'table', table }] }],
  };
}

function changedWords(changed: number | undefined, language: Language): Sentence {
  const words = strings[language];
  return changed === undefined
    ? [words['revisions.first']]
    : fill(words['revisions.changed'], { count: [literal(String(changed))] });
}
