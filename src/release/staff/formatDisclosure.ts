/** The disclosure page: what is withheld of a package, why, and what can still be worked out. */
import { isValue } from '../../model/cell.ts';
import { decimal, trim } from '../../model/decimal.ts';
import { usualThreshold, type DisclosureRule } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import { findUnit, isCounted, unitCode, type Unit } from '../../model/unit.ts';
import { formatNumber } from '../../words/format/cell.ts';
import { unitWords } from '../../words/format/unit.ts';
import { tolerance } from '../audit/equation.ts';
import { codeTitles, type CodeTitles, type RawPackage } from '../package/dataPackage.ts';
import type { PackageDisclosure } from '../release.ts';
import type { WithheldFigure } from '../rule/disclosureRule.ts';
import { formatCoarser } from './formatTables.ts';
import { formatWithheld, withheldReasons, type WithheldRow } from './formatWithheld.ts';
import { formatPage, formatPart, markup, type Markup } from './page.ts';
import { disclosureReportWords, reasonKinds, type ReasonKind } from './withheldWords.ts';

/** `style` is the rules of the page. */
export function formatDisclosure(disclosed: RunDisclosure, style: string): string {
  const { folder, language, disclosure, problems } = disclosed;
  const words = disclosureReportWords[language];
  const rows = withheldRows(disclosed);
  const open = problems.filter((problem) => openCode(problem) !== undefined).length;
  const heading =
    disclosure === undefined ? words.undecided : rows.length > 0 ? words.withheld(rows.length) : words.none;
  const more = disclosure === undefined ? words.undecidedMore : rows.length > 0 ? '' : words.noneMore;
  const lead = markup`<p class="staff-only"><b>${words.staffOnly}</b></p>
${more === '' ? '' : markup`<p class="ending">${more}</p>\n`}${open > 0 ? markup`<p class="ending">${words.open(open)}</p>\n` : ''}${rows.length > 0 ? tally(rows, language) : ''}`;
  const main = disclosure === undefined ? markup`` : body(disclosure, rows, language);
  return formatPage({ folder, language, title: words.title, heading, lead, main }, style);
}

function withheldRows({ disclosure, problems, language }: RunDisclosure): WithheldRow[] {
  if (disclosure === undefined) return [];
  const { source, withheld, intervals } = disclosure;
  const reasons = withheldReasons(source, withheld);
  const wrong = new Map(problems.map((problem) => [problem.params?.['figure'], openCode(problem)]));
  const measures = new Map(source.descriptor.nianbao.measures.map((measure) => [measure.code, measure]));
  return withheld.map(({ figure }, index) => {
    const { unit, change } = measures.get(figure.key.measure) ?? {};
    const interval =
      change === undefined
        ? formatInterval(intervals.get(figure.id), unitOf(figure) ?? unit, language)
        : disclosureReportWords[language].interval.open;
    const code = wrong.get(figure.id);
    const problem = code === undefined ? undefined : disclosureReportWords[language].problem[code];
    return { figure, reason: reasons[index]!, interval, ...(problem !== undefined && { problem }) };
  });
}

/** Only the unit: the page never has the number. */
function unitOf({ cell }: WithheldFigure['figure']): string | undefined {
  return isValue(cell) ? cell.unit : undefined;
}

function openCode({ code }: Problem): string | undefined {
  return Object.hasOwn(disclosureReportWords.en.problem, code) ? code : undefined;
}

const reasonGroups: Record<keyof (typeof disclosureReportWords)['en']['groups'], ReasonKind[]> = {
  self: ['small', 'rest', 'marked', 'protected', 'earlier'],
  linked: ['linked', 'rate'],
  companion: ['companion', 'follows', 'breakdown'],
  total: ['total', 'paid'],
};

function tally(rows: WithheldRow[], language: Language): Markup {
  const words = disclosureReportWords[language];
  const figures = Object.entries(reasonGroups).map(([name, kinds]) => {
    const count = rows.filter(({ reason }) => kinds.includes(reason.kind)).length;
    return markup`<div class="${count > 0 ? 'some' : 'none'}"><dt>${words.groups[name as keyof typeof reasonGroups]}</dt><dd>${words.number(count)}</dd></div>\n`;
  });
  return markup`<dl class="tally">\n${figures}</dl>`;
}

function body(disclosure: PackageDisclosure, rows: WithheldRow[], language: Language): Markup {
  const { source, editions: ids, replayed } = disclosure;
  const words = disclosureReportWords[language];
  const named = codeTitles(source, language);
  const { none, some, title } = words.editions;
  const editions = ids.length === 0 ? none : some + words.joined(ids);
  const isReplayed = replayed.narrowed.length + replayed.tooLong.length > 0;
  return markup`${formatPart(words.rule.title, formatRule(source, named, language))}${formatPart(title, markup`<p>${editions}</p>`)}${
    rows.length === 0
      ? ''
      : markup`${reasonTable(rows, language)}${formatPart(words.heads.interval, markup`<p>${words.derivable}</p>${isReplayed ? markup`<p>${words.replayed(replayed.narrowed.length, replayed.tooLong.length)}</p>` : ''}`)}${formatCoarser(disclosure, language)}`
  }${formatWithheld(rows, source, named, language)}`;
}

