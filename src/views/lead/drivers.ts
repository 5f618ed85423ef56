import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { isValue } from '../../model/cell.ts';
import { compare, sign } from '../../model/decimal.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { Contribution, Contributions } from '../../narrative/contributions.ts';
import { sizeNumber } from '../../narrative/numberOf.ts';
import { midSentence } from '../../narrative/titles.ts';
import type { Setting } from '../page.ts';
import { contributionName } from './contributionName.ts';

/** Which part rose most and which fell most; of two that did alike, none. */
export function drivers(setting: Setting, { parts }: Contributions): Sentence[] {
  const isArea = parts.some(({ area }) => area !== undefined);
  const named = parts.filter(({ rest }) => rest === undefined);
  const ways = [
    { way: 1, most: 'brief.mostUp', only: 'brief.onlyUp' },
    { way: -1, most: 'brief.mostDown', only: 'brief.onlyDown' },
  ] as const;
  return ways.flatMap(({ way, most, only }) => {
    const part = furthest(named, way);
    if (part === undefined) return [];
    const isOnly = named.length === parts.length && goingTo(parts, way).length === 1;
    const key = isOnly ? only : most;
    const name = midSentence(contributionName(setting, part, isArea), setting.site.own, setting.language);
    const difference = [sizeNumber(part.change, setting.language)];
    return [fill(strings[setting.language][key], { name, difference })];
  });
}

function furthest(parts: Contribution[], way: 1 | -1): Contribution | undefined {
  const [first, second] = goingTo(parts, way).toSorted((a, b) => way * changeOrder(b, a));
  if (first === undefined || (second !== undefined && changeOrder(first, second) === 0)) return undefined;
  return first;
}

function changeOrder({ change: { cell: a } }: Contribution, { change: { cell: b } }: Contribution): number {
  return isValue(a) && isValue(b) ? compare(a.value, b.value) : 0;
}

function goingTo(parts: Contribution[], way: 1 | -1): Contribution[] {
  return parts.filter(({ change: { cell } }) => isValue(cell) && sign(cell.value) === way);
}
