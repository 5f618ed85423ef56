/** Statements to readers on statistical disclosure control, in English. */
import type { zhDisclosure } from '../zh/disclosure.ts';

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
    'With a count go the figures that say something of the same people: the money, averages and parts of that area, programme and year, and totals that would reveal it. Standards are published.',
  'disclosure.linked.never': '{names}: published, for they say nothing of people.',
  'disclosure.companions': 'What else is withheld',
  'disclosure.companions.text':
    'A single missing figure could be found by subtraction, so others of the same sums are withheld with it. They are chosen among those not below the threshold, by area and programme and not by how large they are: a figure shown as ※ need not be small. Where no other figure can be withheld, the whole breakdown is, its zeros too.',
  'disclosure.proof': 'How it is checked',
  'disclosure.proof.text':
    'Before a release each withheld small number is tested: from all that is published, every number below the threshold must remain possible, or nothing is released.',
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
  'disclosure.note.small':
    'Counts {range}, and figures from which they could be worked out, are withheld and shown as ※; zero is published. A figure shown as ※ need not be small.',
  'disclosure.note.none': 'Figures shown as ※ are withheld.',
};
