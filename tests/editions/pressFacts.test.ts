import { describe, expect, it } from 'vitest';
import { checkPress } from '../../src/editions/checkMembers.ts';
import type { Edition, Identity } from '../../src/model/edition.ts';

const briefing: Edition = { code: 'press-2021', kind: 'press', year: '2021', title: {}, name: {}, prose: {} };
const place = { address: 'https://example.org/', contact: { en: 'Jia' } };

const asked = (editions: Edition[], identity: Identity = {}) =>
  checkPress({ editions, identity }, 'reports/x', '2021').map(({ code, file, member, severity }) =>
    [code, file, member ?? '', severity].join(' '),
  );

describe('what a press briefing would print', () => {
  it('is asked for by a warning for each item that nobody has given', () => {
    expect(asked([briefing])).toEqual([
      'press-silent reports/x/site.json contact warning',
      'press-silent reports/x/site.json address warning',
      'press-silent reports/x/press-2021/edition.json date warning',
      'press-silent reports/x/press-2021/edition.json next warning',
    ]);
  });

  it('is asked for with the file to make, where there is none', () => {
    expect(asked([], place)).toEqual(['press-unwritten reports/x/press-2021/edition.json  warning']);
  });

  it('is not asked for where it is given, nor of a draft', () => {
    expect(asked([{ ...briefing, date: '2022-06-02', next: { en: 'June 2023' } }], place)).toEqual([]);
    expect(asked([{ ...briefing, draft: true }], place)).toEqual([]);
  });
});
