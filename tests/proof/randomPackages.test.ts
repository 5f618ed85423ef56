import { describePackages } from '../publish/random/describePackages.ts';

describePackages('a package of random size, titles and numbers', 1_000, 24);
