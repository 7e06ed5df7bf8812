export { formatAnswers } from './format-answers.ts';
export { isUnanswered, parseAnswer } from './parse-answer.ts';
export { MOST_WORKLOADS, readRequest } from './read-request.ts';
