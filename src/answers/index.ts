export { formatAnswers } from './format-answers.ts';
export { isUnanswered, parseAnswer } from './parse-answer.ts';
export { readRequest } from './read-request.ts';
