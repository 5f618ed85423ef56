import { readdirSync } from 'node:fs';
import { describeSamples } from '../built/describeSamples.ts';

const samples = readdirSync('data', { withFileTypes: true }).filter((entry) => entry.isDirectory());

describeSamples(samples.map(({ name }) => name));
