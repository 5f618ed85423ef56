/** What the office pins, orders or forbids among the findings of a year, and how these are scored. */
import { describe, expect, it } from 'vitest';
import type { FindingChoice } from '../../src/model/edition.ts';
import { plainText } from '../../src/model/language.ts';
import { findingName } from '../../src/narrative/findings/finding.ts';
import { scoreOf, sumOfScore } from '../../src/narrative/score.ts';
import { rankFinding } from '../../src/narrative/findings/rank.ts';
import { changeFinding } from '../../src/narrative/findings/trend.ts';
import { newsworthy, type Desk } from '../../src/narrative/news.ts';
import { seriesTitle } from '../../src/narrative/seriesTitle.ts';
import { years } from './corpus/years.ts';
import { bookWith, deskOf, figureOf, measureOf } from './sayings.ts';

const book = bookWith([
  ...years('persons/aid', '人', '100', '101'),
  ...years('persons/elderly', '人', '100', '90'),
  ...years('funds/aid', '万元', '50', '55'),
]);
const findings = ['persons/aid', 'persons/elderly', 'funds/aid'].flatMap(
  (place) => changeFinding(book, figureOf(book, place)) ?? [],
);
const names = (choice?: FindingChoice, year = '2021'): string[] => {
  const desk: Desk = { book, site: { editions: [{ year, ...(choice && { findings: choice }) }] } };
  return newsworthy(desk, findings, 9).map((finding) => findingName(finding));
};
const aid = 'change/persons/aid/county/2021';
const elderly = 'change/persons/elderly/county/2021';
const funds = 'change/funds/aid/county/2021';

describe('findings of a year', () => {
  it('are in the order of their score', () => {
    expect(names()).toEqual([elderly, funds, aid].toSorted((a, b) => names().indexOf(a) - names().indexOf(b)));
    const scores = findings.map((finding) => sumOfScore(scoreOf(book, finding)));
    expect(Math.max(...scores)).toBe(
      sumOfScore(
        scoreOf(
          book,
          findings.find((one) => findingName(one) === names()[0])!,
        ),
      ),
    );
  });

  it('begin with those that are pinned, then those that are ordered', () => {
    expect(names({ pin: [aid] })[0]).toBe(aid);
    expect(names({ order: [funds, aid] })).toEqual([funds, aid, elderly]);
    expect(names({ pin: [aid], order: [funds] })).toEqual([aid, funds, elderly]);
  });

  it('have none that is forbidden', () => {
    expect(names({ forbid: [{ name: elderly, reason: '口径有误' }] })).not.toContain(elderly);
  });

  it('are those of other years untouched', () => {
    expect(names({ forbid: [{ name: elderly, reason: '口径有误' }] }, '2020')).toContain(elderly);
  });

  it('leave a plain label where one is forbidden, not the next of the same figure', () => {
    const figure = figureOf(book, 'persons/elderly');
    const forbid = [{ name: elderly, reason: '口径有误' }];
    const desk: Desk = { book, site: { editions: [{ year: '2021', findings: { forbid } }] } };
    expect(plainText(seriesTitle(deskOf(book), figure, 'zh-CN'))).toBe('2021年人数90人，比上年下降10.0%');
    expect(plainText(seriesTitle(desk, figure, 'zh-CN'))).toBe('人数');
  });
});

describe('a place in the middle, or shared', () => {
  const towns = bookWith(['persons/aid/north: 5 人', 'persons/aid/south: 9 人', 'persons/aid/east: 2 人']);
  const named = ['north', 'south', 'east'].map((area) => ({ area, figure: figureOf(towns, `persons/aid/${area}`) }));
  const told = (index: number) =>
    newsworthy(deskOf(towns), [rankFinding(measureOf(towns, 'persons'), named[index]!, named)], 1).length;

  it('is not told', () => {
    expect([told(0), told(1), told(2)]).toEqual([0, 1, 0]);
  });
});
