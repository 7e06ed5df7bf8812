import type { Requirement } from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import { answeredState, copyState, put } from '../situation/index.ts';
import { createWorkspace, type Workspace } from './assess.ts';
import type { Assessed } from './assessment.ts';

/**
 * Gives one answer of a workload otherwise, with typical figures and everything implied anew. All in one workspace, which holds
 * until the next.
 */
export function answerChanger(assessed: Assessed): (question: number, to: Requirement) => Workspace {
  const answered = answeredState(assessed);
  const workspace = createWorkspace(assessed.plan, { isDraft: true });
  return (question, to) => {
    copyState(answered, workspace.state);
    put(workspace.state, question, to);
    implyInto(workspace.state);
    return workspace;
  };
}
