/** A package that nobody tuned a page to; `npm run proof` builds more. */
import { describePackages } from './random/describePackages.ts';

describePackages('a package of random size, titles and numbers', 12, 1);
