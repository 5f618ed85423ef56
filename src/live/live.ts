/** What answers on an ordinary page. */
import { startReadouts, startTableReadouts } from './readout.ts';
import { startSizeSwitch } from './sizeSwitch.ts';
import { startSorting } from './sortTable.ts';

startSizeSwitch();
startReadouts();
startTableReadouts();
startSorting();
