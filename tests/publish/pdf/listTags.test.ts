import { describe, expect, it } from 'vitest';
import { listTags } from '../../../src/publish/pdf/print.ts';
import { isTag, type Kid, type Tag } from '../../../src/publish/pdf/tags.ts';

const tag = (role: string, ...kids: Kid[]): Tag => ({ role, alt: '', kids });
const words = ['1.', '2.', '3.', '五保', '低保'];
/** Content that says one of the words, in a tag of its own as Chrome has it. */
const said = (word: string) => tag('NonStruct', { page: 0, mark: words.indexOf(word) });
const textOf = ({ kids }: Tag): string =>
  kids.map((kid) => (isTag(kid) ? textOf(kid) : 'mark' in kid ? (words[kid.mark] ?? '') : '')).join('');

type Outline = string | [string, ...Outline[]];
const outline = ({ role, kids }: Tag): Outline => {
  const inner = kids.filter(isTag).map(outline);
  return inner.length === 0 ? `${role} ${textOf(tag(role, ...kids))}` : [role, ...inner];
};
const tagged = (...items: Tag[]) => outline(listTags(tag('L', ...items), textOf));

describe('the items of a list', () => {
  it('have the numbers that they count by as labels', () =>
    expect(tagged(tag('LI', said('1.'), said('低保')), tag('LI', said('2.'), said('五保')))).toEqual([
      'L',
      ['LI', 'Lbl 1.', ['LBody', 'NonStruct 低保']],
      ['LI', 'Lbl 2.', ['LBody', 'NonStruct 五保']],
    ]));

  it('have no label where they do not count from one, or one of them begins with words', () => {
    const last = tag('LI', said('五保'), said('低保'));
    for (const first of [tag('LI', said('3.'), said('低保')), tag('LI', said('1.'), said('低保'))])
      expect(tagged(first, last)).not.toContainEqual(expect.arrayContaining([expect.stringMatching(/^Lbl/)]));
  });

  it('have no label that is all they say', () =>
    expect(tagged(tag('LI', said('1.')), tag('LI', said('2.')))).toEqual([
      'L',
      ['LI', ['LBody', 'NonStruct 1.']],
      ['LI', ['LBody', 'NonStruct 2.']],
    ]));

  it('keep the label and the body that they have, also in a list within', () => {
    const inner = tag('L', tag('LI', said('低保')));
    const item = tag('LI', tag('Lbl', said('3.')), inner);
    expect(tagged(item)).toEqual([
      'L',
      ['LI', ['Lbl', 'NonStruct 3.'], ['LBody', ['L', ['LI', ['LBody', 'NonStruct 低保']]]]],
    ]);
    const whole = tag('LI', tag('LBody', said('低保')));
    expect(tagged(whole)).toEqual(['L', ['LI', ['LBody', 'NonStruct 低保']]]);
  });
});
