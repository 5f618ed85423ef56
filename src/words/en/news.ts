/** Templates of what is news of years, of pairs, of areas and of what a change is made of, in English. */
import type { zhNews } from '../zh/news.ts';

export const enNews: Record<keyof typeof zhNews, string> = {
  'longRun.down': '{label}: down {rate} from {from} {period}, the most of the years {range}.',
  'longRun.downKnown': '{label}: down {rate} from {from} {period}, the most of the years with figures in {range}.',
  'longRun.up': '{label}: up {rate} from {from} {period}, the fewest of the years {range}.',
  'longRun.upKnown': '{label}: up {rate} from {from} {period}, the fewest of the years with figures in {range}.',
  'title.upSince': 'up {rate} since {year}',
  'title.downSince': 'down {rate} since {year}',
  'finding.parting': '{first} {when}; {second}.',
  'parting.up': '{label} up {rate}',
  'parting.down': '{label} down {rate}',
  'finding.gap': '{period}, the {label} for {programme} was {ratio} of that for {other}; {earlier}, {before}.',
  'finding.rule':
    '{period}, the {label} for {programme}, {value}, was exactly {times} times that for {other} ({base}).',
  'rule.said': 'the {label} was exactly {times} times that for {other} ({base}).',
  'rule.base': '{base}',
  'rule.baseMonths': '{base} × 12',
  'concentration.one': '{period}, {names}, one of {of} areas, had {share} of {label}.',
  'concentration.few': '{period}, {names}, {parts} of {of} areas, together had {share} of {label}.',
  'concentration.more': '{period}, {names} and others, {parts} of {of} areas, together had {share} of {label}.',
};
