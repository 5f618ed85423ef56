import { disclosureReportWords } from '../../i18n/disclosureReportWords.ts';
import type { Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import type { CodeTitles } from './titles.ts';
import type { Reason, Subject } from './withheldReasons.ts';

/** More than that many are not all named. */
const mostSubjectsListed = 4;

/** A reason in words, beside its figure: of what it names, only what differs from that is said. */
export function formatReason(
  { kind, of, threshold }: Reason,
  figure: Pick<Figure, 'key' | 'year'>,
  titles: CodeTitles,
  language: Language,
): string {
  const words = disclosureReportWords[language];
  const names = [...new Set(of.map((one) => words.quoted(subjectName(one, figure, titles, language))))];
  const rest = names.length - mostSubjectsListed;
  const named = words.joined(names.slice(0, mostSubjectsListed)) + (rest > 0 ? words.more(rest) : '');
  return words.why[kind]({ of: named, threshold: threshold === undefined ? '' : words.small(threshold) });
}

function subjectName(
  { measure, programme, area, year }: Subject,
  { key, year: ownYear }: Pick<Figure, 'key' | 'year'>,
  titles: CodeTitles,
  language: Language,
): string {
  const isNamed = area !== key.area || measure !== undefined;
  return disclosureReportWords[language].subject({
    ...(year !== ownYear && { year }),
    ...(area !== key.area && { area: titles.area(area) }),
    ...((programme !== key.programme || !isNamed) && { programme: titles.programme(programme) }),
    ...(measure !== undefined && { measure: titles.measure(measure, programme) }),
  });
}
