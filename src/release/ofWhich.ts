import type { Measure } from '../model/measure.ts';

/** Measure → those listed after it whose titles begin with 其中 (of which), as in the reporting forms (conventions §1.4). */
export function ofWhich(measures: Measure[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let whole = '';
  for (const { code, title } of measures)
    if ((title['zh-CN'] ?? '').startsWith('其中') || /^of which/i.test(title.en ?? '')) found.get(whole)?.push(code);
    else found.set((whole = code), []);
  return new Map([...found].filter(([, parts]) => parts.length > 0));
}
