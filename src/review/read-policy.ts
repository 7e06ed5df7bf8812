import { errorProblem, type Message, type Place, type Problem, type Question } from '../domain/index.ts';
import { explainIssue } from '../knowledge/explain-issue.ts';
import { about, suggest } from '../words/suggest.ts';
import { keyPlaceAt, type LocatedValue, placeAt, plain, readYaml, valueAt } from '../yaml/index.ts';
import { mayName } from '../yaml/may-name.ts';
import { BY_SCENARIO, type PolicyContents, policySchema } from './policy-schema.ts';

export type PolicyException = PolicyContents['exceptions'][number] & {
  readonly places: { readonly file: Place; readonly expires: Place };
};

/** A glob of answers files, and where it stands. */
interface PolicyGlob {
  readonly glob: string;
  readonly at: Place;
}

/** A folder of the user's own knowledge, as written, and where it stands. */
interface PolicyFolder {
  readonly folder: string;
  readonly at: Place;
}

/** A policy file as it is applied. */
export interface Policy extends Omit<PolicyContents, 'answers' | 'knowledge' | 'weighting' | 'exceptions'> {
  /** As messages name it. */
  readonly file: string;
  readonly answers?: readonly PolicyGlob[];
  readonly knowledge?: readonly PolicyFolder[];
  readonly weighting?: PolicyWeighting;
  readonly exceptions: readonly PolicyException[];
}

/** How a policy wants every file to be weighed: by the profile of its scenario where it states nothing. */
interface PolicyWeighting {
  readonly profile?: string;
  readonly weights?: string;
  /** The text that states it, for the places of problems. */
  readonly document: LocatedValue;
}

interface PolicyReading {
  /** Absent when anything is wrong. */
  readonly policy?: Policy;
  readonly problems: readonly Problem[];
}

/** Enough to see what is wrong. */
const MOST_PROBLEMS = 20;

/**
 * Reads a policy file, strictly: a key that nobody reads would be a rule that nobody keeps.
 *
 * @param file  how to call it in messages
 */
export function readPolicy(text: string | Uint8Array, file: string, questions: readonly Question[]): PolicyReading {
  const { document, problems: unreadable } = readYaml(text, file);
  if (document === undefined) {
    return unreadable.length > 0 ? { problems: unreadable } : { policy: { file, exceptions: [] }, problems: [] };
  }
  if (document.kind === 'scalar' && document.value === null) return { policy: { file, exceptions: [] }, problems: [] };
  const value = plain(document);
  const parsed = policySchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, MOST_PROBLEMS).flatMap((issue) =>
      explainIssue(issue, policySchema, value).map(({ path, atKey, message, hint }): Problem => {
        const where = (atKey ? path.slice(0, -1) : path).join('.');
        const at = atKey ? keyPlaceAt(document, path) : placeAt(document, path);
        return invalid(where === '' ? message : about(where, message), asFlagsHave(path, value) ?? hint, at);
      }),
    );
    return { problems };
  }
  const keys = questions.map(({ id }) => id);
  const unknown = (parsed.data.require ?? []).flatMap((key, index) =>
    keys.includes(key)
      ? []
      : [
          invalid(
            { id: 'review/no-question', gaps: { key } },
            suggest(key, keys),
            placeAt(document, ['require', index]),
          ),
        ],
  );
  if (unknown.length > 0) return { problems: unknown };
  const exceptions = parsed.data.exceptions.map((one, index) => {
    const at = (key: string) => placeAt(document, ['exceptions', index, key]);
    return { ...one, places: { file: at('file'), expires: at('expires') } };
  });
  const { answers, knowledge, weighting, ...rest } = parsed.data;
  const policy: Policy = {
    ...rest,
    ...(answers === undefined
      ? {}
      : { answers: answers.map((glob, index) => ({ glob, at: placeAt(document, ['answers', index]) })) }),
    ...(knowledge === undefined
      ? {}
      : { knowledge: knowledge.map((folder, index) => ({ folder, at: placeAt(document, ['knowledge', index]) })) }),
    ...(weighting === undefined
      ? {}
      : { weighting: { ...(weighting === BY_SCENARIO ? {} : weighting), document: valueAt(document, ['weighting']) } }),
    file,
    exceptions,
  };
  return { policy, problems: [] };
}

/**
 * The folders of knowledge that a policy names, which have to be known before the rest of it can be read; none where anything is
 * wrong with them, which {@link readPolicy} says.
 */
export function knowledgeIn(text: string | Uint8Array, file: string): readonly string[] {
  // Most policies name none, and a large one is not read twice for that.
  if (!mayName(text, 'knowledge')) return [];
  const { document } = readYaml(text, file);
  if (document?.kind !== 'mapping' || !document.entries.some(({ key }) => key === 'knowledge')) return [];
  const { data } = policySchema.shape.knowledge.safeParse(plain(valueAt(document, ['knowledge'])));
  return data ?? [];
}

/** Of a value as the flag of the same name takes it: how a policy writes it. */
function asFlagsHave([key]: readonly PropertyKey[], policy: unknown): Message | undefined {
  const value = (policy as Readonly<Record<string, unknown>>)[String(key)];
  if (key === 'failOn' && [value].flat().includes('none')) return { id: 'review/empty-list' };
  if (key === 'minConfidence' || key === 'tolerance') return { id: 'review/such-share' };
  if (typeof value !== 'string') return undefined;
  const isList = key === 'failOn' || key === 'require' || key === 'answers' || key === 'knowledge';
  return isList ? { id: 'review/such-list', gaps: { value } } : undefined;
}

function invalid(message: Message, hint: Message | undefined, at: Place): Problem {
  return errorProblem('policy/invalid', message, hint, at);
}
