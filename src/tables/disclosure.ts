/** The disclosure rule in words for readers: thresholds, complementary suppression, exemptions. */
import { programmeOf } from '../figures/book.ts';
import type { Definition } from '../model/block.ts';
import { unlinkedMeasures, usualThreshold, type DisclosureRule } from '../model/description.ts';
import { titleOf, type Language } from '../model/language.ts';
import { areaTitle, measureTitle, programmeTitle } from '../narrative/phrases/figure.ts';
import { fillText, joinText, strings } from '../words/strings.ts';
import type { Setting } from './setting.ts';

/** Rows on the rule that was released with the data; none hints at a withheld number. */
export function disclosureRows(setting: Setting): Definition[] {
  const { book, words } = setting;
  const rule = book.release.description.disclosure ?? {};
  const isWithholding =
    book.hasWithheld || thresholds(rule).some((least) => least > 1) || (rule.protected ?? []).length > 0;
  return [
    { term: words['disclosure.small'], text: [smallNumbersText(setting, rule)] },
    ...protectedRows(setting, rule),
    ...dominanceRows(setting, rule),
    ...(isWithholding ? suppressionRows(setting, rule) : []),
    ...exemptionRows(setting, rule),
  ];
}

/** One sentence for an edition in which something is withheld. */
export function withheldNote({ book, language, words }: Setting): Definition[] {
  const isWithheld = book.figures.some(({ cell, year }) => cell.state === 'withheld' && year <= book.year);
  if (!isWithheld) return [];
  const { threshold = usualThreshold } = book.release.description.disclosure ?? {};
  const text =
    threshold > 1
      ? fillText(words['disclosure.note.small'], { range: rangeText(threshold, language) })
      : words['disclosure.note.none'];
  return [{ term: words['disclosure.note'], text: [text] }];
}

function thresholds({ threshold = usualThreshold, measures = {}, programmes = {} }: DisclosureRule): number[] {
  return [threshold, ...Object.values(measures), ...Object.values(programmes)];
}

/** The usual threshold, then those of single programmes and measures. */
function smallNumbersText(setting: Setting, rule: DisclosureRule): string {
  const { book, language, words } = setting;
  const { threshold = usualThreshold, measures = {}, programmes = {} } = rule;
  const usual =
    threshold > 1
      ? fillText(words['disclosure.small.text'], { range: rangeText(threshold, language) })
      : words['disclosure.small.none'];
  const others: [string, number][] = [
    ...book.release.programmes.flatMap((programme): [string, number][] => {
      const least = programmes[programme.code];
      return least === undefined ? [] : [[programmeTitle(programme, language), least]];
    }),
    ...Object.entries(measures).map(([code, least]): [string, number] => [measureName(setting, code), least]),
  ];
  const exceptions = others.map(([name, least]) => {
    const range = rangeText(least, language);
    return fillText(words[least > 1 ? 'disclosure.small.other' : 'disclosure.small.never'], { name, range });
  });
  return joinText([usual, ...exceptions], 'sentence', language);
}

function measureName({ book, language }: Setting, measure: string): string {
  return measureTitle(book, { measure, programme: '' }, language);
}

function rangeText(threshold: number, language: Language): string {
  const words = strings[language];
  return threshold === 2
    ? words['disclosure.range.one']
    : fillText(words['disclosure.range'], { most: Math.max(1, threshold - 1) });
}

function suppressionRows(setting: Setting, rule: DisclosureRule): Definition[] {
  const { book, language, words } = setting;
  const unlinked = [...unlinkedMeasures(book.release.description)];
  const names = joinText(
    unlinked.map((measure) => measureName(setting, measure)),
    'item',
    language,
  );
  const never = unlinked.length === 0 ? '' : fillText(words['disclosure.linked.never'], { names });
  const hasStandards = book.release.description.measures.some(({ kind }) => kind === 'standard');
  const standards = hasStandards ? words['disclosure.linked.standards'] : '';
  const linked = joinText([words['disclosure.linked.text'], standards, never], 'sentence', language);
  return [
    { term: words['disclosure.linked'], text: [linked] },
    { term: words['disclosure.companions'], text: [words['disclosure.companions.text']] },
    ...promiseRows(setting, rule),
    { term: words['disclosure.earlier'], text: [words['disclosure.earlier.text']] },
  ];
}

/** What the audit proves, in numbers. */
function promiseRows({ words }: Setting, rule: DisclosureRule): Definition[] {
  const { threshold = usualThreshold, dominance = [] } = rule;
  const usual = threshold > 1 ? fillText(words['disclosure.promise.usual'], { threshold }) : '';
  const least = Math.min(...[...thresholds(rule), ...dominance.map((few) => few.least)].map((few) => Math.max(2, few)));
  return [
    { term: words['disclosure.proof'], text: [words['disclosure.proof.text']] },
    {
      term: words['disclosure.promise.small'],
      text: [fillText(words['disclosure.promise.small.text'], { usual })],
    },
    {
      term: words['disclosure.promise.others'],
      text: [fillText(words['disclosure.promise.others.text'], { width: least - 1 })],
    },
    { term: words['disclosure.promise.program'], text: [words['disclosure.promise.program.text']] },
  ];
}

function protectedRows({ book, language, words }: Setting, { protected: codes = [] }: DisclosureRule): Definition[] {
  const names = book.release.programmes
    .filter(({ code }) => codes.includes(code))
    .map((programme) => programmeTitle(programme, language));
  if (names.length === 0) return [];
  const area = areaTitle(book, book.area, language);
  const text = fillText(words['disclosure.protected.text'], { names: joinText(names, 'item', language), area });
  return [{ term: words['disclosure.protected'], text: [text] }];
}

function dominanceRows(setting: Setting, { dominance = [] }: DisclosureRule): Definition[] {
  const { language, words } = setting;
  const sentences = dominance.map(({ measure, contributors, least }) =>
    fillText(words['disclosure.dominance.text'], {
      measure: measureName(setting, measure),
      contributors: measureName(setting, contributors),
      least,
    }),
  );
  return sentenceRow(words['disclosure.dominance'], sentences, language);
}

function sentenceRow(term: string, sentences: string[], language: Language): Definition[] {
  return sentences.length === 0 ? [] : [{ term, text: [joinText(sentences, 'sentence', language)] }];
}

function exemptionRows({ book, language, words }: Setting, { exemptions = [] }: DisclosureRule): Definition[] {
  const sentences = exemptions.map(({ programme, area, year, reason }) => {
    const entry = programmeOf(book, programme);
    return fillText(words['disclosure.exemption'], {
      area: areaTitle(book, area, language),
      programme: entry === undefined ? programme : programmeTitle(entry, language),
      years: year === undefined ? words['disclosure.everyYear'] : fillText(words['disclosure.year'], { year }),
      reason: titleOf(reason, language).replace(/[。.]$/, ''),
    });
  });
  return sentenceRow(words['disclosure.exemptions'], sentences, language);
}
