export { type Arranged, arrangeFindings, type FoundThing } from './arrange-findings.ts';
