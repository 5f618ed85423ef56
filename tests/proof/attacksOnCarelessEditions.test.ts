import { describeAttacks } from '../release/disclosure/attacks/describeAttacks.ts';

describeAttacks('a careless edition after it', 1);
