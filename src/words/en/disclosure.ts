/** Statements to readers on statistical disclosure control, in English. */
import type { zhDisclosure } from '../zh/disclosure.ts';

/** Said of every ※ alike, whatever its reason. */
export const enWithheld = 'withheld to protect individuals; not necessarily small';

export const enDisclosure: Record<keyof typeof zhDisclosure, string> = {
  'disclosure.small': 'What is withheld',
  'disclosure.small.text':
    'To protect personal information, counts of households, persons, person-times and the like {range} are not published; tables and charts show ※. Zero is published.',
  'disclosure.small.none':
    'Nothing is withheld for being small. ※ stands for figures that are withheld for other reasons; zero is published.',
  'disclosure.small.other': '{name}: {range} withheld.',
  'disclosure.small.never': '{name}: published whatever the number.',
  'disclosure.range': 'from 1 to {most}',
  'disclosure.range.one': 'of 1',
  'disclosure.linked': 'What goes with it',
  'disclosure.linked.text':
    'With a count go the figures that say something of the same people: the money, averages and parts of that area, programme and year, and totals that would reveal it.',
  'disclosure.linked.standards': 'Standards are published.',
  'disclosure.linked.never': '{names}: published, for they say nothing of people.',
  'disclosure.companions': 'What else is withheld',
  'disclosure.companions.text':
    'A single missing figure could be found by subtraction, so others of the same sums are withheld with it. They are chosen among those not below the threshold, by area and programme and not by how large they are: a figure shown as ※ is not necessarily small. Where the parts of a sum are not paid the same per person, the money of the sum is withheld too, so that it does not tell how many there are. Where no other figure can be withheld, the whole breakdown is, its zeros too.',
  'disclosure.proof': 'How it is checked',
  'disclosure.proof.text':
    'Before a release each withheld number is tested against a reader who has all that is published, every earlier release and these rules, and works with sums, parts, rates, periods, who joined and left, money and standards together, and with numbers that no row states and subtraction gives. Where one of the following does not hold, nothing is released.',
  'disclosure.promise.small': 'Small counts',
  'disclosure.promise.small.text':
    'Every number from 1 to the threshold{usual} is possible, but for what arithmetic gives away: a part is no more than a published whole, and a sum of n withheld counts is at least n. Whoever is the only person in one small count cannot work out another.',
  'disclosure.promise.usual': ' (usually {threshold})',
  'disclosure.promise.others': 'All others shown as ※',
  'disclosure.promise.others.text':
    'Of a count that is known not to be zero, the largest and the smallest possible number are at least {width} apart; it need not be able to be small. Of money, the smallest possible amount is at most 98% of the largest, and at most 90% where it goes with a small count or is withheld by itself. Nothing more is promised of totals, rates, whole breakdowns and money withheld lest it tell counts, nor against a guess that payments per head are much the same everywhere.',
  'disclosure.promise.program': 'A reader who runs the program',
  'disclosure.promise.program.text':
    'The program is public. Whoever runs it with every number that there can be may be able to tell which of several ※ is the small one, and to narrow it further than said above, but not to a single number: a release that would allow it is refused. In sums of more than five withheld counts this is not tried.',
  'disclosure.earlier': 'Earlier releases',
  'disclosure.earlier.text':
    'The test takes in all earlier releases. What was published is not taken back, what was withheld stays withheld, and comparing releases does not reveal it.',
  'disclosure.protected': 'Protected programmes',
  'disclosure.protected.text': '{names}: for areas below {area} nothing but zero is published, whatever the number.',
  'disclosure.dominance': 'Few contributors',
  'disclosure.dominance.text': '{measure}: withheld where the count “{contributors}” is below {least}.',
  'disclosure.exemptions': 'Published all the same',
  'disclosure.exemption': '{area}, {programme} ({years}): {reason}.',
  'disclosure.everyYear': 'every year',
  'disclosure.year': '{year}',
  'disclosure.note': 'Withheld figures',
  'disclosure.note.small': `※ ${enWithheld}: counts {range}, and figures from which they could be worked out. Zero is published.`,
  'disclosure.note.none': `※ ${enWithheld}.`,
};
