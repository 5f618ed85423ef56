/** What is said of a measure: parts left empty are guessed; `isLeftOut`: the column is no measure. */
export type MeasureChoice = { column: string; isLeftOut: boolean; code?: string; unit?: string; kind?: string };

/** `column=code:unit:kind`, as in `Issuance=funds:USD:flow`; `column=none`; or the column alone. */
export function parseMeasureChoice(text: string): MeasureChoice {
  const at = text.lastIndexOf('=');
  if (at < 1) return { column: text.trim(), isLeftOut: false };
  const [code, unit, kind] = text
    .slice(at + 1)
    .split(':')
    .map((part) => part.trim() || undefined);
  return { column: text.slice(0, at).trim(), isLeftOut: code === 'none' && unit === undefined, code, unit, kind };
}
