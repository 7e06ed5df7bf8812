export {
  type Consequence,
  type NextQuestion,
  nextQuestion,
  type OutcomeOf,
  type QuestionnaireOptions,
} from './next-question.ts';
export { possibleAnswers } from './possible-answers.ts';
