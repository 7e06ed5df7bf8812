export { formatAnswers } from './format-answers.ts';
export { type AnswerValue, isUnanswered, parseAnswer } from './parse-answer.ts';
export { MOST_WORKLOADS, type RequestReading, readRequest } from './read-request.ts';
