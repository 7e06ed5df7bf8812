import type { AnswerChoice, Message } from '../domain/index.ts';
import { closeWords } from '../words/close-words.ts';
import { nearest } from '../words/nearest.ts';
import { bothHints, didYouMean, oneOf } from '../words/suggest.ts';

/** Where the nearest choice is named, the others are too when they are few. */
const LONGEST_LIST = 8;

/** What was probably meant by a text that is none of the choices: by its id, its label in any language or another word for it. */
export function choiceHint(text: string, choices: readonly AnswerChoice[]): Message {
  const ids = choices.map(({ id }) => id);
  const list = [...ids, 'unknown'];
  const meant = called(text, choices) ?? nearest(text, ids) ?? nearlyCalled(text, choices);
  if (meant === undefined) return { id: 'hint/expected-one-of', gaps: { list } };
  return ids.length > LONGEST_LIST ? didYouMean(meant) : bothHints(didYouMean(meant), oneOf(list));
}

function called(text: string, choices: readonly AnswerChoice[]): string | undefined {
  const word = text.toLowerCase();
  return choices.find((choice) => namesOf(choice).some((name) => name.toLowerCase() === word))?.id;
}

/** Of all that choices are called something is near to most words: only a slip counts. */
function nearlyCalled(text: string, choices: readonly AnswerChoice[]): string | undefined {
  const names = choices.flatMap(namesOf).map((name) => name.toLowerCase());
  const [name] = closeWords(text.toLowerCase(), names);
  return name === undefined ? undefined : called(name, choices);
}

function namesOf({ label: { en, zh }, also = [] }: AnswerChoice): readonly string[] {
  return zh === undefined ? [en, ...also] : [en, zh, ...also];
}
