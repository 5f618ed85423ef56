import type { Problem } from '../../table/problem.ts';
import type { Check, Finding } from './check.ts';
import { checks } from './checks.ts';
import type { Screened } from './screened.ts';

/** Runs every check; a warning gets the key by which a package may acknowledge it. */
export function screen(screened: Screened): Problem[] {
  return checks.flatMap((check) => check.find(screened).map((finding) => toProblem(check, finding)));
}

function toProblem({ code, severity }: Check, { place, subject, ...rest }: Finding): Problem {
  return { code, severity, ...place, ...rest, ...(severity === 'warning' && { key: `${code} ${subject}` }) };
}
