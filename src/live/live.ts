/** What answers on an ordinary page. */
import { startSizeSwitch } from './sizeSwitch.ts';

startSizeSwitch();
