import type { Message } from '../domain/index.ts';

/** Things that are counted; worded as `count/<thing>` for one of them and `count/<things>` for any other number. */
const PLURALS = {
  entry: 'entries',
  section: 'sections',
  error: 'errors',
  warning: 'warnings',
  note: 'notes',
  'answers-file': 'answers-files',
  argument: 'arguments',
};

export function counted(count: number, thing: keyof typeof PLURALS): Message {
  return { id: `count/${count === 1 ? thing : PLURALS[thing]}`, gaps: { count } };
}
