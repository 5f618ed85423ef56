import { describe, expect, it } from 'vitest';
import { patched, type JsonObject } from './patched.ts';

describe('a patch', () => {
  it('replaces, adds and takes away members, as RFC 7396 has it', () => {
    const target = { title: 'old', author: { given: 'A', family: 'B' }, tags: ['x'] };
    const patch = { title: 'new', author: { family: null }, tags: ['y', 'z'], phone: '1' };
    expect(patched(target, patch)).toEqual({ title: 'new', author: { given: 'A' }, tags: ['y', 'z'], phone: '1' });
    expect(patched(undefined, { a: { b: null, c: 1 } })).toEqual({ a: { c: 1 } });
  });

  it('changes, adds and takes away named members of a list, in its order', () => {
    const fields: JsonObject[] = [{ name: 'year' }, { name: 'value', type: 'string' }, { name: 'unit' }];
    const patch = { quote: { type: 'string' }, value: { type: 'number' }, year: null };
    const changed = [{ name: 'value', type: 'number' }, { name: 'unit' }, { name: 'quote', type: 'string' }];
    expect(patched(fields, patch)).toEqual(changed);
  });

  it('tells measures by their code', () => {
    expect(patched([{ code: 'funds', unit: '元' }], { funds: { unit: '万元' } })).toEqual([
      { code: 'funds', unit: '万元' },
    ]);
  });

  it('adds what stands under a dash, also where its name is taken', () => {
    const field = { name: 'year' };
    expect(patched([field], { '-': field })).toEqual([field, field]);
  });
});
