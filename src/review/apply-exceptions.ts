import type { FindingException } from '../domain/index.ts';
import type { FoundThing } from '../findings/index.ts';
import { codeOf, type Gate, severityOf } from './checks.ts';
import type { Policy, PolicyException } from './read-policy.ts';

export interface ExceptionSettings {
  readonly policy: Policy;
  readonly gates: readonly Gate[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether a glob of the policy is about a file, by the name the user gave. */
  readonly covers: (glob: string, file: string) => boolean;
}

export interface Excepted {
  readonly found: readonly FoundThing[];
  /** How many exceptions there are, and how many of them hold today. */
  readonly counts: { readonly exceptions: number; readonly inForce: number; readonly used: number };
}

/**
 * Findings with the exceptions that cover them. One whose day has passed covers nothing and is a finding itself; so is one
 * that covers nothing among the files that were looked at.
 *
 * @param files  those that were looked at, by the names the user gave
 */
export function applyExceptions(
  found: readonly FoundThing[],
  files: readonly string[],
  { policy, gates, today, covers }: ExceptionSettings,
): Excepted {
  const { exceptions } = policy;
  const isExpired = ({ expires }: PolicyException) => expires < today;
  const used = new Set<PolicyException>();
  const covered = found.map((thing): FoundThing => {
    const file = thing.subject;
    const exception =
      file === undefined
        ? undefined
        : exceptions.find((one) => codeOf(one.check) === thing.code && !isExpired(one) && covers(one.file, file));
    if (exception === undefined) return thing;
    used.add(exception);
    return { ...thing, exception: shown(exception) };
  });
  const about = (
    gate: Gate,
    { check, file, owner, expires, places }: PolicyException,
    at = places.file,
  ): FoundThing => ({
    code: codeOf(gate),
    severity: severityOf(gate, gates),
    message: { id: `review/found-${gate}`, gaps: { check, file, owner, expires } },
    hint: { id: `review/${gate}-hint` },
    at,
    identity: [policy.file, check, file, owner, expires],
  });
  const seen = (one: PolicyException) => files.some((file) => covers(one.file, file));
  const expired = exceptions.filter(isExpired).map((one) => about('expired', one, one.places.expires));
  const unused = exceptions
    .filter((one) => !isExpired(one) && !used.has(one) && seen(one))
    .map((one) => about('unused', one));
  return {
    found: [...covered, ...expired, ...unused],
    counts: { exceptions: exceptions.length, inForce: exceptions.length - expired.length, used: used.size },
  };
}

function shown({ owner, reason, expires }: PolicyException): FindingException {
  return { owner, reason, expires };
}
