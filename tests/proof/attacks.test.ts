import { describeAttacks } from '../release/disclosure/attacks/describeAttacks.ts';

describeAttacks('the edition after it', 2);
