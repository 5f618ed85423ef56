import Papa from 'papaparse';

/** The text of a figures.csv as id → value, unit and flags, or symbol. */
export function figuresOf(text: string): Record<string, string> {
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  const id = ['measure', 'programme', 'area', 'period_start', 'period_end'];
  const content = ['value', 'unit', 'symbol', 'flags'];
  return Object.fromEntries(
    rows.map((row) => [id.map((name) => row[name]).join('/'), content.flatMap((name) => row[name] || []).join(' ')]),
  );
}
