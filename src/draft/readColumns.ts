/** Columns that a release reads by their name, whatever the measures are. */
export const releaseColumnNames = [
  ...['year', 'period_start', 'period_end', 'area', 'programme', 'measure', 'value', 'unit'],
  ...['symbol', 'status', 'demonstration', 'source', 'quote'],
];
