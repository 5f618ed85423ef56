import { readdirSync, readFileSync } from 'node:fs';

/** Memory in use, in megabytes: of this process and of all that it started. */
export type Resident = { own: number; children: number };

type Process = { parent: number; resident: number };

/** From /proc: throws where there is none (not Linux). */
export function residentMegabytes(): Resident {
  const processes = new Map(readdirSync('/proc').filter(isNumber).flatMap(readProcess));
  const isOurs = (id: number): boolean => {
    const parent = processes.get(id)?.parent;
    return parent !== undefined && (parent === process.pid || isOurs(parent));
  };
  const started = [...processes].filter(([id]) => isOurs(id)).map(([, { resident }]) => resident);
  return { own: megabytes([processes.get(process.pid)?.resident ?? 0]), children: megabytes(started) };
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

/** A process may end while it is looked at. */
function readProcess(id: string): [number, Process][] {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const valueOf = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [[Number(id), { parent: valueOf('PPid'), resident: valueOf('VmRSS') }]];
  } catch {
    return [];
  }
}

function megabytes(kilobytes: number[]): number {
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}
