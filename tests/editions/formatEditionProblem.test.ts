import { describe, expect, it, test } from 'vitest';
import { editionCodes, editionProblem } from '../../src/editions/problem.ts';
import { languages } from '../../src/model/language.ts';
import { editionWords } from '../../src/words/problems/editions.ts';
import { formatProblem } from '../../src/words/problems/formatProblem.ts';

describe('the wording of what is wrong with what was written', () => {
  test.each(editionCodes)('exists for %s in every language', (code) => {
    const [chinese, english] = languages.map((language) =>
      formatProblem(editionProblem(code, { file: 'zh.md' }), editionWords, language),
    );
    expect(chinese).toMatch(/^(错误|提醒) zh\.md：.+。.+。$/);
    expect(english).toMatch(/^(Error|Warning) in zh\.md: .+\. To mend: .+\.$/);
  });

  it('exists for nothing that cannot happen', () => {
    expect(Object.keys(editionWords).toSorted()).toEqual([...editionCodes].toSorted());
  });

  it('says place, fact and remedy in one line', () => {
    const typed = editionProblem('quantity-typed', { file: 'annual/en.md', line: 6, read: '2414人' });
    expect(formatProblem(typed, editionWords, 'zh-CN')).toBe(
      '错误 annual/en.md 第6行：文字中直接写了数量，读到“2414人”。改为引用已发布的数字，如“{persons 项目代码}”；年份写成“2021年”，其他名称中的数字放进“[[ ]]”。',
    );
    const unlike = editionProblem(
      'reference-unlike',
      { file: 'annual/en.md', member: '# aid' },
      { expected: '{persons aid}', params: { file: 'annual/zh.md', line: 3 } },
    );
    expect(formatProblem(unlike, editionWords, 'en')).toBe(
      'Error in annual/en.md, “# aid”: another language refers here to a figure (annual/zh.md, line 3) that this one lacks; expected {persons aid}. To mend: let each part refer to the same figures in every language.',
    );
  });

  it('throws on a code that has no words', () => {
    const unheard = { code: 'unheard-of', severity: 'error' as const, file: 'zh.md' };
    expect(() => formatProblem(unheard, editionWords, 'en')).toThrow('missing string: unheard-of');
  });
});
