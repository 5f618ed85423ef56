/** A value of JSON in which words marked as literal, `[[GB 2312]]`, stand without their marks, as they are printed. */
export function literalsUnmarked(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\[\[([^]*?)\]\]/g, '$1');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, literalsUnmarked(one)]));
}
