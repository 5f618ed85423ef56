/** The disclosure rule in words for readers: thresholds, complementary suppression, exemptions. */
import { programmeOf } from '../figures/book.ts';
import { usualThreshold, type DisclosureRule } from '../model/description.ts';
import { titleOf, type Language, type Sentence } from '../model/language.ts';
import { areaTitle, measureTitle, programmeTitle } from '../narrative/phrases/figure.ts';
import { fillText, joinText, strings } from '../words/strings.ts';
import type { Setting } from './setting.ts';

/** 过小的数字不公布: what is withheld, with what, and how it is checked, from the rule that was released with the data. */
type DisclosureRow = { term: string; text: Sentence };

/** For readers: nothing of it hints at a number that is withheld. */
export function disclosureRows(setting: Setting): DisclosureRow[] {
  const { book } = setting;
  const { words } = setting;
  const rule = book.release.description.disclosure ?? {};
  const row = (name: 'linked' | 'companions' | 'proof' | 'earlier', more: string[] = []): DisclosureRow => ({
    term: words[`disclosure.${name}`],
    text: [sentencesText([words[`disclosure.${name}.text`], ...more], setting.language)],
  });
  const isWithholding = book.hasWithheld || thresholds(rule).some((least) => least > 1) || !isEmpty(rule.protected);
  return [
    { term: words['disclosure.small'], text: [smallNumbersText(setting, rule)] },
    ...protectedRows(setting, rule),
    ...dominanceRows(setting, rule),
    ...(isWithholding
      ? [row('linked', unlinkedTexts(setting, rule)), row('companions'), row('proof'), row('earlier')]
      : []),
    ...exemptionRows(setting, rule),
  ];
}

/** One sentence for an edition in which something is withheld. */
export function withheldNote({ book, language, words }: Setting): DisclosureRow[] {
  const isWithheld = book.release.figures.some(({ cell, year }) => cell.state === 'withheld' && year <= book.year);
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

function isEmpty(list: unknown[] = []): boolean {
  return list.length === 0;
}

/** The usual threshold, then those of single programmes and measures. */
function smallNumbersText({ book, language, words }: Setting, rule: DisclosureRule): string {
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
    ...Object.entries(measures).map(([code, least]): [string, number] => [measureName(code), least]),
  ];
  const said = others.map(([name, least]) =>
    fillText(words[least > 1 ? 'disclosure.small.other' : 'disclosure.small.never'], {
      name,
      range: rangeText(least, language),
    }),
  );
  return sentencesText([usual, ...said], language);

  function measureName(measure: string): string {
    return measureTitle(book, { measure, programme: '' }, language);
  }
}

function rangeText(threshold: number, language: Language): string {
  const words = strings[language];
  return threshold === 2
    ? words['disclosure.range.one']
    : fillText(words['disclosure.range'], { most: Math.max(1, threshold - 1) });
}

function unlinkedTexts({ book, language, words }: Setting, { unlinked: codes = [] }: DisclosureRule): string[] {
  if (codes.length === 0) return [];
  const names = codes.map((measure) => measureTitle(book, { measure, programme: '' }, language));
  return [fillText(words['disclosure.linked.never'], { names: namesText(names, language) })];
}

function protectedRows({ book, language, words }: Setting, { protected: codes = [] }: DisclosureRule): DisclosureRow[] {
  const names = book.release.programmes
    .filter(({ code }) => codes.includes(code))
    .map((programme) => programmeTitle(programme, language));
  if (names.length === 0) return [];
  const area = areaTitle(book, book.area, language);
  const text = fillText(words['disclosure.protected.text'], { names: namesText(names, language), area });
  return [{ term: words['disclosure.protected'], text: [text] }];
}

function dominanceRows({ book, language, words }: Setting, { dominance = [] }: DisclosureRule): DisclosureRow[] {
  const name = (measure: string) => measureTitle(book, { measure, programme: '' }, language);
  const said = dominance.map(({ measure, contributors, least }) =>
    fillText(words['disclosure.dominance.text'], { measure: name(measure), contributors: name(contributors), least }),
  );
  return said.length === 0 ? [] : [{ term: words['disclosure.dominance'], text: [sentencesText(said, language)] }];
}

function exemptionRows({ book, language, words }: Setting, { exemptions = [] }: DisclosureRule): DisclosureRow[] {
  const said = exemptions.map(({ programme, area, year, reason }) => {
    const entry = programmeOf(book, programme);
    return fillText(words['disclosure.exemption'], {
      area: areaTitle(book, area, language),
      programme: entry === undefined ? programme : programmeTitle(entry, language),
      years: year === undefined ? words['disclosure.everyYear'] : fillText(words['disclosure.year'], { year }),
      reason: titleOf(reason, language).replace(/[。.]$/, ''),
    });
  });
  return said.length === 0 ? [] : [{ term: words['disclosure.exemptions'], text: [sentencesText(said, language)] }];
}

function sentencesText(sentences: string[], language: Language): string {
  return joinText(sentences, 'sentence', language);
}

function namesText(names: string[], language: Language): string {
  return joinText(names, 'item', language);
}
