import { describeCuts } from '../release/describeCuts.ts';

describeCuts((whole) => Array.from({ length: whole + 1 }, (_, length) => length));
