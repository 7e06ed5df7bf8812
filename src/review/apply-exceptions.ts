import type { FindingException, Message, Place } from '../domain/index.ts';
import type { FoundThing } from '../findings/index.ts';
import { codeOf, EXCEPTABLE, type Gate, severityOf } from './checks.ts';
import type { Policy, PolicyException } from './read-policy.ts';

export interface ExceptionSettings {
  readonly policy: Policy;
  readonly gates: readonly Gate[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether a glob of the policy is about a file, by the name the user gave. */
  readonly covers: (glob: string, file: string) => boolean;
  /** Whether everything was looked at that the policy takes: then an exception for another file is for none. */
  readonly isWhole: boolean;
}

export interface Excepted {
  readonly found: readonly FoundThing[];
  /** How many exceptions there are, and how many of them hold today. */
  readonly counts: { readonly exceptions: number; readonly inForce: number; readonly used: number };
}

/**
 * Findings with the exceptions that cover them. One whose day has passed covers nothing and is a finding itself; so is one
 * that covers nothing. Those about other files than were looked at are left for the review of these.
 *
 * @param files  those that were looked at, by the names the user gave
 */
export function applyExceptions(
  found: readonly FoundThing[],
  files: readonly string[],
  { policy, gates, today, covers, isWhole }: ExceptionSettings,
): Excepted {
  const { exceptions } = policy;
  const isExpired = ({ expires }: PolicyException) => expires < today;
  const subjects = new Set([...files, ...found.flatMap(({ subject }) => subject ?? [])]);
  const exceptionsFor = new Map(
    [...subjects].map((subject) => [subject, exceptions.filter(({ file: glob }) => covers(glob, subject))]),
  );
  /** What is found in the files of an exception, by whichever check. */
  const foundThere = new Map<PolicyException, FoundThing[]>(exceptions.map((one) => [one, []]));
  const used = new Set<PolicyException>();
  const covered = found.map((thing): FoundThing => {
    const there = exceptionsFor.get(thing.subject ?? '') ?? [];
    for (const one of there) foundThere.get(one)?.push(thing);
    const exception = there.find(
      (one) => !isExpired(one) && codeOf(one.check) === thing.code && isOfWorkload(one, thing),
    );
    if (exception === undefined) return thing;
    used.add(exception);
    return { ...thing, exception: shown(exception) };
  });
  const about = (
    gate: Gate,
    { check, file, workload, owner, expires }: PolicyException,
    hint: Message,
    at: Place,
  ): FoundThing => ({
    code: codeOf(gate),
    severity: severityOf(gate, gates),
    message: { id: `review/found-${gate}`, gaps: { check, file: named(file, workload), owner, expires } },
    hint,
    at,
    identity: [policy.file, check, file, owner, expires, ...(workload === undefined ? [] : [workload])],
  });
  const codesThere = (one: PolicyException) =>
    new Set(foundThere.get(one)?.flatMap((thing) => (isOfWorkload(one, thing) ? [thing.code] : [])));
  const unusedHint = (one: PolicyException): Message => {
    const codes = codesThere(one);
    const elsewhere = foundThere
      .get(one)
      ?.filter((thing) => !isOfWorkload(one, thing) && thing.code === codeOf(one.check));
    const workloads = [...new Set(elsewhere?.flatMap(({ workload }) => workload ?? []))];
    if (workloads.length > 0) return { id: 'review/other-workloads-hint', gaps: { workloads } };
    const checks = EXCEPTABLE.filter((gate) => codes.has(codeOf(gate)));
    return checks.length === 0 ? { id: 'review/unused-hint' } : { id: 'review/other-checks-hint', gaps: { checks } };
  };
  const near = new Set(files.flatMap((file) => exceptionsFor.get(file) ?? []));
  const seen = exceptions.filter((one) => isWhole || near.has(one));
  const expired = seen.filter(isExpired).map((one) => {
    const counts = codesThere(one).has(codeOf(one.check));
    return about('expired', one, counts ? { id: 'review/expired-hint' } : unusedHint(one), one.places.expires);
  });
  const unused = seen
    .filter((one) => !isExpired(one) && !used.has(one))
    .map((one) => about('unused', one, unusedHint(one), one.places.file));
  return {
    found: [...covered, ...expired, ...unused],
    counts: {
      exceptions: exceptions.length,
      inForce: exceptions.filter((one) => !isExpired(one)).length,
      used: used.size,
    },
  };
}

/** Whether a finding is of the workload that an exception names, or of a part of that. */
function isOfWorkload({ workload }: PolicyException, found: FoundThing): boolean {
  return workload === undefined || found.workload === workload || found.workload?.startsWith(`${workload}/`) === true;
}

function named(file: string, workload: string | undefined): string | Message {
  return workload === undefined ? file : { id: 'review/workload-of', gaps: { workload, file } };
}

function shown({ owner, reason, expires }: PolicyException): FindingException {
  return { owner, reason, expires };
}
