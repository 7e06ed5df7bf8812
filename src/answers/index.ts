export { formatAnswers } from './format-answers.ts';
export { parseAnswer } from './parse-answer.ts';
export { MOST_WORKLOADS, readRequest } from './read-request.ts';
