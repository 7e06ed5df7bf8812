import { type Answers, type KnowledgeBase, NOT_ASKED, type Requirements, type SplitPart } from '../domain/index.ts';
import { imply, normalise } from '../requirements/index.ts';
import type { Choice } from './decide.ts';
import { requirementsOf } from './requirements-of.ts';
import type { JudgedWorkload } from './whole.ts';

/** A workload as it was asked for. */
interface AskedWorkload {
  readonly name: string;
  readonly answers: Answers;
}

/** Judges one workload by itself. */
type Judge<Judged extends JudgedWorkload> = (name: string, requirements: Requirements) => Judged;

/**
 * Judges the workloads of a plan. One that two systems serve better than one does is judged by its parts, each a workload of its
 * own: in a plan every workload is served by one system, so that this one would have to be served by what is no choice for it.
 *
 * @param choiceOf  what is recommended for a workload by itself
 * @returns         `asked`: each as it was asked for; `judged`: those of the plan
 */
export function judgeApart<Judged extends JudgedWorkload>(
  workloads: readonly AskedWorkload[],
  judge: Judge<Judged>,
  choiceOf: (judged: Judged) => Choice,
  knowledge: KnowledgeBase,
): { readonly asked: readonly Judged[]; readonly judged: readonly Judged[] } {
  const taken = new Set(workloads.map(({ name }) => name));
  const asked = workloads.map(({ name, answers }) => judge(name, requirementsOf(answers, knowledge)));
  const judged = workloads.flatMap(({ name: workload, answers }, w): readonly Judged[] => {
    const whole = asked[w] as Judged;
    const { kind, hybrid } = choiceOf(whole);
    const split = kind === 'hybrid' ? hybrid.split : undefined;
    if (split === undefined) return [whole];
    return split.parts.map((part) => {
      const name = freeName(`${workload}/${part.id}`, taken);
      const partOf = { workload, part, because: split.because };
      return { ...judge(name, requirementsOfPart(answers, part, knowledge)), partOf };
    });
  });
  return { asked, judged };
}

/** Of the workload and the id of the part, so that it is the same in every language; longer where a workload is called so. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name}/`, taken) : name;
}

/** What was answered goes with the part that keeps it, beside what the rule sets; nothing else is asked of the part. */
function requirementsOfPart(answers: Answers, { keeps, sets }: SplitPart, knowledge: KnowledgeBase): Requirements {
  const kept = Object.fromEntries(Object.entries(answers).filter(([key]) => keeps.includes(key)));
  const { requirements } = normalise({ ...kept, ...sets }, knowledge);
  const others = knowledge.questions.filter(({ id }) => !keeps.includes(id) && !(id in sets));
  return imply({ ...requirements, ...Object.fromEntries(others.map(({ id }) => [id, NOT_ASKED])) }, knowledge);
}
