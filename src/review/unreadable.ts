import type { Problem } from '../domain/index.ts';
import type { FoundThing } from '../findings/index.ts';
import { UNREADABLE } from './checks.ts';

/** What could not be read: an answers file, a policy, or a path that stands for nothing. */
export function unreadable({ code, message, hint, at }: Problem): FoundThing {
  return {
    code: UNREADABLE,
    severity: 'error',
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(at === undefined ? {} : { at }),
    identity: [at?.file ?? '', code],
  };
}
