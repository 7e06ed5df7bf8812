import { z } from 'zod';
import { id, words } from './shared.ts';

const bilingual = z.strictObject({ en: words, zh: words });

/** Input that provokes the message. */
const example = z.strictObject({
  /**
   * Lines of an answers file, a file of knowledge laid over the built-in one, or words behind the program's name; lines of
   * an answers file that is reviewed, or of a policy that a fine one is reviewed with.
   */
  in: z.enum(['answers', 'knowledge', 'command', 'review', 'policy']),
  text: words,
});

/** A code of errors and warnings: what it means, why something is refused, and what to do. */
const message = z.strictObject({ id, title: bilingual, text: bilingual, example: example.optional() });

export const messageSections = { messages: message };
