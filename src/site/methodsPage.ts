/** Methods page: definitions, notes, disclosure rule, how to quote, symbols and sources. */
import { topProgrammes } from '../figures/book.ts';
import { pages } from '../model/address.ts';
import type { Block, Paragraph, Section } from '../model/block.ts';
import { isDemonstrated } from '../model/language.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { servedParagraph, sourceName } from '../tables/caption.ts';
import { disclosureRows } from '../tables/disclosure.ts';
import { measureDefinitions, noteRows, programmeDefinitions } from '../tables/notes.ts';
import { chrome, type Setting } from '../tables/setting.ts';
import { formatDate } from '../words/format/period.ts';
import { joinText, type StringKey } from '../words/strings.ts';
import type { PageView } from './pageView.ts';

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
