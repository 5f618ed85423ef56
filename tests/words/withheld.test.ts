/** Readers are told the same of every ※, whatever its reason; only the rule on the methods page says more. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { enWithheld } from '../../src/words/en/report.ts';
import { officeStrings } from '../../src/words/officeStrings.ts';
import { zhWithheld } from '../../src/words/zh/report.ts';

const wordings = { 'zh-CN': zhWithheld, en: enWithheld };
const headings = ['section.disclosure'];

describe('what is said of a withheld number', () => {
  it.each(languages)('is one wording in %s, outside the rule', (language) => {
    const ofMarks = Object.entries(officeStrings[language]).filter(
      ([key, text]) =>
        (!key.startsWith('disclosure.') || key.startsWith('disclosure.note.')) &&
        !headings.includes(key) &&
        /※|不予公布|不公布|withheld/.test(text),
    );
    expect(ofMarks.length).toBeGreaterThan(4);
    expect(ofMarks.filter(([, text]) => !text.includes(wordings[language]))).toEqual([]);
  });

  it('says neither that it is small nor why', () => {
    expect(zhWithheld).toBe('为保护个人信息不予公布，带※的数不一定小');
    expect(enWithheld).toBe('withheld to protect individuals; not necessarily small');
  });
});
