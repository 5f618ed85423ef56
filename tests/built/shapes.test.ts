import { describeShapes } from './describeShapes.ts';

// every fourth one; all of them are the proof's
describeShapes((index) => index % 4 === 1);
