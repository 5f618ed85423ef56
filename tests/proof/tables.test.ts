import { describeTables } from '../draft/random/describeTables.ts';

describeTables('one of two thousand tables of random shape', 1000, 2000);
