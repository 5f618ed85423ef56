import { expect, it } from 'vitest';
import type { Description } from '../../../src/model/description.ts';
import type { Resource } from '../../../src/release/package/dataPackage.ts';
import { cellUses } from '../../../src/release/package/readPackage.ts';

it('numbers in a list of codes are no figures of a table', () => {
  const resource = {
    name: 'areas',
    schema: {
      fields: [
        { name: 'code', type: 'string' },
        { name: 'residents', type: 'number' },
      ],
    },
  } as Resource;
  const description = { roles: { areas: 'areas', facts: ['facts'] }, measures: [] } as unknown as Description;
  expect([...cellUses(resource, description)]).toEqual([
    ['code', 'heading'],
    ['residents', 'heading'],
  ]);
});
