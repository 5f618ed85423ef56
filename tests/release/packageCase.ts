import type { Problem, Severity } from '../../src/model/problem.ts';
import type { JsonObject } from './patched.ts';

/** A package, as it differs from `tests/fixtures/package`. */
export type PackagePatch = {
  /** Patches of datapackage.json that many cases begin with. */
  presets?: JsonObject[];
  /** A patch of datapackage.json, see `patched`. A table that it takes away is not written. */
  description?: JsonObject;
  /** A patch of the fields of the table of facts. */
  fields?: JsonObject;
  /** A patch of the member `nianbao`. */
  nianbao?: JsonObject;
  /** Name → content; null where the file of the base package is not there. */
  files?: Record<string, string | Uint8Array | null>;
  /** Symbolic links: name → target, as seen from the folder of the package. */
  links?: Record<string, string>;
  /** What was released before, as it differs from this package. */
  published?: PackagePatch;
};

/** A package, and what its release finds and publishes. */
export type PackageCase = PackagePatch & {
  name: string;
  problems?: Problem[];
  /** Of figures.csv: measure/programme/area/period → value, unit and flags, or symbol; 2021 is that whole year. */
  figures?: Record<string, string>;
};

type Details = Omit<Partial<Problem>, 'code' | 'severity' | 'file'>;

/** Place: file, then cell (`E3`) or row, then header or member, as far as the problem has them: `facts.csv E3 value`. */
export const error = (code: string, place: string, details?: Details) => problem('error', code, place, details);
export const warning = (code: string, place: string, details?: Details) => problem('warning', code, place, details);
export const notice = (code: string, place: string, details?: Details) => problem('notice', code, place, details);

function problem(severity: Severity, code: string, place: string, details?: Details): Problem {
  const parts = /^(?<file>\S+)(?: (?<letter>[A-Z]+)?(?<row>\d+))?(?: (?<column>.+))?$/.exec(place)?.groups;
  const { file = place, letter, row, column } = parts ?? {};
  return { code, severity, file, row: row === undefined ? undefined : Number(row), letter, column, ...details };
}

/** A table without the indent of the code around it. */
export function csv(text: TemplateStringsArray): string {
  return text.join('').trim().replaceAll(/\n +/g, '\n') + '\n';
}
