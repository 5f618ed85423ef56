import { expect, it } from 'vitest';
import { steadyIds } from '../../../src/publish/pdf/finish.ts';

const file = (first: string, second: string, names: string): string =>
  `8 0 obj << /ID (${first}) >> 9 0 obj << /ID (${second}) /Headers [ (${first}) ] >> ${names}`;
const steady = (text: string): string => Buffer.from(steadyIds(Buffer.from(text, 'latin1'))).toString('latin1');

it('the same table heads have the same ids, in whatever order the browser met them', () => {
  const once = file(
    'node00000003',
    'node00000007',
    '/Limits [ (node00000003) (node00000007) ] /Names [ (node00000003) 8 0 R (node00000007) 9 0 R ]',
  );
  const again = file(
    'node00000007',
    'node00000003',
    '/Limits [ (node00000003) (node00000007) ] /Names [ (node00000003) 9 0 R (node00000007) 8 0 R ]',
  );
  expect(steady(once)).toBe(
    file(
      'node00000001',
      'node00000002',
      '/Limits [ (node00000001) (node00000002) ] /Names [ (node00000001) 8 0 R (node00000002) 9 0 R ]',
    ),
  );
  expect(steady(again)).toBe(steady(once));
});
