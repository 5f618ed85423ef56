/** What tables write where a number is missing. */
export const missingMarks = [
  '-',
  '--',
  '—',
  '——',
  '–',
  '…',
  '……',
  '...',
  '..',
  '/',
  'n/a',
  'N/A',
  'NA',
  'null',
  'NULL',
];
