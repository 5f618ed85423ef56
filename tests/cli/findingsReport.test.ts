import { describe, expect, it } from 'vitest';
import type { FindingChoice } from '../../src/model/edition.ts';
import { formatFindings } from '../../src/cli/findingsReport.ts';
import { bookOf } from '../../src/figures/book.ts';
import { readRelease } from '../../src/figures/read.ts';

const book = bookOf(await readRelease('data/china/released'));
const deskWith = (findings: FindingChoice) => ({ book, site: { editions: [{ year: '2020', findings }] } });

describe('the page of findings for staff', () => {
  it('has each finding once by name, with its sentence in every language and its points, the best first', () => {
    const html = formatFindings(deskWith({}), 'data/china', 'zh-CN');
    const names = [...html.matchAll(/<code>([^<]+)<\/code>/g)].map(([, name]) => name);
    expect(names).toContain('gap/standard-year/dibao-rural/CN/2020');
    expect(new Set(names).size).toBe(names.length);
    expect(html).toContain('2020年农村低保平均标准（按年）相当于城市低保的73.3%，2012年为52.2%。');
    const sums = [...html.matchAll(/<b>(-?[\d.]+)<\/b><\/td>/g)].map(([, sum]) => Number(sum));
    expect(sums).toEqual(sums.toSorted((a, b) => b - a));
  });

  it('says what the office has decided, with the reason', () => {
    const name = 'gap/standard-year/dibao-rural/CN/2020';
    const desk = deskWith({ forbid: [{ name, reason: '<口径>' }] });
    expect(formatFindings(desk, 'data/china', 'en')).toContain('left out: &lt;口径&gt;');
  });
});
