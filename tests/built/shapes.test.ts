import { describeShapes } from './describeShapes.ts';

// every other one; all of them are the proof's
describeShapes((index) => index % 2 === 1);
