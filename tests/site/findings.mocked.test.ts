/** Every sentence that the narrative makes says on the page what made it; prose of editions does not. */
import { describe, expect, test, vi } from 'vitest';
import { sentenceHtml } from '../../src/components/sentenceHtml.ts';
import { piecesOf, plainText, type Sentence } from '../../src/model/language.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { allViews } from './allViews.ts';
import { isSentence } from './reading.ts';

const made = vi.hoisted(() => new Map<string, string>());

// What the narrative marks is written down as it is made, to be looked for in the views.
vi.mock('../../src/model/language.ts', async (original) => {
  const language = await original<typeof import('../../src/model/language.ts')>();
  const statement: typeof language.statement = (finding, text) => {
    made.set(language.plainText(text), finding);
    return language.statement(finding, text);
  };
  return { ...language, statement };
});

function sentencesIn(value: unknown): Sentence[] {
  if (isSentence(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
}

const site = await readSite('data/yizheng/released', 'reports/yizheng');

describe.each(site.languages)('in %s', (language) => {
  made.clear();
  const sentences = allViews(site, language).flatMap(({ view }) => sentencesIn(view));

  test('a sentence of the narrative carries its finding to the page', () => {
    // That people are not added up is said by notes of tables in the same words, without a finding.
    const whole = [...made].flatMap(([text, finding]) => (/[。.]$/.test(text) && finding !== 'note.sum' ? [text] : []));
    const unmarked = sentences.filter((sentence) => {
      const text = plainText(piecesOf(sentence));
      return whole.some((one) => text.includes(one)) && !sentenceHtml(sentence, language).includes('data-finding="');
    });
    expect(whole.length).toBeGreaterThan(50);
    expect(unmarked.map(plainText)).toEqual([]);
  });

  test('prose of an edition carries none', () => {
    const prose = new Set(
      site.editions.flatMap(({ prose }) => (prose[language] ?? []).flatMap(({ paragraphs }) => paragraphs)),
    );
    const literal = sentences.filter((sentence) => prose.has(plainText(sentence)));
    expect(literal.length).toBeGreaterThan(0);
    expect(literal.filter((sentence) => sentenceHtml(sentence, language).includes('data-finding'))).toEqual([]);
  });
});
