/** The press briefing: head and foot, and its first page of headline, lead, facts and chart. */
import { isOfficial } from '../../figures/book.ts';
import { programmeFigures, programmesInOrder, type MainFigure } from '../../figures/rank.ts';
import { localPath, pages } from '../../model/address.ts';
import type { Edition } from '../../model/edition.ts';
import { fittedContents } from '../../model/fit.ts';
import type { Sentence } from '../../model/language.ts';
import { countsServed } from '../../narrative/findings/gap.ts';
import { literal } from '../../narrative/phrases/when.ts';
import { figureStatement, programmeStatement, totalStatement } from '../../narrative/headline.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { formatDate } from '../../words/format/period.ts';
import { fill, fillText, joinSentence } from '../../words/strings.ts';
import { briefHeadline, briefRunning, briefSheet } from '../brief/briefColumns.ts';
import type { PressView } from '../brief/briefView.ts';
import { newsFigureView } from '../brief/briefView.ts';
import { editionMarks, embargoWords, filledRows } from '../sheet/edition.ts';
import { newsFigure, pressFacts, servedByTotal } from '../brief/facts.ts';
import { secondChoices, secondPage } from './secondPage.ts';

/** From official figures alone, about the figure with the best news of them. */
export function press(siteSetting: Setting, edition: Edition): PressView {
  const { setting, main: usual, frame } = briefSheet(siteSetting, edition);
  const { hasDemonstration } = siteSetting.book;
  const main = newsFigure(setting, usual);
  const headline = briefHeadline(setting, edition, main);
  return {
    ...frame,
    running: briefRunning(siteSetting, edition),
    kind: setting.words['publication.press'],
    meta: pressMeta(siteSetting, edition),
    fits: { first: choices.length, second: secondChoices.length },
    headline,
    ...firstPage(setting, main, headline),
    ...secondPage(setting, main, hasDemonstration),
    ...pressFoot(siteSetting, edition),
  };
}

/** The line above the headline. */
function pressMeta(setting: Setting, edition: Edition): PressView['meta'] {
  const { site, language, words } = setting;
  const { date, embargo, internal, draft } = edition;
  const sample = site.identity.sample?.[language];
  return {
    publisher: publisherName(setting),
    ...(date !== undefined && { date: formatDate(date, language) }),
    ...(embargo !== undefined && {
      embargo: { label: words['brief.embargo'], until: embargoWords(embargo, language) },
    }),
    marks: [...editionMarks({ internal, draft }, language), ...(sample === undefined ? [] : [sample])],
  };
}

/** What is not given is left out. */
function pressFoot(setting: Setting, edition: Edition): Pick<PressView, 'foot' | 'code'> {
  const { site, book, language, words } = setting;
  const { id, digest } = book.release;
  const verify = verifyAddress(setting, edition);
  return {
    foot: filledRows([
      [words['brief.status'], pressStatus(setting, edition)],
      [words['brief.contact'], site.identity.contact?.[language]],
      [words['brief.next'], edition.next?.[language]],
      [words['brief.release'], [literal(`${id} · ${digest.slice(0, 16)}`)]],
      [words['brief.verify'], verify === undefined ? undefined : [literal(verify)]],
    ]),
    ...(verify !== undefined && { code: { address: verify, label: words['brief.code'] } }),
  };
}

/** 送审稿, or that these very figures were approved, and when. That it is a sample stands at the head. */
function pressStatus({ book, language, words }: Setting, { draft, signing }: Edition): Sentence | undefined {
  if (draft) return [words['brief.draft']];
  if (signing?.digest !== book.release.digest) return undefined;
  return fill(words['brief.approved'], { date: [literal(formatDate(signing.signedOn, language))] });
}

/** The part of the page of publications that has the digest of this file. */
function verifyAddress({ site, language }: Setting, { code }: Edition): string | undefined {
  const { address } = site.identity;
  if (address === undefined) return undefined;
  return `${new URL(localPath(pages.publications, language, site.languages), address).href}#${encodeURIComponent(code)}`;
}

/** Five facts and six bars, or as many as one sheet holds beside the headline and the lead. */
const choices = [
  { facts: 5, bars: 6 },
  { facts: 4, bars: 6 },
  { facts: 5, bars: 4 },
  { facts: 4, bars: 4 },
  { facts: 4, bars: 3 },
  { facts: 3, bars: 4 },
  { facts: 3, bars: 3 },
  { facts: 5, bars: 0 },
  { facts: 4, bars: 0 },
  { facts: 3, bars: 0 },
];

/** It can be read without the second page. */
function firstPage(
  setting: Setting,
  main: MainFigure,
  headline: Sentence,
): Pick<PressView, 'lead' | 'factsTitle' | 'facts' | 'figure'> {
  const { words, language } = setting;
  const number = fillText(words['figure.number'], { number: 1 });
  const lead = pressLead(setting, main);
  const facts = pressFacts(setting, [headline, lead], language);
  return {
    lead,
    factsTitle: words['brief.facts'],
    facts: fittedContents(choices, ({ facts: most }) => facts.slice(0, most)),
    figure: fittedContents(choices, ({ bars }) => {
      const figure = bars === 0 ? undefined : newsFigureView(setting, main, 'press-figure', bars);
      return figure && { ...figure, number };
    }),
  };
}

/** One or two sentences that can be read alone: the main number with its change, then whom it served. */
function pressLead({ book, language }: Setting, main: MainFigure): Sentence {
  const { figure, total } = main;
  const first =
    book.release.programmes.find(({ code }) => code === (total?.programmes[0] ?? figure.key.programme)) ??
    programmesInOrder(book).find((programme) => programmeFigures(book, programme).length > 0);
  const hasArea = total === undefined;
  const served = first && programmeStatement(book, first, language, { hasArea, hasShare: false });
  if (total !== undefined) {
    const about = servedByTotal(book, main, language) ?? served ?? [];
    return joinSentence([totalStatement(book, { figure, total }, language), about], 'sentence', language);
  }
  const level = figureStatement(book, figure, language, true);
  const count = first && countsServed(book, first.code, book.area).find(isOfficial);
  if (served === undefined || count === undefined || count.id === figure.id)
    return joinSentence([level, count?.id === figure.id ? [] : (served ?? [])], 'sentence', language);
  return joinSentence([level, figureStatement(book, count, language, false)], 'sentence', language);
}
