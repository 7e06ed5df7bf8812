import type { InlineSpan } from '../../domain/index.ts';
import { tokensOf } from './tokens.ts';

const PIECES = /([\u3400-\u9fff\uf900-\ufaff]+|[A-Za-z0-9\u00b5-\u024f\u0370-\u058f]+)/;
const IDEOGRAPHS = /^[\u3400-\u9fff\uf900-\ufaff]/;

/** A text with the words strong by which it was found. */
export function highlight(text: string, matched: ReadonlySet<string>): readonly InlineSpan[] {
  const spans: InlineSpan[] = [];
  const push = (part: string, strong: boolean) => {
    const last = spans.at(-1);
    if (last !== undefined && (last.style === 'strong') === strong) {
      spans[spans.length - 1] = { ...last, text: last.text + part };
    } else if (part !== '') spans.push(strong ? { text: part, style: 'strong' } : { text: part });
  };
  for (const piece of text.split(PIECES)) {
    if (!IDEOGRAPHS.test(piece)) {
      const tokens = tokensOf(piece);
      push(
        piece,
        tokens.some((token) => matched.has(token)),
      );
      continue;
    }
    const signs = [...piece];
    for (const [at, sign] of signs.entries()) push(sign, isInPair(signs, at, matched));
  }
  return spans;
}

function isInPair(signs: readonly string[], at: number, matched: ReadonlySet<string>): boolean {
  const pair = (from: number) => matched.has(`${signs[from] ?? ''}${signs[from + 1] ?? ''}`);
  return pair(at - 1) || pair(at) || (signs.length === 1 && matched.has(signs[at] ?? ''));
}
