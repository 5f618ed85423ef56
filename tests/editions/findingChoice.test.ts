import { expect, it, test } from 'vitest';
import { faults } from './reportsWith.ts';

const edition = (findings: unknown) => ({
  'press-2021/edition.json': JSON.stringify({
    kind: 'press',
    year: 2021,
    title: { 'zh-CN': '通稿', en: 'Briefing' },
    findings,
  }),
});
const file = 'press-2021/edition.json';
const name = 'change/persons/aid/county/2021';

it('may pin, order and forbid findings by name', async () => {
  expect(await faults(edition({ pin: [name], order: [name], forbid: [{ name, reason: '口径有误' }] }))).toEqual([]);
});

test.each([
  [{ pin: name }, ['member-invalid', file, 'findings.pin', JSON.stringify(name), '[…]']],
  [{ pin: ['persons'] }, ['member-invalid', file, 'findings.pin[1]', '"persons"', expect.anything()]],
  [{ forbid: [{ name }] }, ['member-missing', file, 'findings.forbid[1].reason', undefined, undefined]],
  [{ hide: [name] }, ['member-unknown', file, 'findings.hide', undefined, expect.anything()]],
])('refuses %j', async (findings, fault) => {
  expect(await faults(edition(findings))).toEqual([fault]);
});
