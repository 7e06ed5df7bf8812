import type { Requirement } from '../domain/index.ts';
import { answeredState, copyState, put, putFigures } from '../situation/index.ts';
import { once } from '../words/once.ts';
import { answerChanger } from './answer-changer.ts';
import { createWorkspace, type Workspace } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { drawnQuestions, figureDraws, putDraw } from './draw-states.ts';

/** Draws of figures and vague answers that a turn is tried in. */
export const TRIES = 16;

/** A request with one answer given otherwise. Of each kind there is one workspace, which holds until the next. */
export interface ChangedDraws {
  /** As it is stated otherwise, with typical figures. */
  readonly stated: (question: number, to: Requirement) => Workspace;
  /** With what a draw, below {@link TRIES}, has for figures and for other answers. */
  readonly drawn: (draw: number, question: number, to: Requirement) => Workspace;
}

export function changedDraws(assessed: Assessed, seed: number): ChangedDraws {
  // Most requests have no turn that needs any.
  const changed = once(() => answerChanger(assessed));
  const place = once(() => ({
    answered: answeredState(assessed),
    workspace: createWorkspace(assessed.plan, { isDraft: true }),
    figures: figureDraws(assessed.plan, seed, TRIES),
    questions: drawnQuestions(assessed, seed, TRIES),
  }));
  return {
    stated: (question, to) => changed()(question, to),
    drawn: (draw, question, to) => {
      const { answered, workspace, figures, questions } = place();
      const { state } = workspace;
      copyState(answered, state);
      putFigures(state, figures(draw));
      put(state, question, to);
      putDraw(state, questions, draw, [], question);
      return workspace;
    },
  };
}
