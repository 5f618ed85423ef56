import { atLeastOne } from './atLeastOne.ts';
import { averages } from './averages.ts';
import type { Attacker } from './claim.ts';
import { everything } from './everything.ts';
import { insider } from './insider.ts';
import { payments, usualPayments } from './jointly.ts';
import { linkedTables } from './linkedTables.ts';
import { overTime } from './overTime.ts';
import { rounding } from './rounding.ts';
import { subtraction } from './subtraction.ts';
import { twoEditions } from './twoEditions.ts';

/** Those that answer at once. */
export const quickAttackers: Record<string, Attacker> = {
  subtraction,
  'linked tables': linkedTables,
  averages,
  'two editions': twoEditions,
  rounding,
  'totals over time': overTime,
  'at least one': atLeastOne,
  insider,
};

export const attackers: Record<string, Attacker> = { ...quickAttackers, 'everything jointly': everything };

/** Of packages of more kinds. */
export const widerAttackers: Record<string, Attacker> = {
  ...quickAttackers,
  'what is paid': payments,
  'what is usually paid': usualPayments,
};
