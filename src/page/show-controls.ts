import { isUnanswered, parseAnswer } from '../answers/parse-answer.ts';
import {
  type Assessment,
  askedWorkloads,
  type Question,
  type Recommendation,
  type RequirementReport,
  type SwitchPoint,
} from '../domain/index.ts';
import { requirementValue, share } from '../reporters/figures.ts';
import { nameOf } from '../reporters/names.ts';
import { displayQuantity, displayWeight } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { type ControlsSource, controlId, weightId } from './controls.ts';
import type { Session } from './session.ts';
import { setHidden } from './set-hidden.ts';
import { elementOf } from './show-report.ts';
import { POSITIONS, sliderFor } from './slider.ts';
import { answerAt, isAsGiven, type PageState } from './state.ts';
import { MOST } from './weights.ts';

/** Sets every control to where a session stands. What somebody is typing in is left as it is. */
export function showControls(source: ControlsSource, { state, recommendation, switchPoints }: Session): void {
  const asked = askedWorkloads(recommendation);
  state.request.workloads.forEach((_, workload) => {
    const parts: readonly Assessment[] = asked[workload] ?? [recommendation];
    const [assessment = recommendation] = parts;
    for (const question of source.knowledge.questions) {
      const place = { workload, key: question.id };
      const control = elementOf(controlId(place));
      const raw = answerAt(state, place);
      showAnswer(control, question, raw === undefined ? undefined : String(raw), source.say);
      control.classList.toggle('changed', !isAsGiven(state, source.initial, place));
      // What a rule sets in a part is no assumption about the workload that was answered.
      const told = raw === undefined ? parts.map(({ requirements }) => requirements[question.id]) : [];
      showHint(control, source, parts.length > 1 ? told.find(isKnown) : assessment.requirements[question.id]);
      const point = switchPoints[workload]?.find(({ requirement }) => requirement === question.id);
      showJump(
        control,
        source,
        assessment,
        point,
        typeof point?.value === 'number' ? (point.to ?? undefined) : undefined,
      );
    }
  });
  showWeights(source, state, recommendation, state.request.workloads.length === 1 ? (switchPoints[0] ?? []) : []);
}

function showAnswer(control: HTMLElement, question: Question, raw: string | undefined, say: Say): void {
  const known = isUnanswered(raw) ? undefined : raw;
  const typed = control.querySelector<HTMLInputElement>('.typed');
  const slider = control.querySelector<HTMLInputElement>('.slider');
  const select = control.querySelector('select');
  if (typed !== null && slider !== null) {
    if (document.activeElement !== typed) {
      typed.value = known ?? '';
      typed.removeAttribute('aria-invalid');
    }
    showSlider(slider, question, known, say);
  }
  if (select !== null) select.value = known ?? '';
  for (const radio of control.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    radio.checked = radio.value === flagOf(question, known);
  }
}

function flagOf(question: Question, raw: string | undefined): string {
  const parsed = raw === undefined ? undefined : parseAnswer(question, raw);
  return parsed?.ok && parsed.value.kind === 'flag' ? String(parsed.value.value) : '';
}

function showSlider(slider: HTMLInputElement, question: Question, raw: string | undefined, say: Say): void {
  const parsed = raw === undefined ? undefined : parseAnswer(question, raw);
  const value = parsed?.ok && parsed.value.kind === 'number' ? parsed.value : undefined;
  slider.classList.toggle('unset', value === undefined);
  if (value === undefined) {
    slider.valueAsNumber = POSITIONS / 2;
    slider.removeAttribute('aria-valuetext');
    return;
  }
  if (document.activeElement !== slider)
    slider.valueAsNumber = sliderFor(question)?.positionOf(Math.sqrt(value.min * value.max)) ?? 0;
  slider.setAttribute('aria-valuetext', sayMessage(say, displayQuantity(value, value.dimension)));
}

function isKnown(requirement: RequirementReport | undefined): boolean {
  return requirement !== undefined && requirement.unknown !== true;
}

/** What is taken for an answer nobody gave; a complaint about what is being typed stays. */
function showHint(control: HTMLElement, { say }: ControlsSource, requirement: RequirementReport | undefined): void {
  if (control.querySelector('[aria-invalid]') !== null) return;
  const assumed = requirement !== undefined && isKnown(requirement) && requirement.origin !== 'answer';
  setText(
    control.querySelector('.hint'),
    assumed ? say('page/assumed', { value: requirementValue(requirement, say) }) : '',
  );
}

/** @param to  where it turns, in words; undefined when it turns nowhere that can be gone to */
function showJump(
  control: HTMLElement,
  { say }: ControlsSource,
  assessment: Pick<Assessment, 'ranking'>,
  point: SwitchPoint | undefined,
  to: string | undefined,
): void {
  const button = control.querySelector<HTMLButtonElement>('.jump');
  if (button === null) return;
  setHidden(button, to === undefined, control.querySelector('input:not(:disabled), select'));
  button.value = String(point?.value);
  setText(
    button,
    to === undefined ? '' : say('page/turns', { value: to, choice: nameOf(point?.becomes ?? 'none', assessment, say) }),
  );
}

function showWeights(
  source: ControlsSource,
  { stated }: PageState,
  recommendation: Recommendation,
  switchPoints: readonly SwitchPoint[],
): void {
  const { knowledge, say } = source;
  const profile = elementOf<HTMLSelectElement>('profile');
  profile.value = stated.weights === undefined ? (stated.profile ?? '') : 'own';
  const criteria = recommendation.ranking[0]?.criteria ?? [];
  for (const { id } of knowledge.criteria) {
    const control = elementOf(weightId(id));
    const counts = criteria.find((criterion) => criterion.id === id)?.utility != null;
    const weight = recommendation.profile.weights[id] ?? 0;
    const slider = control.querySelector<HTMLInputElement>('.slider');
    if (slider !== null) {
      slider.disabled = !counts;
      if (document.activeElement !== slider) slider.valueAsNumber = weight * 100;
      slider.setAttribute('aria-valuetext', share(weight));
    }
    setText(control.querySelector('output'), counts ? displayWeight(weight) : '–');
    setText(control.querySelector('.hint'), counts ? '' : say('page/unanswered'));
    const point = switchPoints.find(({ requirement }) => requirement === `weight:${id}`);
    const level = counts ? point?.value : undefined;
    showJump(
      control,
      source,
      recommendation,
      point,
      typeof level === 'number' && level <= MOST ? share(level) : undefined,
    );
  }
}

export function setText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}
