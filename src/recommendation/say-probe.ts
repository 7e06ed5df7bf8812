import type { KnowledgeBase, Language, Message } from '../domain/index.ts';
import { centre, describe } from '../situation/index.ts';
import { digitsApart, displayBound, displayQuantity, middleOf, type Side } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { NO_OUTCOME } from './decide.ts';
import type { Doubt } from './find-turn.ts';
import { nameOfOutcome } from './names.ts';
import type { Probe } from './probe.ts';

/** An answer as it was given, or that it is not known; a number with as many digits as tell it from what {@link edgeOf} says. */
export function fromOf(probe: Probe, knowledge: KnowledgeBase, language: Language, say: Say): string {
  const { key, from } = probe;
  if (from.kind === 'number') return sayMessage(say, displayQuantity(from, from.dimension, digitsOf(probe)));
  return from.kind === 'unknown' ? say('word/not-known') : describe(key, from, knowledge, language, say);
}

/**
 * The value of a probe in words, by the bound it lies behind where there is one. A number is rounded away from what was
 * answered, so that whoever gives the value in words gets what it leads to.
 */
export function edgeOf(probe: Probe, knowledge: KnowledgeBase, language: Language, say: Say): string {
  const { key, to, beyond } = probe;
  if (to.kind !== 'number') return describe(key, to, knowledge, language, say);
  const side = beyond?.side ?? sideOf(probe, knowledge);
  const value = sayMessage(say, displayBound(beyond?.bound ?? to.min, to.dimension, side, digitsOf(probe)));
  if (beyond === undefined) return value;
  return say(beyond.side === 'below' ? 'engine/just-below' : 'engine/just-above', { value });
}

/** How many digits tell an answer from what it is moved to; undefined where the usual ones do, and for a range. */
function digitsOf({ from, to, beyond }: Probe): number | undefined {
  if (from.kind !== 'number' || to.kind !== 'number' || from.min !== from.max) return undefined;
  return digitsApart(from.min, beyond?.bound ?? to.min, to.dimension);
}

/** Of what was answered, or else of the middle of what is usual. */
function sideOf({ key, from, to, side }: Probe, { questions }: KnowledgeBase): Side {
  if (side !== undefined) return side;
  const usual = questions.find(({ id }) => id === key)?.unknownRange;
  const middle = usual?.kind === 'number' ? middleOf(usual.min, usual.max) : 0;
  const start = from.kind === 'number' ? centre(from) : middle;
  return to.kind === 'number' && to.min < start ? 'below' : 'above';
}

/**
 * That something else comes first in more draws, by its name, than what scores best.
 *
 * @param names  see `nameOfOutcome`, with what scores best as the base
 */
export function rivalSaid(
  first: string,
  names: Parameters<typeof nameOfOutcome>[1],
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): Message {
  if (first === NO_OUTCOME) return { id: 'engine/though-none-first' };
  return { id: 'engine/though-first', gaps: { name: nameOfOutcome(first, names, knowledge, language, say) } };
}

/** Why nobody has to reckon with a turn. */
export function doubtSaid(doubt: Doubt): Message {
  if (doubt.kind === 'fit') return { id: 'engine/though-doubtful' };
  if (doubt.nodes === undefined) return { id: 'engine/though-undivided' };
  return { id: 'engine/though-oversize', gaps: { nodes: displayQuantity(doubt.nodes, 'count') } };
}

/** Nearest first; equal distances by key, so that nothing depends on the order of questions. */
export function byDistance(a: Probe, b: Probe): number {
  return a.distance - b.distance || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
