export { type Consequence, type NextQuestion, nextQuestion, type OutcomeOf } from './next-question.ts';
