/** What answers on an ordinary page. */
import { startReadouts } from './readout.ts';
import { startSizeSwitch } from './sizeSwitch.ts';

startSizeSwitch();
startReadouts();
