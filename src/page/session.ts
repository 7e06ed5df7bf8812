import { statedRequest } from '../answers/stated-request.ts';
import {
  askedSwitchPoints,
  type DrawSettings,
  type KnowledgeBase,
  type Recommendation,
  type SwitchPoint,
} from '../domain/index.ts';
import { recommend } from '../recommendation/index.ts';
import type { PageSetup } from '../reporters/html/setup.ts';
import { selectCommand } from '../reporters/select-command.ts';
import { isAsGiven, type PageState } from './state.ts';
import { parsedWeights } from './weights.ts';

/** What the answers are saved as. */
export const SAVED_ANSWERS = 'answers.yaml';

/** Where the controls stand, and what was last computed for it. */
export interface Session {
  readonly setup: PageSetup;
  readonly knowledge: KnowledgeBase;
  /** What the page was made from. */
  readonly initial: PageState;
  readonly state: PageState;
  /** Of the last run; without robustness while the state has only just changed. */
  readonly recommendation: Recommendation;
  /** By workload, of the last whole run. */
  readonly switchPoints: readonly (readonly SwitchPoint[])[];
  /** Whether the recommendation is the whole of what the state gives. */
  readonly isSettled: boolean;
}

/** A session as its page shows it. Nothing but what controls say beside themselves has to be computed for it. */
export function openSession(setup: PageSetup, knowledge: KnowledgeBase): Session {
  const initial = statedRequest(setup.answers);
  const recommendation = decide(initial, knowledge, setup, WITHOUT);
  const { switchPoints } = setup;
  return { setup, knowledge, initial, state: initial, recommendation, switchPoints, isSettled: isWithout(setup) };
}

export function moved(session: Session, state: PageState): Session {
  return { ...session, state, isSettled: false };
}

/** A run that is quick enough for every step of a slider: it leaves robustness out. */
export function ranQuickly(session: Session): Session {
  const { state, knowledge, setup } = session;
  const recommendation = decide(state, knowledge, setup, WITHOUT);
  return isWithout(setup) ? settledWith(session, recommendation) : { ...session, recommendation };
}

/** The whole run: the recommendation that the program makes of the same answers. */
export function settled(session: Session): Session {
  const { state, knowledge, setup, isSettled } = session;
  return isSettled ? session : settledWith(session, decide(state, knowledge, setup, setup.asked));
}

/** Whether nothing was moved, or everything moved back. */
export function isUntouched({ state, initial, knowledge: { questions } }: Session): boolean {
  const answered = state.request.workloads.every((_, workload) =>
    questions.every(({ id }) => isAsGiven(state, initial, { workload, key: id })),
  );
  return answered && JSON.stringify(state.stated) === JSON.stringify(initial.stated);
}

/** The command that makes the page again; of answers that were moved, once they are saved, weights among them. */
export function commandLine(session: Session): string | undefined {
  const { setup, knowledge } = session;
  if (isUntouched(session)) return setup.commandLine ?? undefined;
  const { tool, asked, language } = setup;
  return selectCommand(tool.name, [SAVED_ANSWERS], { overlays: knowledge.overlays, asked, format: 'html', language });
}

function settledWith(session: Session, recommendation: Recommendation): Session {
  return { ...session, recommendation, switchPoints: askedSwitchPoints(recommendation), isSettled: true };
}

const WITHOUT: DrawSettings = { draws: 0 };

/** Without a robustness run there is nothing to wait for. */
function isWithout({ asked }: PageSetup): boolean {
  return asked.draws === 0;
}

function decide(
  { request, stated }: PageState,
  knowledge: KnowledgeBase,
  { language, tool }: PageSetup,
  asked: DrawSettings,
): Recommendation {
  const { profile } = stated;
  const weights = parsedWeights(stated, knowledge);
  return recommend(request, knowledge, {
    language,
    tool,
    stated,
    ...(profile === undefined ? {} : { profile }),
    ...(weights === undefined ? {} : { weights }),
    ...asked,
  });
}
