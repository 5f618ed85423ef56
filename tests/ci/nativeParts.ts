/**
 * The native parts of bundler and compilers for this machine, as `name@version`: they are optional packages, so that an
 * installation without the optional packages (which bring Node itself) lacks them too.
 */
import { readFileSync } from 'node:fs';

type Locked = { version: string; optional?: boolean; os?: string[]; cpu?: string[]; libc?: string[] };

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const parts = Object.entries(packages).flatMap(([path, { version, optional, os, cpu, libc }]) => {
  const name = path.replace('node_modules/', '');
  const isHere = os?.includes(process.platform) && cpu?.includes(process.arch) && libc?.includes('musl') !== true;
  const isNode = /^node-(linux|win)-/.test(name);
  return optional && isHere && !isNode && !name.includes('/node_modules/') ? [`${name}@${version}`] : [];
});
process.stdout.write(`${parts.join(' ')}\n`);