function reasonTable(rows: WithheldRow[], language: Language): Markup {
  const words = disclosureReportWords[language];
  const { title, head, count: countHead } = words.reasons;
  const counted = Map.groupBy(rows, ({ reason }) => reason.kind);
  const lines = reasonKinds.flatMap((kind) => {
    const count = counted.get(kind)?.length ?? 0;
    return count === 0
      ? []
      : [markup`<tr><th scope="row">${words.reason[kind]}</th><td class="num">${words.number(count)}</td></tr>\n`];
  });
  return formatPart(
    title,
    markup`<table class="files">
<thead><tr><th scope="col">${head}</th><th scope="col" class="num">${countHead}</th></tr></thead>
<tbody>
${lines}</tbody>
</table>`,
  );
}

/** `folder` is that of the package as given; without `disclosure` the run stopped before anything was withheld. */
export type RunDisclosure = {
  folder: string;
  problems: Problem[];
  disclosure?: PackageDisclosure;
  language: Language;
};

function formatRule({ descriptor }: RawPackage, titles: CodeTitles, language: Language): Markup {
  const words = disclosureReportWords[language];
  const rule = descriptor.nianbao.disclosure ?? {};
  const { threshold = usualThreshold, protected: hidden = [] } = rule;
  const names = hidden.map((code) => words.quoted(titles.programme(code)));
  const what = threshold > 1 ? words.rule.what(words.small(threshold)) : words.rule.nothingBySize;
  return markup`<p>${what}</p>
<p>${words.rule.how}</p>
${names.length === 0 ? '' : markup`<p>${words.protected}${words.joined(names)}</p>\n`}${thresholds(rule, threshold, titles, language)}${exemptions(rule, titles, language)}`;
}

function thresholds(rule: DisclosureRule, usual: number, titles: CodeTitles, language: Language): Markup {
  const { thresholds: words } = disclosureReportWords[language];
  const { measures = {}, programmes = {}, dominance = [] } = rule;
  const exceptions: [string, number][] = [
    ...Object.entries(programmes).map(([code, least]): [string, number] => [titles.programme(code), least]),
    ...Object.entries(measures).map(([code, least]): [string, number] => [titles.measure(code, ''), least]),
    ...dominance.map(({ contributors, least }): [string, number] => [titles.measure(contributors, ''), least]),
  ];
  if (exceptions.length === 0) return markup``;
  const rows = [...exceptions, [words.usual, usual] as const].map(
    ([name, least]) => markup`<tr><th scope="row">${name}</th><td class="num">${least}</td></tr>\n`,
  );
  return markup`<h3>${words.title}</h3>
<table class="files"><thead><tr><th scope="col">${words.subject}</th><th scope="col" class="num">${words.least}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function exemptions(
  { exemptions: exemptionList = [] }: DisclosureRule,
  titles: CodeTitles,
  language: Language,
): Markup {
  if (exemptionList.length === 0) return markup``;
  const words = disclosureReportWords[language];
  const { title, what, year: head, reason: why, everyYear } = words.exemptions;
  const rows = exemptionList.map(({ programme, area, year, reason }) => {
    const name = words.subject({ area: titles.area(area), programme: titles.programme(programme) });
    const when = year === undefined ? everyYear : words.year(String(year));
    const because = reason[language] ?? Object.values(reason)[0];
    return markup`<tr><th scope="row">${name}</th><td>${when}</td><td>${because}</td></tr>\n`;
  });
  return markup`<h3>${title}</h3>
<table class="files"><thead><tr><th scope="col">${what}</th><th scope="col">${head}</th><th scope="col">${why}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

const places = 2;

/**
 * From units without a scale: counts are rounded inwards, amounts outwards in the unit of their measure (in English
 * without a scale). A single possible number is not printed.
 */
export function formatInterval(
  interval: { low: number; high: number } | undefined,
  unit: string | undefined,
  language: Language,
): string {
  const words = disclosureReportWords[language].interval;
  const parsedUnit = unit === undefined ? undefined : findUnit(unit);
  if (interval === undefined) return words.unknown;
  if (parsedUnit === undefined) return interval.high === Infinity ? words.open : words.unknown;
  const isCount = parsedUnit.per === undefined && isCounted(parsedUnit.quantity);
  const isPlain = isCount || (!words.hasScale && parsedUnit.exponent > 0);
  const scale = isPlain ? 1 : 10 ** parsedUnit.exponent;
  const digits = isPlain ? 0 : places;
  const [least, most] = [interval.low / scale, interval.high / scale].map((value) => value * 10 ** digits) as [
    number,
    number,
  ];
  const low = (isCount ? up(least) : down(least)) / 10 ** digits;
  const high = (isCount ? down(most) : up(most)) / 10 ** digits;
  const shown = unitWords(isPlain ? plain(parsedUnit) : parsedUnit.code, language, false);
  const number = (value: number) => formatNumber(trim(decimal(value.toFixed(digits))), language, 'table');
  if (high === Infinity) return words.from(number(low), shown);
  if (interval.high - interval.low <= tolerance * Math.max(1, Math.abs(interval.low)) || low >= high)
    return words.single;
  return words.between(number(low), number(high), shown);
}

function plain({ quantity }: Unit): string {
  return unitCode(quantity, 0);
}

function up(value: number): number {
  return isWhole(value) ? Math.round(value) : Math.ceil(value);
}

function down(value: number): number {
  return isWhole(value) ? Math.round(value) : Math.floor(value);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < tolerance * Math.max(1, Math.abs(value));
}
