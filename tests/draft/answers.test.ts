import { describe, expect, it } from 'vitest';
import { answers } from '../../src/draft/questions/question.ts';
import type { Question } from '../../src/draft/questions/question.ts';

const month: Question = { code: 'month', guess: '7', options: ['1', '7'] };

describe('what is to be decided', () => {
  it('is what the command line says, without a question', async () => {
    const { ask, open } = answers(() => Promise.reject(new Error('asked')), false);
    expect(await ask({ ...month, choice: '1' })).toBe('1');
    expect(await ask({ ...month, isSure: true })).toBe('7');
    expect(open).toEqual([]);
  });

  it('is asked at a terminal, where the guess is what Enter answers', async () => {
    const asked: Question[] = [];
    const { ask, open, guessed } = answers((question) => (asked.push(question), Promise.resolve('1')), false);
    expect(await ask(month)).toBe('1');
    expect([asked, open, guessed]).toEqual([[month], [], []]);
  });

  it('is the guess, and remembered as one, where all guesses are taken', async () => {
    const { ask, guessed } = answers(undefined, true);
    expect(await ask(month)).toBe('7');
    expect(guessed).toEqual([{ question: month, answer: '7' }]);
  });

  it('stays open without a terminal, and where the command line says what cannot be', async () => {
    const { ask, open } = answers(undefined, false);
    const wrong = { ...month, choice: '8' };
    expect([await ask(month), await ask(wrong)]).toEqual(['7', '7']);
    expect(open).toEqual([{ question: month }, { question: wrong, answer: '8' }]);
  });
});
