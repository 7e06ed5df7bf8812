import { asFractions } from '../units/index.ts';
import { once } from '../words/once.ts';
import type { LocatedMapping, LocatedScalar } from '../yaml/index.ts';

/**
 * What is written in a text as an answer, so that it has one reading where the text leaves no doubt: `600.000` is 600 where it is
 * a number of JSON, whose grammar knows no thousands, and in a record, whose answers have been read before.
 */
export function writtenIn(text: string | Uint8Array, document: LocatedMapping): (value: LocatedScalar) => string {
  const isJson = once(() => isReadAsJson(text));
  return ({ value, source }) => {
    const fraction = asFractions(source);
    if (fraction === source) return source;
    return isRecorded(document) || (typeof value === 'number' && isJson()) ? fraction : source;
  };
}

/** By hand what a decision was reviewed with is one word, see `readDecision`. */
function isRecorded({ entries }: LocatedMapping): boolean {
  const decision = entries.find(({ key }) => key === 'decision')?.value;
  return (
    decision?.kind === 'mapping' &&
    decision.entries.some(({ key, value }) => key === 'reviewedWith' && value.kind === 'mapping')
  );
}

function isReadAsJson(text: string | Uint8Array): boolean {
  const written = typeof text === 'string' ? text : new TextDecoder().decode(text);
  try {
    JSON.parse(written.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}
