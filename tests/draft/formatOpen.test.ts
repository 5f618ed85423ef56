import { describe, expect, it } from 'vitest';
import { formatOpen } from '../../src/draft/questions/question.ts';
import type { Question } from '../../src/draft/questions/question.ts';
import { questions } from '../../src/draft/questions/questions.ts';

describe('what is still to be decided', () => {
  it.each(Object.keys(questions) as Question['code'][])(
    'says in both languages what %s is and how it is said',
    (code) => {
      const [zh, en] = (['zh-CN', 'en'] as const).map((language) =>
        formatOpen({ question: { code, about: 'X' } }, language),
      );
      expect(zh).toMatch(/^待定 .*；写法 .+/);
      expect(en).toMatch(/^To be decided: .*; say .+/);
      expect(en).not.toMatch(/\p{Script=Han}|\{\w+\}/u);
    },
  );
});
