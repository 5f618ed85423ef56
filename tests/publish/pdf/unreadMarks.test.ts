import { describe, expect, it } from 'vitest';
import { markedContents, retypedMarks } from '../../../src/publish/pdf/artifacts.ts';
import { prunedTags, unreadMarks } from '../../../src/publish/pdf/print.ts';
import type { Kid, Tag } from '../../../src/publish/pdf/tags.ts';

const tag = (role: string, ...kids: Kid[]): Tag => ({ role, alt: '', kids });
const marked = (page: number, mark: number) => ({ page, mark });
const text = (mark: number, glyphs: string) => `/P <</MCID ${mark} >>BDC BT /F4 8 Tf <${glyphs}> Tj ET EMC `;
const rule = (mark: number) => `/P <</MCID ${mark} >>BDC 0 0 5 1 re f EMC `;

/** The artifacts of tags on sheets with this content. */
const found = (root: Tag, ...sheets: string[]) => {
  const contents = sheets.map(markedContents);
  return unreadMarks(root, ({ page, mark }) => contents[page]?.get(mark));
};

describe('content that is not read out', () => {
  it('is the head of a table on every sheet after its first', () => {
    const head = tag('TH', tag('NonStruct', marked(0, 0), marked(1, 0), marked(2, 3)));
    const artifacts = found(head, text(0, '0013'), text(0, '0013'), text(3, '0013'));
    expect(artifacts).toEqual(
      new Map([
        [1, new Map([[0, 'Pagination']])],
        [2, new Map([[3, 'Pagination']])],
      ]),
    );
    expect(prunedTags(head, artifacts)).toEqual(tag('TH', tag('NonStruct', marked(0, 0))));
  });

  it('is no head that says something else, and no cell', () => {
    const contents = [marked(0, 0), marked(1, 0)];
    expect(found(tag('TH', ...contents), text(0, '0013'), text(0, '0014'))).toEqual(new Map());
    expect(found(tag('TD', ...contents), text(0, '0013'), text(0, '0013'))).toEqual(new Map());
  });

  it('is paint without words, and what is not painted at all, outside drawings', () => {
    const row = tag('TR', marked(0, 0), tag('TD', marked(0, 1)), tag('P', marked(0, 2)));
    const drawing = tag('Figure', marked(0, 3));
    const root = tag('Document', row, drawing);
    const artifacts = found(root, `${rule(0)}${text(1, '0013')}${rule(3)}`);
    expect(artifacts.get(0)).toEqual(
      new Map([
        [0, 'Layout'],
        [2, 'Layout'],
      ]),
    );
    expect(prunedTags(root, artifacts)).toEqual(tag('Document', tag('TR', tag('TD', marked(0, 1))), drawing));
  });

  it('is no picture', () => expect(found(tag('P', marked(0, 0)), '/P <</MCID 0 >>BDC /X1 Do EMC')).toEqual(new Map()));
});

it('a mark that is an artifact is so in the content, and no other changes', () =>
  expect(retypedMarks(text(0, '0013') + rule(1), new Map([[1, 'Layout' as const]]))).toBe(
    `${text(0, '0013')}/Artifact <</Type /Layout >>BDC 0 0 5 1 re f EMC `,
  ));
