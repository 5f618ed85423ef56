import { describeSamples } from './describeSamples.ts';

// the smallest; data/yizheng is built before all tests, and all of them are the proof's
describeSamples(['fujian-monthly']);
