import { describeCuts } from '../release/write/describeCuts.ts';

describeCuts((whole) => Array.from({ length: whole + 1 }, (_, length) => length));
