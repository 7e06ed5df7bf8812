import type { Screen } from './screen.ts';
import { type Span, wrap } from './wrap.ts';

/** Painted lines no wider than the screen: `first` opens the first line, `rest` all others; both hold no escapes wider than `rest`. */
export function hang({ width, paint }: Screen, spans: readonly Span[], first: string, rest: string): readonly string[] {
  return wrap(spans, width - rest.length).map((line, index) => (index === 0 ? first : rest) + paint(line));
}
