/** Every finding on the publisher's area that may be told, the best first, with its points and what the office says of it. */
import { latestFigure, measureOf, topProgrammes } from '../figures/book.ts';
import { totalCode } from '../model/description.ts';
import { findingName } from './findingName.ts';
import type { Finding } from './findings/finding.ts';
import { trendFinding } from './findings/trend.ts';
import { choiceOf, type Desk } from './news.ts';
import { programmeNews } from './programmeNews.ts';
import { scoreOf, sumOfScore, type Score } from './score.ts';

/** `reason` of a finding that is forbidden. */
export type ScoredFinding = {
  finding: Finding;
  name: string;
  score: Score;
  sum: number;
  isPinned: boolean;
  reason?: string;
};

export function allFindings(desk: Desk): ScoredFinding[] {
  const { book } = desk;
  const { pin, order, forbid } = choiceOf(desk);
  const totals = book.release.description.totals.flatMap((total) => {
    const figure = latestFigure(book, total.measure, totalCode(total));
    return trendFinding(book, measureOf(book, total.measure), figure) ?? [];
  });
  const programmes = topProgrammes(book).flatMap((programme) => programmeNews(book, programme));
  return [...totals, ...programmes]
    .filter((finding) => finding !== undefined)
    .map((finding): ScoredFinding => {
      const name = findingName(finding);
      const score = scoreOf(book, finding);
      const reason = forbid.get(name);
      const isPinned = pin.includes(name) || order.includes(name);
      return { finding, name, score, sum: sumOfScore(score), isPinned, ...(reason !== undefined && { reason }) };
    })
    .toSorted((a, b) => b.sum - a.sum);
}
