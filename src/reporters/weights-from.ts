import type { Assessment, Message } from '../domain/index.ts';

/** Where the weights of a report come from: its profile with why, or whoever stated them. */
export function weightsFrom({ name: profile, because, stated }: Assessment['profile']): Message {
  return stated === undefined
    ? { id: 'report/profile', gaps: { profile, because } }
    : { id: 'report/weights-stated', gaps: { weights: stated } };
}
