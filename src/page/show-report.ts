import { headline, pageTitle } from '../reporters/html/headline.ts';
import type { Markup } from '../reporters/html/markup.ts';
import type { PageRecord } from '../reporters/html/record.ts';
import { contents, sectionBody, sectionsOf } from '../reporters/html/sections.ts';
import { setMarkup } from './set-markup.ts';

/** What each element was last given, so that what did not change is left alone. */
const shown = new WeakMap<Element, string>();

/**
 * Shows a report in place of the one before: made by the functions that made the page, so that the same answers give the
 * same page. While it is pending, sections that live from the robustness run keep what they had and say that they are busy.
 */
export function showReport(record: PageRecord): void {
  document.title = pageTitle(record);
  show(elementOf('decision'), headline(record));
  const sections = sectionsOf(record);
  show(elementOf('contents'), contents(sections));
  const parent = elementOf('sections');
  const wanted = new Set(sections.map(({ id }) => id));
  for (const element of [...parent.children]) {
    const busy = record.pending === true && !wanted.has(element.id);
    if (busy) setBusy(element, true);
    else if (!wanted.has(element.id)) element.remove();
  }
  let before: Element | null = null;
  for (const section of sections) {
    const element: Element = parent.querySelector(`:scope > #${section.id}`) ?? created(section.id);
    const place: Element | null = before === null ? parent.firstElementChild : before.nextElementSibling;
    if (element.parentElement !== parent) parent.insertBefore(element, place);
    const busy = record.pending === true && section.settlesLast === true;
    if (!busy || !shownYet(element)) show(element, sectionBody(section));
    setBusy(element, busy);
    before = element;
  }
}

function created(id: string): Element {
  const element = document.createElement('section');
  element.id = id;
  element.setAttribute('aria-labelledby', `${id}-title`);
  return element;
}

function shownYet(element: Element): boolean {
  return element.childElementCount > 0;
}

/** Busy is what does not show yet what the controls ask for. */
export function setBusy(element: Element, busy: boolean): void {
  if (busy) element.setAttribute('aria-busy', 'true');
  else element.removeAttribute('aria-busy');
}

/** What was unfolded stays so. */
function show(element: Element, markup: Markup): void {
  if (shown.get(element) === markup.source) return;
  const unfolded = [...element.querySelectorAll('details[open][id]')].map(({ id }) => id);
  setMarkup(element, markup);
  shown.set(element, markup.source);
  for (const details of element.querySelectorAll<HTMLDetailsElement>('details[id]')) {
    details.open = unfolded.includes(details.id);
  }
}

export function elementOf<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element #${id}`);
  return element as E;
}
