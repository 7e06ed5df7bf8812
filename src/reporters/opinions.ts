import { isUndecided, openSets, type ProcedureReport, type Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { evidenceTitle } from './evidence-title.ts';
import { nameOf, namesOfParts } from './names.ts';

export interface Opinions {
  readonly agreeing: readonly ProcedureReport[];
  /** Those that name others besides: a path through all technologies names every choice. */
  readonly among: readonly ProcedureReport[];
  /** Those that name a part of a recommended combination only: no support for joining it to the others. */
  readonly partial: readonly ProcedureReport[];
  readonly disagreeing: readonly ProcedureReport[];
  /** Those that reach a verdict where nothing is chosen: there is nothing to agree with. */
  readonly open: readonly ProcedureReport[];
  /** Those that reached no verdict. */
  readonly silent: readonly ProcedureReport[];
}

/** The documents' procedures by what they think of the recommendation. */
export function opinionsOf(whole: Recommendation): Opinions {
  const { procedures, recommendation } = whole;
  const { parts } = recommendation;
  const chosen = parts.length === 0 ? [recommendation.technology] : parts.map(({ technology }) => technology);
  const nothingChosen = recommendation.kind === 'none' || isUndecided(whole);
  const opinion = ({ agrees, verdict, external }: ProcedureReport): keyof Opinions => {
    if (verdict.length === 0) return 'silent';
    if (nothingChosen) return 'open';
    const alone = external.length === 0 && verdict.every((id) => chosen.includes(technologyOf(id, whole)));
    const named = parts.map(
      ({ alternative, technology }) => verdict.includes(alternative) || verdict.includes(technology),
    );
    if (agrees) return alone ? 'agreeing' : 'among';
    return named.some(Boolean) ? 'partial' : 'disagreeing';
  };
  const those = (wanted: keyof Opinions) => procedures.filter((one) => opinion(one) === wanted);
  return {
    agreeing: those('agreeing'),
    among: those('among'),
    partial: those('partial'),
    disagreeing: those('disagreeing'),
    open: those('open'),
    silent: those('silent'),
  };
}

/** What a procedure names, in words: an alternative not again beside all of its technology. */
export function namedBy({ verdict, external }: ProcedureReport, recommendation: Recommendation, say: Say): string[] {
  const ids = verdict.filter((id) => {
    const technology = technologyOf(id, recommendation);
    return technology === id || !verdict.includes(technology);
  });
  return [...ids.map((id) => nameOf(id, recommendation, say)), ...external];
}

/** Of an alternative, or the technology itself. */
function technologyOf(id: string, { ranking }: Pick<Recommendation, 'ranking'>): string {
  return ranking.find(({ alternative }) => alternative === id)?.technology ?? id;
}

/** How many reach a verdict. */
export function spokeIn({ agreeing, among, partial, disagreeing, open }: Opinions): number {
  return agreeing.length + among.length + partial.length + disagreeing.length + open.length;
}

/** Of the procedures that reach a verdict, no more than this share is hardly any. */
const HARDLY = 0.1;

/**
 * Whether there is nothing that they could be an opinion of: nothing fits, or a combination is recommended that they, each
 * after one technology, hardly ever name.
 */
export function sayLittle(whole: Recommendation): boolean {
  const { kind, parts } = whole.recommendation;
  const found = opinionsOf(whole);
  const naming = found.agreeing.length + found.among.length;
  return kind === 'none' || (parts.length > 0 && found.partial.length > 0 && naming <= spokeIn(found) * HARDLY);
}

/** Whose the procedures are, in words: of the corpus, or of the user besides. */
export function whoseTheyAre({ procedures }: Pick<Recommendation, 'procedures'>, say: Say): string {
  const count = procedures.filter(({ overlaid }) => overlaid).length;
  return count === 0 ? say('report/corpus') : say('report/corpus-and-own', { count });
}

/** How many of them agree, in words; those of the user apart, for they are no opinion of the corpus. */
export function agreement(recommendation: Recommendation, say: Say): string {
  const own = recommendation.procedures.filter(({ overlaid }) => overlaid);
  if (own.length === 0) return agreementOf(recommendation, say);
  const found = opinionsOf({ ...recommendation, procedures: own });
  const { agreeing, among } = found;
  const gaps = { agreeing: agreeing.length, spoke: spokeIn(found), count: among.length };
  const ofOwn = among.length === 0 ? 'report/agreeing-own' : 'report/agreeing-own-among-others';
  const others = recommendation.procedures.filter(({ overlaid }) => !overlaid);
  return say('word/next', {
    first: agreementOf({ ...recommendation, procedures: others }, say),
    second: isUndecided(recommendation)
      ? say('report/naming-open-own', { spoke: gaps.spoke, list: namingEach(recommendation, found.open, say) })
      : say(ofOwn, gaps),
  });
}

/**
 * How many of the corpus agree, in words; one that names others besides is counted apart. One that names a part of a combination
 * says nothing for the combination.
 */
function agreementOf(recommendation: Recommendation, say: Say): string {
  const found = opinionsOf(recommendation);
  const { agreeing, among, partial } = found;
  const { kind, parts } = recommendation.recommendation;
  const spoke = spokeIn(found);
  const naming = agreeing.length + among.length;
  if (kind === 'none') return say('report/agreeing-with-nothing', { spoke });
  if (spoke > 0 && isUndecided(recommendation)) {
    return say('report/naming-open', { spoke, list: namingEach(recommendation, found.open, say) });
  }
  if (parts.length > 0 && naming === 0) return say('report/naming-none');
  if (sayLittle(recommendation)) return say('report/naming-hardly-any', { agreeing: naming, spoke });
  if (parts.length > 0) return say('report/agreeing-with-all', { agreeing: naming, spoke, partial: partial.length });
  const gaps = { agreeing: agreeing.length, spoke, count: among.length };
  return say(among.length === 0 ? 'report/agreeing' : 'report/agreeing-among-others', gaps);
}

/** How many name each of what it is undecided between; of what runs together, all of it. */
function namingEach(whole: Recommendation, spoke: readonly ProcedureReport[], say: Say): string {
  const counts = openSets(whole).map((ids) => {
    const naming = spoke.filter(({ verdict }) =>
      ids.every((id) => verdict.includes(id) || verdict.includes(technologyOf(id, whole))),
    );
    return `${namesOfParts(ids.map((id) => ({ name: nameOf(id, whole, say) })))} ${naming.length}`;
  });
  return counts.join(say('word/comma'));
}

/** Why a dissenting procedure is not followed, the weightiest reason there is; `open` where there is none. */
type Dissent = 'excluded' | 'asks-nothing' | 'disputed' | 'not-asked' | 'open';

/** In the order in which they are looked for. */
const DISSENTS: readonly Dissent[] = ['excluded', 'asks-nothing', 'disputed', 'not-asked', 'open'];

/** How the dissenting ones fall, in a sentence; undefined when all agree. */
export function dissents(recommendation: Recommendation, say: Say): string | undefined {
  const kinds = opinionsOf(recommendation).disagreeing.map((one) => dissentOf(one, recommendation));
  const reasons = DISSENTS.flatMap((kind) => {
    const count = kinds.filter((each) => each === kind).length;
    return count === 0 ? [] : [say(`report/dissenting-${kind}`, { count })];
  });
  return reasons.length === 0 ? undefined : say('report/dissenting', { reasons: reasons.join(say('word/comma')) });
}

function dissentOf(one: ProcedureReport, recommendation: Recommendation): Dissent {
  if (ruledOut(one, recommendation).length > 0) return 'excluded';
  if (one.asks.length === 0) return 'asks-nothing';
  if (bearing(one, recommendation).length > 0) return 'disputed';
  return notAskedBy(one, recommendation).length > 0 ? 'not-asked' : 'open';
}

/** A line of why a dissenting procedure is not followed. */
export function whyNotFollowed(one: ProcedureReport, recommendation: Recommendation, say: Say): string {
  switch (dissentOf(one, recommendation)) {
    case 'excluded': {
      const excluded = ruledOut(one, recommendation).map(({ name, violations }) =>
        say('report/option-out', { name, rule: violations[0]?.constraint ?? '' }),
      );
      return say('report/dissents-excluded', { excluded: excluded.join(say('word/comma')) });
    }
    case 'asks-nothing':
      return say('report/dissents-asks-nothing');
    case 'disputed':
      return say('report/disputed', { evidence: disputes(one, recommendation, say) });
    case 'not-asked':
      return say('report/dissents-not-asked', {
        labels: notAskedBy(one, recommendation).slice(0, FEW).join(say('word/comma')),
      });
    case 'open':
      return say('report/dissents');
  }
}

/** The evidence that `whyNotFollowed` speaks of; empty when it speaks of something else. */
export function evidenceAgainst(one: ProcedureReport, recommendation: Recommendation): readonly string[] {
  return dissentOf(one, recommendation) === 'disputed' ? bearing(one, recommendation) : [];
}

/** Enough to see that a procedure is about something else. */
const FEW = 3;

/**
 * What a procedure names when none of it can do the job, one constraint for each being enough; empty when any of it can. Of
 * several workloads each may rule out what another would take.
 */
function ruledOut({ verdict }: ProcedureReport, { ranking, workloads }: Recommendation): Recommendation['ranking'] {
  const named = ranking.filter(({ alternative, technology }) =>
    verdict.some((id) => id === alternative || id === technology),
  );
  return workloads !== undefined || named.some(({ excluded }) => !excluded) ? [] : named;
}

/** Of the evidence against a procedure, what is about the alternatives it names here: the rest disputes other branches. */
function bearing({ verdict, disputedBy }: ProcedureReport, recommendation: Recommendation): readonly string[] {
  const named = new Set(verdict.flatMap((id) => [id, technologyOf(id, recommendation)]));
  return disputedBy.filter((id) => {
    const record = recommendation.evidence.find((one) => one.id === id);
    if (record === undefined) return false;
    return named.has(record.subject) || verdict.includes(technologyOf(record.subject, recommendation));
  });
}

/** Labels of what was answered and the procedure does not ask. */
function notAskedBy({ asks }: ProcedureReport, { requirements, workloads }: Recommendation): readonly string[] {
  if (workloads !== undefined) return [];
  return Object.entries(requirements).flatMap(([id, { label, origin, unknown }]) =>
    origin === 'answer' && unknown !== true && !asks.includes(id) ? [label] : [],
  );
}

/** What the evidence that speaks against what a procedure names is about. */
function disputes(one: ProcedureReport, recommendation: Recommendation, say: Say): string {
  const titles = bearing(one, recommendation).map((id) => {
    const record = recommendation.evidence.find((each) => each.id === id);
    return record === undefined ? id : evidenceTitle(record, recommendation, say);
  });
  return titles.join(say('word/comma'));
}
