/** The members that datapackage.json may and must have, and the form of each. */
import { fieldTypes, missingLabels } from '../../intake/table/table.ts';
import { dimensions, listRoles, measureKinds } from '../../model/description.ts';
import type { Problem } from '../../model/problem.ts';
import { isFitCode } from './checkLists.ts';
import { closedObject, listOf, mapOf, matching, objectOf, oneOf, textLike, type Shape } from './shape.ts';

const text = textLike('"…"', /\S/);
const texts = mapOf(text);

/** {be} takes the form of the number in English. */
const verbs = mapOf(textLike('{be} …', /^(?=.*\S)([^{}]|\{be\})+$/));

const bool = matching('true / false', (value) => typeof value === 'boolean');
const year = matching('2021', (value) => Number.isInteger(value) && /^\d{4}$/.test(String(value)));

/** With an offset an instant means the same on every machine. */
const instant = textLike(
  '2022-06-02 / 2022-06-02T00:00:00+08:00',
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/,
);

const pattern = matching('[a-z]+', (value) => typeof value === 'string' && isPattern(value));

/** Names a folder of `released/history/`. */
const version = fitting('2021.1', /^[0-9A-Za-z._-]+$/);

const name = fitting('a-z 0-9 . _ -', /^[a-z0-9._-]+$/);

/** Inside the folder of the package (Data Package v2: no absolute path, no `..`). */
const inside = matching(
  'table.csv',
  (value) => typeof value === 'string' && /^[^/\\:]+(\/[^/\\:]+)*$/.test(value) && !value.split('/').includes('..'),
);

const field = objectOf(
  { name: text, type: oneOf(...fieldTypes) },
  {
    title: text,
    titles: texts,
    unit: text,
    format: oneOf('default', 'any'),
    constraints: objectOf({}, { required: bool, unique: bool, enum: listOf(text), pattern }),
  },
);

const labelled = objectOf({ value: anyText() }, { label: oneOf(...missingLabels) });
const missingValue: Shape = (value, at) => (typeof value === 'string' ? [] : labelled(value, at));

const schema = objectOf(
  { fields: listOf(field) },
  {
    primaryKey: (value, at) => (Array.isArray(value) ? listOf(text)(value, at) : text(value, at)),
    missingValues: listOf(missingValue),
  },
);

const measure = closedObject(
  { code: text, title: texts, kind: oneOf(...measureKinds) },
  {
    adds: listOf(oneOf(...dimensions)),
    unit: text,
    verb: verbs,
    ratio: closedObject({ of: text, to: text }, { times: matching('100', isAbove(0)) }),
    change: text,
  },
);

const total = closedObject(
  { code: text, title: texts, measure: text, programmes: listOf(text) },
  { lead: bool, exclusive: bool },
);

const label = closedObject({ measure: text, programme: text, title: texts }, { verb: verbs });
const lists = Object.fromEntries(listRoles.map((role) => [role, text]));
const least = matching('1, 2, 3 …', (value) => Number.isInteger(value) && isAbove(0)(value));

const disclosure = closedObject(
  {},
  {
    threshold: least,
    measures: mapOf(least),
    programmes: mapOf(least),
    protected: listOf(text),
    unlinked: listOf(text),
    dominance: listOf(closedObject({ measure: text, contributors: text, least })),
    exemptions: listOf(closedObject({ programme: text, area: text, reason: texts }, { year })),
  },
);

const dataPackage = objectOf(
  {
    name,
    title: text,
    version,
    resources: listOf(
      objectOf(
        { name, path: inside, schema },
        { title: text, titles: texts, dialect: objectOf({}, { sheetName: text }) },
      ),
    ),
    nianbao: closedObject(
      {
        languages: listOf(text),
        titles: texts,
        latestYear: year,
        cutoff: instant,
        roles: closedObject({ facts: listOf(text) }, lists),
        measures: listOf(measure),
      },
      { area: text, totals: listOf(total), labels: listOf(label), disclosure },
    ),
  },
  { description: text, licenses: listOf(objectOf({}, { name: text, path: text, title: text })) },
);

/** Every member that a release reads; in `nianbao` no other is allowed, so that a misspelt one is not lost. */
export function checkShape(value: unknown): Problem[] {
  return dataPackage(value, '');
}

function fitting(expected: string, pattern: RegExp): Shape {
  return matching(expected, (value) => typeof value === 'string' && pattern.test(value) && isFitCode(value));
}

function isAbove(bound: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && value > bound;
}

function anyText(): Shape {
  return matching('""', (value) => typeof value === 'string');
}

function isPattern(value: string): boolean {
  try {
    new RegExp(value, 'u');
    return true;
  } catch {
    return false;
  }
}
