import { describe, expect, it, test } from 'vitest';
import { checkSigning } from '../../src/editions/checkMembers.ts';
import type { Edition } from '../../src/model/edition.ts';
import { editionWith, faults, reportsWith } from './reportsWith.ts';

const approved = 'a'.repeat(64);
const signing = { signedBy: { 'zh-CN': '甲', en: 'Jia' }, signedOn: '2022-06-01', digest: approved };
const text = { 'zh-CN': '乙', en: 'Yi' };

async function editionsWith(members: object): Promise<Edition[]> {
  const { editions, problems } = await reportsWith(editionWith(members));
  expect(problems).toEqual([]);
  return editions.filter(({ code }) => code === 'annual-2021');
}

const warnings = (editions: Edition[], digest = approved) =>
  checkSigning(editions, 'reports/x', { digest, year: '2021' }).map(({ code, file, member, severity }) => [
    code,
    file,
    member,
    severity,
  ]);

describe('who answers for an edition', () => {
  it('is who filled in, checked and approved it, and which digest was approved', async () => {
    const [edition] = await editionsWith({ signing: { ...signing, filledBy: text, checkedBy: text, printed: true } });
    expect(edition?.signing).toEqual({ ...signing, filledBy: text, checkedBy: text, printed: true });
    expect(warnings([edition!])).toEqual([]);
  });

  test.each([
    [{ digest: 'abc' }, 'member-invalid', 'signing.digest'],
    [{ signedOn: '2022' }, 'member-invalid', 'signing.signedOn'],
    [{ signedBy: undefined }, 'member-missing', 'signing.signedBy'],
    [{ signedBy: { en: 'Jia' } }, 'member-missing', 'signing.signedBy.zh-CN'],
    [{ checkedby: text }, 'member-unknown', 'signing.checkedby'],
  ])('is refused with %j', async (members, code, member) => {
    const found = await faults(editionWith({ signing: { ...signing, ...members } }));
    expect(found).toEqual([[code, 'annual-2021/edition.json', member, ...(found[0] as unknown[]).slice(3)]]);
  });

  it('is asked for by a warning, unless the edition is a draft', async () => {
    const file = 'reports/x/annual-2021/edition.json';
    expect(warnings(await editionsWith({}))).toEqual([['release-unsigned', file, 'signing', 'warning']]);
    expect(warnings(await editionsWith({ draft: true }))).toEqual([]);
    expect(warnings([])).toEqual([['edition-unwritten', file, undefined, 'warning']]);
  });

  it('approved other figures where the digest is another, which is told with both', async () => {
    const found = checkSigning(await editionsWith({ signing }), 'reports/x', { digest: 'b'.repeat(64), year: '2021' });
    expect(found.map(({ code, read, expected }) => [code, read, expected])).toEqual([
      ['signing-outdated', approved, 'b'.repeat(64)],
    ]);
  });
});
