import { measuresOf, partsOf, topProgrammes } from '../figures/book.ts';
import { formatDate } from '../i18n/formatPeriod.ts';
import { strings, type StringKey } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { unitWords } from '../i18n/unitWords.ts';
import type { Language } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import { isDemonstrated, plainText, type Sentence } from '../model/sentence.ts';
import { findUnit } from '../model/unit.ts';
import { servedFinding } from '../narrative/findings/servedFinding.ts';
import { programmeTitle, titleOf } from '../narrative/titles.ts';
import { chrome, pages } from './chrome.ts';
import { disclosureRows } from './disclosureRows.ts';
import { noteRows } from './noteRows.ts';
import type { Block, PageView, Paragraph, Section, Setting } from './page.ts';
import { servedParagraph } from './servedParagraph.ts';
import { sourceName } from './sourceName.ts';

/** 口径: what each programme and measure is, what may be added, how to quote, how not to, and where it comes from. */
export function methodsPage(setting: Setting): PageView {
  const words = strings[setting.language];
  const section = (id: string, key: StringKey, blocks: Block[]): Section => ({
    id,
    title: words[key],
    notes: [],
    blocks,
  });
  return {
    chrome: chrome(setting, pages.methods, words['methods.title']),
    ...{ heading: [words['methods.title']], lead: [{ text: [words['methods.lead']] }], sentences: [] },
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
      ...(setting.site.own.release.sources.length > 0
        ? [section('sources', 'section.sources', [{ kind: 'list', items: sourceItems(setting) }])]
        : []),
    ],
  };
}

export function programmeDefinitions({ site, language }: Setting) {
  const { own } = site;
  return topProgrammes(own)
    .flatMap((programme) => [programme, ...partsOf(own, programme.code)])
    .map((programme) => ({ term: programmeTitle(programme, language), text: [programme.definition[language] ?? ''] }));
}

export function measureDefinitions(setting: Setting): { term: string; text: Sentence }[] {
  const { site, language } = setting;
  return site.own.release.description.measures
    .filter((measure) => site.own.release.programmes.some(({ code }) => measuresOf(site.own, code).includes(measure)))
    .map((measure) => ({ term: titleOf(measure.title, language), text: [measureText(measure, setting)] }));
}

function measureText({ kind, unit, adds }: Measure, { language }: Setting): string {
  const words = strings[language];
  const parts = adds.map((dimension) => words[`dimension.${dimension}`]).join(language === 'en' ? ', ' : '、');
  const adding =
    adds.length === 0 ? words['methods.addsNone'] : plainText(fill(words['methods.adds'], { dimensions: parts }));
  const unitText =
    unit === undefined ? words['methods.unitVaries'] : unitWords(plainUnit(unit, language), language, false);
  return [words[`kind.${kind}`], unitText, adding].join(language === 'en' ? '; ' : '；');
}

/** English has no 万: what is counted in 万人 is counted in persons. */
function plainUnit(code: string, language: Language): string {
  const unit = findUnit(code);
  return language === 'en' && unit !== undefined && unit.per === undefined ? unit.quantity : code;
}

/** What may be quoted: never a sentence on demonstration figures. */
function quoteItems(setting: Setting): Paragraph[] {
  const { own } = setting.site;
  const said = topProgrammes(own).flatMap((programme) =>
    servedParagraph(setting, programme, [servedFinding(own, programme)]),
  );
  return said.filter(({ text }) => !isDemonstrated(text));
}

function misquoteItems(setting: Setting): Paragraph[] {
  const words = strings[setting.language];
  const keys: StringKey[] = ['quote.household', 'quote.times', 'quote.sum', 'quote.standard', 'quote.period'];
  return [...keys, ...(setting.site.own.hasDemonstration ? (['quote.demonstration'] as const) : [])].map((key) => ({
    text: [words[key]],
  }));
}

function symbolItems(setting: Setting): Paragraph[] {
  const words = strings[setting.language];
  const keys: StringKey[] = ['key.zero', 'key.na', 'key.x', 'key.withheld'];
  return [...keys, ...(setting.site.own.hasDemonstration ? (['key.demonstration'] as const) : [])].map((key) => ({
    text: [words[key]],
  }));
}

function sourceItems({ site, language }: Setting): Paragraph[] {
  return site.own.release.sources.map((source) => {
    const date = source.date === undefined ? [] : [formatDate(source.date, language)];
    return { text: [[sourceName(source, language), ...date].join(language === 'en' ? ', ' : '，')] };
  });
}
