import type { zhSentences } from './zhSentences.ts';

/** The strings that sentences are made of, in English; {names} are filled in. */
export const enSentences: Record<keyof typeof zhSentences, string> = {
  'verb.served': '{be} supported',
  'finding.leadTotal': 'The {total} came to {funds} {period}.',
  'finding.leadTotalPart': 'The {total} came to {funds} {period}; {part} made up {share}.',
  'finding.money': '{label} came to {funds}',
  'finding.share': ', {share} of the {total}',
  'finding.standard': 'the {label} was {standard}',
  'finding.during': '{period}, {body}',
  'finding.served': '{body}.',
  'finding.part': '{count} ({part})',
  'finding.counts': '{list} {verb}',
  'finding.largest': '{period}, {who} had the largest number: {value}.',
  'finding.largestAmount': '{period}, {who} had the largest amount of {label}: {value}.',
  'finding.highest': '{period}, {who} had the highest {label}: {value}.',
  'finding.paid':
    'On average about {paid} was paid (computed: {money} ÷ {persons} ÷ {months} months); this is not the standard.',
  'finding.shareOf': '{label} made up {share} of the {total}.',
  'finding.standardAlone': '{period}, the {label} for {programme} was {value}.',
  'standard.below':
    '{period}, the {label} for {programme} was {value}, {difference}{rate} below the {other} of {area} in the same period.',
  'standard.equal':
    '{period}, the {label} for {programme} was {value}, equal to the {other} of {area} in the same period.',
  'standard.above':
    '{period}, the {label} for {programme} was {value}, {difference}{rate} above the {other} of {area} in the same period.',
  'standard.rate': ' ({rate})',
  'change.amount.up': '{label}: {value} {period}, up {difference}{rate} on {earlier}.',
  'change.amount.down': '{label}: {value} {period}, down {difference}{rate} on {earlier}.',
  'change.amount.same': '{label}: {value} {period}, unchanged from {earlier}.',
  'change.standard.up': '{label}: {value} {period}, raised by {difference}{rate} from {earlier}.',
  'change.standard.down': '{label}: {value} {period}, lowered by {difference}{rate} from {earlier}.',
  'change.standard.same': '{label}: {value} {period}, unchanged from {earlier}.',
  'change.rate.up': ' ({rate})',
  'change.rate.down': ' ({rate})',
  'join.clauses': '; ',
  'join.items': ', ',
  'join.last': ' and ',
  'join.standard': '; ',
  'period.year': 'in {year}',
  'period.month': 'in {month}',
  'period.yearEnd': 'at the end of {year}',
  'period.at': 'on {end}',
  'period.between': 'from {start} to {end}',
  'period.until': 'up to {end}',
  'period.range': '{first}–{last}',
  'year.of': '{year}',
};
