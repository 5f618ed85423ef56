import type { Problem } from '../../table/problem.ts';
import type { Check, CheckFinding } from './check.ts';
import { checks } from './checks.ts';
import type { Screening } from './screened.ts';

/** Runs every check; a warning gets the key by which a package may acknowledge it. */
export function screen(screened: Screening): Problem[] {
  return checks.flatMap((check) => check.find(screened).map((finding) => toProblem(check, finding)));
}

function toProblem({ code, severity }: Check, { place, subject, ...rest }: CheckFinding): Problem {
  return { code, severity, ...place, ...rest, ...(severity === 'warning' && { key: `${code} ${subject}` }) };
}
