import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { fieldMatches, fieldTypes, missingLabels } from '../../../src/intake/table/table.ts';
import { dimensions, listRoles, measureKinds } from '../../../src/model/description.ts';
import { checkShape } from '../../../src/release/package/checkShape.ts';
import profile from '../../../src/release/package/profile.json' with { type: 'json' };
import { patched, type Json, type JsonObject } from '../patched.ts';

const base = JSON.parse(readFileSync('tests/fixtures/package/datapackage.json', 'utf8')) as Json;
const faults = (patch: JsonObject) =>
  checkShape(patched(base, patch)).map(({ code, column, expected }) => [code, column, expected]);
const inFacts = (patch: JsonObject): JsonObject => ({ resources: { facts: patch } });
const value = 'resources[2].schema.fields[6]';
const ofValue = (patch: JsonObject) => faults(inFacts({ schema: { fields: { value: patch } } }));

describe('a description', () => {
  it('is held to lists that the code has too', () => {
    const { field, schema, missingValues, measure, nianbao } = profile.$defs;
    expect(field.properties.type.enum).toEqual([...fieldTypes]);
    expect(schema.properties.fieldsMatch.enum).toEqual([...fieldMatches]);
    expect(missingValues.items.properties.label.enum).toEqual([...missingLabels]);
    expect(measure.properties.kind.enum).toEqual([...measureKinds]);
    expect(measure.properties.adds.items.enum).toEqual([...dimensions]);
    expect(Object.keys(nianbao.properties.roles.properties)).toEqual(['facts', ...listRoles]);
  });

  test.each<[JsonObject, unknown[]]>([
    [{ decimalchar: ',' }, ['member-unknown', `${value}.decimalchar`, 'decimalChar']],
    [{ decimal_char: ',' }, ['member-unknown', `${value}.decimal_char`, 'decimalChar']],
    [{ tilte: 'Value' }, ['member-unknown', `${value}.tilte`, 'title']],
    [{ required: true }, ['member-unknown', `${value}.required`, 'constraints.required']],
    [{ constraints: { minimun: 1 } }, ['member-unknown', `${value}.constraints.minimun`, 'minimum']],
    [{ 'dc:type': 'x' }, ['member-custom', `${value}.dc:type`, undefined]],
    [{ note: 'x' }, ['member-custom', `${value}.note`, undefined]],
    [{ ['__proto__']: 'x' }, ['member-custom', `${value}.__proto__`, undefined]],
    [{ constructor: 'x' }, ['member-custom', `${value}.constructor`, undefined]],
  ])('has names that are right, near or of its own: %o', (patch, fault) => {
    expect(ofValue(patch)).toEqual([fault]);
  });

  test.each<[JsonObject, unknown[]]>([
    [{ type: 'numbr' }, ['member-invalid', `${value}.type`, fieldTypes.join(' / ')]],
    [{ type: 'geopoint' }, ['member-unsupported', `${value}.type`, fieldTypes.join(' / ')]],
    [{ type: null }, ['member-missing', `${value}.type`, fieldTypes.join(' / ')]],
    [{ type: 'string', decimalChar: ',' }, ['member-unsupported', `${value}.decimalChar`, undefined]],
    [{ type: 'date', groupChar: ',' }, ['member-unsupported', `${value}.groupChar`, undefined]],
    [{ trueValues: ['1'] }, ['member-unsupported', `${value}.trueValues`, undefined]],
    [{ categories: [1] }, ['member-unsupported', `${value}.categories`, undefined]],
    [{ constraints: { minLength: 1 } }, ['member-unsupported', `${value}.constraints.minLength`, undefined]],
    [{ type: 'string', format: 'email' }, ['member-unsupported', `${value}.format`, 'default']],
    [{ format: 'any' }, ['member-invalid', `${value}.format`, 'default']],
    [{ decimalChar: '·' }, ['member-unsupported', `${value}.decimalChar`, '. / ,']],
    [
      { missingValues: [{ value: '-', label: 'OMITTED' }] },
      ['member-unsupported', `${value}.missingValues[0].label`, missingLabels.join(' / ')],
    ],
    [{ constraints: { minimum: [1] } }, ['member-invalid', `${value}.constraints.minimum`, '0 / 2021-12-31']],
  ])('has members that its type has: %o', (patch, fault) => {
    expect(ofValue(patch)).toEqual([fault]);
  });

  test.each<[JsonObject, string, string]>([
    [{ quoteChar: "'" }, 'quoteChar', 'member-unsupported'],
    [{ doubleQuote: false }, 'doubleQuote', 'member-unsupported'],
    [{ lineTerminator: ';' }, 'lineTerminator', 'member-unsupported'],
    [{ delimiter: '||' }, 'delimiter', 'member-unsupported'],
    [{ delimiter: '' }, 'delimiter', 'member-invalid'],
    [{ headerJoin: '-' }, 'headerJoin', 'member-unsupported'],
    [{ headerRows: [0] }, 'headerRows[0]', 'member-invalid'],
    [{ table: 'x' }, 'table', 'member-unsupported'],
    [{ caseSensitiveHeader: true }, 'caseSensitiveHeader', 'member-unsupported'],
    [{ sheetNumber: 'one' }, 'sheetNumber', 'member-invalid'],
  ])('has a dialect that can be followed: %o', (dialect, member, code) => {
    expect(faults(inFacts({ dialect })).map(([found, column]) => [found, column])).toEqual([
      [code, `resources[2].dialect.${member}`],
    ]);
  });

  test.each<[JsonObject, string, string]>([
    [{ path: 'https://example.org/facts.csv' }, 'path', 'member-unsupported'],
    [{ path: '/etc/passwd' }, 'path', 'member-invalid'],
    [{ path: 'a/../../facts.csv' }, 'path', 'member-invalid'],
    [{ path: '.hidden/facts.csv' }, 'path', 'member-invalid'],
    [{ path: 'C:facts.csv' }, 'path', 'member-invalid'],
    [{ url: 'facts.csv' }, 'url', 'member-unsupported'],
    [{ schema: 'https://example.org/schema.json' }, 'schema', 'member-unsupported'],
    [{ schema: '../schema.json' }, 'schema', 'member-invalid'],
    [{ format: 'json' }, 'format', 'member-unsupported'],
    [{ type: 'json' }, 'type', 'member-unsupported'],
    [{ hash: 'crc32:00' }, 'hash', 'member-unsupported'],
    [{ hash: 'not a hash' }, 'hash', 'member-invalid'],
    [{ delimiter: ';' }, 'delimiter', 'member-unknown'],
  ])('names tables that can be read: %o', (resource, member, code) => {
    expect(faults(inFacts(resource)).map(([found, column]) => [found, column])).toEqual([
      [code, `resources[2].${member}`],
    ]);
  });

  it('tells a member of its own once, however many fields have it', () => {
    const fields = { value: { 'x:a': 1 }, unit: { 'x:a': 1 }, year: { 'x:a': 1 } };
    expect(faults(inFacts({ schema: { fields } }))).toEqual([
      ['member-custom', 'resources[2].schema.fields[0].x:a', undefined],
    ]);
  });

  it('is an object', () => {
    expect(checkShape([])).toEqual([
      { code: 'member-invalid', severity: 'error', file: 'datapackage.json', column: '', read: '[]', expected: '{…}' },
    ]);
  });

  it('may have its schema in a file, whose problems name that file', () => {
    expect(checkShape({ fields: [{ name: 'a', typ: 'string' }] }, 'schema', 'schema.json')).toMatchObject([
      { code: 'member-missing', file: 'schema.json', column: 'fields[0].type' },
      { code: 'member-unknown', file: 'schema.json', column: 'fields[0].typ', expected: 'type' },
    ]);
  });
});
