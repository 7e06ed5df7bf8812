import type { KnowledgeBase } from '../domain/index.ts';
import { answersYaml } from '../records/answers-yaml.ts';
import { citations } from '../reporters/citations.ts';
import type { PageSetup } from '../reporters/html/setup.ts';
import { reportJson } from '../reporters/report-json.ts';
import { speaker } from '../wording/say.ts';
import { controls } from './controls.ts';
import { listen } from './listen.ts';
import { saveFile } from './save-file.ts';
import { createSchedule } from './schedule.ts';
import { commandLine, moved, openSession, ranQuickly, SAVED_ANSWERS, type Session, settled } from './session.ts';
import { setMarkup } from './set-markup.ts';
import { setText, showControls } from './show-controls.ts';
import { elementOf, setBusy, showReport } from './show-report.ts';
import { choiceOf, showVerdict } from './show-verdict.ts';

/** From this width on there is room for the controls beside the report; below it they wait to be unfolded. */
const WIDE = '(min-width: 74rem)';

/** Gives a page its controls, and lets them make the report anew. */
export function startPage(setup: PageSetup, knowledge: KnowledgeBase): void {
  const say = speaker(knowledge.wording, setup.language);
  let session = openSession(setup, knowledge);
  const source = { knowledge, language: setup.language, say, initial: session.initial };
  const asked = choiceOf(session.recommendation, say);
  const form = elementOf<HTMLFormElement>('controls');
  setMarkup(form, controls(source, matchMedia(WIDE).matches));
  form.hidden = false;
  form.closest('.page')?.classList.add('live');
  showControls(source, session);
  showVerdict(session, say, asked, setup.confidence);

  const schedule = createSchedule(
    () => run(ranQuickly),
    () => run(settled),
  );
  listen(form, () => session, say, {
    move: (state) => {
      session = moved(session, state);
      setBusy(elementOf('sections'), true);
      schedule();
    },
    save: (what) => attempt(() => save(what)),
  });

  function run(by: (session: Session) => Session): void {
    attempt(() => {
      session = by(session);
      const { recommendation, isSettled } = session;
      showReport({
        recommendation,
        say,
        citations: citations(recommendation),
        commandLine: commandLine(session),
        pending: !isSettled,
      });
      showControls(source, session);
      showVerdict(session, say, asked, recommendation.recommendation.confidence);
      setBusy(elementOf('sections'), !isSettled);
    });
  }

  function save(what: 'answers' | 'report'): void {
    const { recommendation } = settled(session);
    if (what === 'answers') saveFile(SAVED_ANSWERS, 'application/yaml', answersYaml(recommendation.answers));
    else saveFile('report.json', 'application/json', reportJson(recommendation));
  }

  /** A bug of ours must not leave the page as if nothing had happened. */
  function attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      setText(elementOf('verdict'), say('page/failed', { message }));
    }
  }
}
