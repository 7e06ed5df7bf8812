export { inputValue } from './read-inputs.ts';
export { type Chosen, runProcedures } from './run-procedures.ts';
