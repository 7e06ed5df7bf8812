export { arrangeFindings, type FoundThing } from './arrange-findings.ts';
