import type { Question } from '../domain/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { answerGiven, answerOf, answerSlid, withProfile, withWeight, withWeightPast } from './read-change.ts';
import type { Session } from './session.ts';
import { setText } from './show-controls.ts';
import { type AnswerPlace, type PageState, withAnswer } from './state.ts';

/** What becomes of what a person does. */
interface Heard {
  readonly move: (state: PageState) => void;
  readonly save: (what: 'answers' | 'report') => void;
}

/** Reads the controls of a form whenever one is moved. */
export function listen(form: HTMLFormElement, session: () => Session, say: Say, { move, save }: Heard): void {
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const control = controlOf(target);
    const { criterion } = control.dataset;
    if (target.id === 'profile') move(withProfile(session(), target.value));
    else if (criterion !== undefined) move(withWeight(session(), criterion, Number(target.value) / 100));
    else readAnswer(control, target);
  });
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.id === 'reset') move(session().initial);
    else if (target.id === 'save-answers') save('answers');
    else if (target.id === 'save-report') save('report');
    else if (target.classList.contains('jump')) jump(controlOf(target), Number(target.value));
  });

  function readAnswer(control: HTMLElement, target: HTMLInputElement | HTMLSelectElement): void {
    const { state, initial } = session();
    const question = questionOf(control);
    const slid = target.classList.contains('slider');
    const given = answerGiven(question, slid ? answerSlid(question, Number(target.value)) : target.value);
    if (given.ok) {
      target.removeAttribute('aria-invalid');
      move(withAnswer(state, placeOf(control), given.value, initial));
      return;
    }
    target.setAttribute('aria-invalid', 'true');
    const complaint = [given.message, ...(given.hint === undefined ? [] : [given.hint])];
    setText(control.querySelector('.hint'), complaint.map((part) => sayMessage(say, part)).join(say('word/semicolon')));
  }

  /** To the value at which the recommendation changes. */
  function jump(control: HTMLElement, value: number): void {
    const { criterion } = control.dataset;
    const { state, initial } = session();
    if (criterion !== undefined) move(withWeightPast(session(), criterion, value));
    else move(withAnswer(state, placeOf(control), answerOf(questionOf(control), value), initial));
  }

  function questionOf(control: HTMLElement): Question {
    const { key } = placeOf(control);
    const question = session().knowledge.questions.find(({ id }) => id === key);
    if (question === undefined) throw new Error(`the page asks for "${key}", which is no question`);
    return question;
  }
}

function controlOf(target: Element): HTMLElement {
  const control = target.closest<HTMLElement>('.control');
  if (control === null) throw new Error('what was moved stands outside the controls');
  return control;
}

function placeOf({ dataset: { workload, key } }: HTMLElement): AnswerPlace {
  return { workload: Number(workload), key: key ?? '' };
}
