import { describeTables } from './random/describeTables.ts';

describeTables('a table of random shape', 1, 60);
