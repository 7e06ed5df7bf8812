import type { Message } from '../../src/domain/index.ts';
import { sayMessage } from '../../src/wording/say.ts';
import { sayShipped } from './shipped-wording.ts';

const say = sayShipped();

/** A message as an English reader gets it. */
export function inEnglish(message: string | Message): string {
  return sayMessage(say, message);
}
