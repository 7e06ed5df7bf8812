import { createHash } from 'node:crypto';
import type { Finding, FindingCounts, FindingException, FindingSeverity, Message, Place } from '../domain/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';

/** Something found, before it is put in order with the others. */
export interface FoundThing {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly message: string | Message;
  readonly hint?: string | Message;
  readonly at?: Place;
  readonly subject?: string;
  /** Name of the workload, or of the part of one, that it is about, where it is about one of several. */
  readonly workload?: string;
  /** What an exception to it names, where one may be written. */
  readonly about?: string;
  /** What tells it from others of its code, the same in every run: a file within its repository, a name; never a line. */
  readonly identity: readonly string[];
  readonly exception?: FindingException;
}

interface Arranged {
  readonly findings: readonly Finding[];
  readonly counts: Omit<FindingCounts, 'subjects'>;
  readonly failed: boolean;
}

const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'note'];

/** Findings in words, the gravest first, each with its fingerprint; what an exception covers becomes a note. */
export function arrangeFindings(found: readonly FoundThing[], say: Say): Arranged {
  const seen = new Map<string, number>();
  const findings = found
    .map((thing): Finding => {
      const { code, message, hint, at, subject, about, identity, exception } = thing;
      return {
        code,
        severity: exception === undefined ? thing.severity : 'note',
        message: sayMessage(say, message),
        ...(hint === undefined ? {} : { hint: sayMessage(say, hint) }),
        ...(at === undefined ? {} : { at }),
        ...(subject === undefined ? {} : { subject }),
        ...(about === undefined ? {} : { about }),
        fingerprint: fingerprintOf(code, identity, seen),
        ...(exception === undefined ? {} : { exception }),
      };
    })
    .sort(inOrder);
  const countOf = (wanted: FindingSeverity) => findings.filter(({ severity }) => severity === wanted).length;
  const counts = {
    errors: countOf('error'),
    warnings: countOf('warning'),
    notes: countOf('note'),
    excepted: findings.filter(({ exception }) => exception !== undefined).length,
  };
  return { findings, counts, failed: counts.errors > 0 };
}

/** 32 hexadecimal digits; the second of two equal things has a fingerprint of its own. */
function fingerprintOf(code: string, identity: readonly string[], seen: Map<string, number>): string {
  const key = JSON.stringify([code, ...identity]);
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  return createHash('sha256')
    .update(before === 0 ? key : `${key}${before}`)
    .digest('hex')
    .slice(0, 32);
}

function inOrder(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    byUnits(a.at?.file ?? '', b.at?.file ?? '') ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    byUnits(a.code, b.code)
  );
}

/** In the order of code units, which is the same on every machine. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
