/** Strings of the pages and tables of months, quarters and years, in English. */
import type { zhPeriods } from '../zh/periods.ts';

export const enPeriods: Record<keyof typeof zhPeriods, string> = {
  'table.partEnd': '{part}',
  'table.running': '{part}, cumulative*',
  'table.yearBefore': 'A year before',
  'table.changeOn': 'Change',
  'table.growthOn': 'Change in per cent',
  'table.onPrevious': 'On the period before',
  'note.running':
    '* Cumulative since {start}: of these the figure a year before and the changes are of the cumulative amount, of the others of the period or its end.',
  'note.points': 'Changes of rates are in percentage points.',
  'periods.label': 'Periods',
  'periods.parts': 'Parts of {year}',
  'periods.whole': 'Year',
  'periods.all': 'all {count} years',
  'periods.openLead': '{year} is not complete yet; these are the parts of it that there are.',
  'bulletin.month': 'Monthly bulletin',
  'bulletin.quarter': 'Quarterly bulletin',
  'bulletin.half': 'Half-yearly bulletin',
  'bulletin.span': 'Bulletin',
  'edition.bulletin': '{title}: {kind}, {year}',
  'bulletin.points': 'Main points',
  'bulletin.series': 'Over time',
  'succession.follows': 'Follows {programme}.',
  'succession.ended': 'Ended on {date}.',
  'succession.followed': 'Ended on {date}; followed by {programme}.',
  'section.periods': 'Over time',
};
