import type { RecordedDecision } from '../domain/index.ts';
import { displayShare } from '../units/index.ts';
import type { Say } from '../wording/say.ts';
import type { Comparison } from './comparison.ts';
import { move } from './figures.ts';
import type { Names } from './names.ts';

/** Where something else is chosen, each confidence with what it is in; where nothing is chosen, there is none, and that is said. */
export function confidenceText({ confidence, flips, before, after }: Comparison, names: Names, say: Say): string {
  const shown = (value: number | null, decision: RecordedDecision) => {
    if (decision.kind === 'undecided' && !flips) return say('records/undecided');
    if (decision.kind === 'undecided' || decision.kind === 'none') return names.outcome(decision);
    const found = value === null ? say('records/not-assessed') : displayShare(value);
    return flips ? say('records/confidence-in', { confidence: found, outcome: names.outcome(decision) }) : found;
  };
  return move({ from: shown(confidence.from, before), to: shown(confidence.to, after) }, (text) => text);
}

/** A comparison for programs: what was and is chosen, and all that differs. */
export function comparisonContents({
  before,
  after,
  flips,
  confidence,
  sameKnowledge,
  explained,
  scopes,
  facts,
}: Comparison): Readonly<Record<string, unknown>> {
  return {
    flips,
    before: outcomeContents(before),
    after: outcomeContents(after),
    confidence,
    sameKnowledge: sameKnowledge ?? null,
    explained,
    scopes,
    facts,
  };
}

function outcomeContents({ kind, between, technology, alternative, parts, reviewedWith }: RecordedDecision) {
  return { kind, between, technology, alternative, parts, reviewedWith };
}
