import { nextSteps, readiness, risks } from './advice.ts';
import { again } from './again.ts';
import { context } from './context.ts';
import { type Content, html, type Markup } from './markup.ts';
import { opinions } from './opinions.ts';
import { why, whyNot } from './reasons.ts';
import type { PageRecord, Section } from './record.ts';
import { change, robustness } from './robustness.ts';
import { scores, size, workloads } from './scores.ts';
import { reading, sources } from './sources.ts';

/** The parts of a page below its headline that have something to say, in reading order. */
export function sectionsOf(record: PageRecord): readonly Section[] {
  const parts = [
    why,
    whyNot,
    scores,
    workloads,
    robustness,
    change,
    context,
    size,
    risks,
    nextSteps,
    readiness,
    opinions,
    reading,
    again,
    // The last one: it lists what the others have cited.
    sources,
  ];
  return parts.map((part) => part(record)).filter(({ body }) => !isEmpty(body));
}

/** The inside of the element of a section. */
export function sectionBody({ id, title, body }: Section): Markup {
  return html`<h2 id="${id}-title">${title}</h2>${body}`;
}

/** Links to the sections. */
export function contents(sections: readonly Section[]): Markup {
  return html`<ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>`;
}

function isEmpty(body: Content): boolean {
  return body === undefined || body === false || (Array.isArray(body) && body.every(isEmpty));
}
