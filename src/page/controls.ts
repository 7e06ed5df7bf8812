import { type Criterion, inLanguage, type KnowledgeBase, type Language, type Question } from '../domain/index.ts';
import { type Content, html, type Markup } from '../reporters/html/markup.ts';
import { capitalised } from '../wording/capitalised.ts';
import type { Say } from '../wording/say.ts';
import { POSITIONS } from './slider.ts';
import { type AnswerPlace, answerAt, type PageState } from './state.ts';

/** What the controls are made from; their values are set by whoever shows a state. */
export interface ControlsSource {
  readonly knowledge: KnowledgeBase;
  readonly language: Language;
  readonly say: Say;
  /** The answers given decide what is in view at once. */
  readonly initial: PageState;
}

/** The id of the element that holds one answer, and the stem of the ids in it. */
export function controlId({ workload, key }: AnswerPlace): string {
  return `answer-${workload}-${key}`;
}

export function weightId(criterion: string): string {
  return `weight-${criterion}`;
}

/**
 * The inside of a form with a control for every answer and every weight.
 *
 * @param unfolded  the answers of the first workload are in view at once
 */
export function controls(source: ControlsSource, unfolded: boolean): Markup {
  const { say, initial } = source;
  const { workloads } = initial.request;
  const titleOf = (name: string | undefined, i: number): string =>
    workloads.length === 1 ? say('page/answers') : (name ?? capitalised(say('engine/workload', { number: i + 1 })));
  return html`<div class="standing"><p id="verdict"></p><p id="asked" class="note"></p><button type="button" id="reset" hidden>${say('page/reset')}</button></div>
<p id="announcement" class="hidden" role="status"></p>
<p class="note" id="controls-note">${say('page/controls-note')}</p>
${workloads.map(({ name }, workload) => answers(source, workload, titleOf(name, workload), unfolded && workload === 0))}
${weights(source)}
<p class="take-away"><button type="button" id="save-answers">${say('page/save-answers')}</button><button type="button" id="save-report">${say('page/save-report')}</button></p>`;
}

function answers(source: ControlsSource, workload: number, title: string, open: boolean): Markup {
  const { knowledge, initial, say } = source;
  const inView = ({ id, core }: Question) => core || answerAt(initial, { workload, key: id }) !== undefined;
  const show = (question: Question) => answer(source, question, workload);
  const hidden = knowledge.questions.filter((question) => !inView(question));
  return html`<details${open && html` open`} class="group"><summary>${title}</summary>${knowledge.questions.filter(inView).map(show)}${
    hidden.length > 0 &&
    html`<details class="more"><summary>${say('page/more-answers')}</summary>${hidden.map(show)}</details>`
  }</details>`;
}

function answer(source: ControlsSource, question: Question, workload: number): Markup {
  const id = controlId({ workload, key: question.id });
  const help = inLanguage(question.help, source.language);
  return html`<div class="control" id="${id}" data-workload="${workload}" data-key="${question.id}">${field(source, question, id)}${foot(id, help)}</div>`;
}

/** Below a control: what is taken for it, where it turns, and what it is about while somebody is at it. */
function foot(id: string, help: string): Markup {
  return html`<p class="hint" id="${id}-hint"></p><button type="button" class="jump" hidden></button><p class="help" id="${id}-help">${help}</p>`;
}

function field({ language, say }: ControlsSource, { answer: kind, label }: Question, id: string): Content {
  const words = inLanguage(label, language);
  const labelled = html`<label for="${id}-field">${words}</label>`;
  const unknown = say('word/unknown');
  switch (kind.kind) {
    case 'number':
      return html`${labelled}<input class="typed" id="${id}-field" type="text" autocomplete="off" spellcheck="false" maxlength="80" placeholder="${unknown}" aria-describedby="${id}-hint ${id}-help"><input class="slider" type="range" min="0" max="${POSITIONS}" step="1" aria-label="${say('page/slider', { label: words })}">`;
    case 'choice':
      return html`${labelled}<select id="${id}-field" aria-describedby="${id}-hint ${id}-help"><option value="">${unknown}</option>${kind.choices.map(
        (choice) => html`<option value="${choice.id}">${inLanguage(choice.label, language)}</option>`,
      )}</select>`;
    case 'flag':
      return html`<fieldset aria-describedby="${id}-hint ${id}-help"><legend>${words}</legend><span class="segments">${[
        ['true', say('word/yes')],
        ['false', say('word/no')],
        ['', unknown],
      ].map(
        ([value, text]) => html`<label><input type="radio" name="${id}" value="${value}"><span>${text}</span></label>`,
      )}</span></fieldset>`;
  }
}

function weights(source: ControlsSource): Markup {
  const { knowledge, language, say } = source;
  return html`<details class="group"><summary>${say('page/weights')}</summary><div class="control"><label for="profile">${say('page/profile')}</label><select id="profile"><option value="">${say('page/profile-of-scenario')}</option>${knowledge.profiles.map(
    ({ id, name }) => html`<option value="${id}">${inLanguage(name, language)}</option>`,
  )}<option value="own" hidden>${say('page/profile-own')}</option></select></div>${knowledge.criteria.map((criterion) => weight(source, criterion))}</details>`;
}

function weight({ language }: ControlsSource, { id, label, because }: Criterion): Markup {
  const own = weightId(id);
  return html`<div class="control weight" id="${own}" data-criterion="${id}"><label for="${own}-field">${inLanguage(label, language)}</label><output for="${own}-field"></output><input class="slider" id="${own}-field" type="range" min="0" max="99" step="0.1" aria-describedby="${own}-hint ${own}-help">${foot(own, inLanguage(because, language))}</div>`;
}
