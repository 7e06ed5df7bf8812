export {
  type Consequence,
  type NextQuestion,
  nextQuestion,
  type OutcomeOf,
  type QuestionnaireOptions,
} from './next-question.ts';
export { type PossibleAnswer, possibleAnswers } from './possible-answers.ts';
