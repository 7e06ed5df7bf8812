import {
  type ChangeReport,
  inLanguage,
  isFar,
  type KnowledgeBase,
  type Language,
  type Message,
  type Text,
} from '../domain/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import type { FindTurn, Turn } from './find-turn.ts';
import { isWithin, type Probe, type Probes } from './probe.ts';
import { byDistance, doubtSaid, edgeOf, fromOf, rivalSaid } from './say-probe.ts';

/**
 * The smallest change of one answer that makes an alternative the recommendation: of those that anybody may come to; else of
 * the others, with why nobody does. What is a fact stands behind what people change; one that was answered is moved only where
 * no other answer does it: then it says what that would mean. Numbers far from the answer are no change of it; null where
 * nothing nearer does it.
 */
export function nearestTo(
  id: string,
  probes: Probes,
  findTurn: FindTurn,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): ChangeReport | null {
  const all = [...probes.values()].flat().filter((probe) => probe.outcome === id);
  const factual = new Set(knowledge.questions.filter((one) => one.anotherMeans !== undefined).map((one) => one.id));
  const found = all
    .filter((probe) => !isFarOff(probe))
    .sort((a, b) => Number(factual.has(a.key)) - Number(factual.has(b.key)) || byDistance(a, b));
  const isFact = (probe: Probe) => meansOf(probe, knowledge) !== undefined;
  const movable = found.filter((probe) => !isFact(probe));
  const likely = movable.filter((probe) => remoteness(probe, knowledge) === undefined);
  const winning =
    firstOf(likely, findTurn) ??
    firstOf(movable, findTurn) ??
    nearestOf(movable, findTurn) ??
    (found.length === all.length ? firstOf(found.filter(isFact), findTurn) : undefined);
  if (winning === undefined) return null;
  const farther = winning.farther?.();
  const { doubt, first } = winning;
  const probe = farther ?? winning.probe;
  const from = fromOf(probe, knowledge, language, say);
  const to = edgeOf(probe, knowledge, language, say);
  const question = knowledge.questions.find((one) => one.id === probe.key);
  const label = question === undefined ? probe.key : inLanguage(question.label, language);
  return { requirement: probe.key, from, to, text: text() };

  function text(): string {
    const means = meansOf(probe, knowledge);
    if (means !== undefined) return say('engine/to-win-only', { means: inLanguage(means, language) });
    const rival =
      first === undefined || farther !== undefined
        ? undefined
        : rivalSaid(first, { base: id }, knowledge, language, say);
    const how = rival === undefined ? 'win' : 'score-best';
    const isUnknown = probe.from.kind === 'unknown';
    const change = say(isUnknown ? `engine/to-${how}-unknown` : `engine/to-${how}`, { label, from, to });
    const why = doubt === undefined ? (rival ?? remoteness(probe, knowledge)) : doubtSaid(doubt);
    return why === undefined ? change : say('engine/to-win-though', { change, why: sayMessage(say, why) });
  }
}

function nearestOf(probes: readonly Probe[], findTurn: FindTurn): Turn | undefined {
  return probes.map(findTurn).find(({ level }) => level === undefined);
}

/** The first that stands. */
function firstOf(probes: readonly Probe[], findTurn: FindTurn): Turn | undefined {
  for (const probe of probes) {
    const turn = findTurn(probe);
    if (turn.doubt === undefined && turn.level === undefined) return turn;
  }
  return undefined;
}

/** What so few of those who leave a question open would answer is nothing to expect. */
const LIKELY = 0.05;
/** Only of a number that was answered. */
function isFarOff({ from, to }: Probe): boolean {
  return from.origin === 'answer' && from.kind === 'number' && to.kind === 'number' && isFar(to.min, from);
}

/** Why nobody will come to answer so, where nobody will. What nobody answered may be what not knowing it may mean. */
function remoteness({ key, from, to }: Probe, { questions }: KnowledgeBase): Message | undefined {
  const range = questions.find(({ id }) => id === key)?.unknownRange;
  const isGiven = from.origin === 'answer' && from.kind !== 'unknown';
  const unusual: Message = { id: 'engine/though-unusual' };
  if (to.kind === 'number') {
    if (isGiven && from.kind === 'number') return to.min > 0 || from.min === 0 ? undefined : unusual;
    return range?.kind !== 'number' || (to.min >= range.min && to.min <= range.max) ? undefined : unusual;
  }
  if (isGiven || to.kind === 'unknown' || range?.kind !== 'shares') return undefined;
  return (range.shares[String(to.value)] ?? 0) >= LIKELY ? undefined : unusual;
}

/** What it would mean to move an answer that is a fact; undefined for others, and for what nobody answered yet. */
function meansOf(probe: Probe, { questions }: KnowledgeBase): Text | undefined {
  const { key, from } = probe;
  if (from.origin !== 'answer' || from.kind === 'unknown' || isWithin(probe)) return undefined;
  return questions.find(({ id }) => id === key)?.anotherMeans;
}
