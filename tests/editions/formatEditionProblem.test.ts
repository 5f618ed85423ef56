import { describe, expect, it, test } from 'vitest';
import { editionProblem } from '../../src/editions/problem.ts';
import { editionProblems } from '../../src/editions/readReports.ts';
import { languages } from '../../src/model/language.ts';
import type { ProblemKind } from '../../src/model/problem.ts';
import { referenceProblems } from '../../src/narrative/prose.ts';
import { formatProblem } from '../../src/words/problems/formatProblem.ts';

const kinds: Record<string, ProblemKind> = { ...editionProblems, ...referenceProblems };

describe('the wording of what is wrong with what was written', () => {
  test.each(Object.keys(kinds))('exists for %s in every language', (code) => {
    const [chinese, english] = languages.map((language) =>
      formatProblem(editionProblem(kinds, code, { file: 'zh.md' }), kinds, language),
    );
    expect(chinese).toMatch(/^(错误|提醒) zh\.md：.+。.+。$/);
    expect(english).toMatch(/^(Error|Warning) in zh\.md: .+\. To mend: .+\.$/);
  });

  it('says place, fact and remedy in one line', () => {
    const typed = editionProblem(kinds, 'quantity-typed', { file: 'annual/en.md', line: 6, read: '2414人' });
    expect(formatProblem(typed, kinds, 'zh-CN')).toBe(
      '错误 annual/en.md 第6行：文字中直接写了数量，读到“2414人”。改为引用已发布的数字，如“{persons 项目代码}”；年份写成“2021年”，其他名称中的数字放进“[[ ]]”。',
    );
    const unlike = editionProblem(kinds, 'reference-unlike', {
      file: 'annual/en.md',
      member: '# aid',
      expected: '{persons aid}',
      params: { file: 'annual/zh.md', line: 3 },
    });
    expect(formatProblem(unlike, kinds, 'en')).toBe(
      'Error in annual/en.md, “# aid”: another language refers here to a figure (annual/zh.md, line 3) that this one lacks; expected {persons aid}. To mend: let each part refer to the same figures in every language.',
    );
  });

  it('throws on a code that has no words', () => {
    const unheard = { code: 'unheard-of', severity: 'error' as const, file: 'zh.md' };
    expect(() => formatProblem(unheard, kinds, 'en')).toThrow('missing string: unheard-of');
  });
});
