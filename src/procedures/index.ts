export { runProcedures } from './run-procedures.ts';
