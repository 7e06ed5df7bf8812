import type { Answers, NamedAnswers, Request } from '../domain/index.ts';

/** How a request is weighed, as somebody wrote it; by the profile of its scenario where nothing is. */
export type StatedWeighting = Readonly<Partial<Record<'profile' | 'weights', string>>>;

/** A request, and how it is to be weighed as an answers file says it; nothing where that is left to the scenario. */
export interface StatedRequest {
  readonly request: Request;
  readonly stated: StatedWeighting;
}

interface Stating {
  readonly profile?: string | undefined;
  readonly weights?: string | undefined;
}

/** Keys that stand among the answers of a report and are none. */
interface Written {
  readonly name?: string;
  readonly description?: string;
  readonly profile?: string;
  readonly weights?: string;
  readonly workloads?: readonly Written[];
  readonly [key: string]: unknown;
}

/** What is behind the answers of a report, which were read and checked when it was made. */
export function statedRequest(answers: unknown): StatedRequest {
  const { workloads, profile, weights, ...whole } = answers as Written;
  const each = workloads === undefined ? [{ answers: workloadOf(whole).answers }] : workloads.map(workloadOf);
  return {
    request: { ...named(whole), workloads: each },
    stated: weightingIn({ profile, weights }),
  };
}

/** Of what may state a weighting among other things, that alone. */
export function weightingIn({ profile, weights }: Stating): StatedWeighting {
  return { ...(profile === undefined ? {} : { profile }), ...(weights === undefined ? {} : { weights }) };
}

function workloadOf(written: Written): NamedAnswers {
  const { name: _, description: __, ...answers } = written;
  return { ...named(written), answers: answers as Answers };
}

function named({ name, description }: Written): Pick<Request, 'name' | 'description'> {
  return { ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }) };
}
