/** Strings of what answers on the pages, in English. */
import type { zhLive } from '../zh/live.ts';
import { enWithheld } from './report.ts';

export const enLive: Record<keyof typeof zhLive, string> = {
  'size.large': 'Large type',
  'size.standard': 'Standard type',
  'sort.down': 'largest first',
  'sort.up': 'smallest first',
  'sort.none': 'as listed',
  'reading.said': '{head}: {told}',
  'reading.onYear': 'On year',
  'reading.before': 'Before',
  'reading.next': 'Next',
  'reading.withheld': enWithheld,
  'reading.notAvailable': 'not available',
  'reading.notApplicable': 'not applicable',
  'reading.demonstration': 'demonstration',
  'reading.provisional': 'preliminary',
  'reading.firstYear': 'The first year: nothing before it to compare with',
  'reading.first': 'The first: nothing of a year before to compare with',
  'reading.notCompared': 'Not compared: {reason}',
  'reading.rank': '{tie}{place}{th} of {count}',
  'reading.rankPublished': '{tie}{place}{th} of {count} published',
};
