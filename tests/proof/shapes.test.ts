import { describeShapes } from '../built/describeShapes.ts';

describeShapes(() => true);
