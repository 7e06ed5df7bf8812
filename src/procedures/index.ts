export { inputValue } from './read-inputs.ts';
export { runProcedures } from './run-procedures.ts';
