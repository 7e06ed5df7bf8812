import { type InlineSpan, inLanguage, paragraph, type SheetBlock, type SheetItem } from '../domain/index.ts';
import { displayQuantity } from '../units/index.ts';
import type { Say } from '../wording/say.ts';
import type { Footnotes } from './footnotes.ts';
import type { Plan } from './plan.ts';
import type { Planned } from './terms.ts';

/** Of the alternative, in the language of its plan. */
export function nameOf({ alternative, language }: Planned): string {
  return inLanguage(alternative.name, language);
}

/** Marks of sources behind what they are for. */
export function marked(notes: Footnotes, sources: readonly string[]): readonly InlineSpan[] {
  const marks = notes.marks(sources);
  return marks.length === 0 ? [] : [{ text: ' ' }, ...marks];
}

/** A figure with why it is looked at. */
interface Figure {
  readonly label: string;
  /** The figure, or what it wants to be known. */
  readonly shown: string;
  readonly isKnown: boolean;
  readonly because: string;
}

export function figureText({ label, shown, isKnown, because }: Figure, say: Say): readonly InlineSpan[] {
  return [
    { text: label, style: 'strong' },
    { text: shown, style: isKnown ? 'strong' : 'warn' },
    { text: say('planning/because', { because }) },
  ];
}

/** And with how it was reckoned, and from what. */
interface WorkedFigure extends Figure {
  readonly worked: string;
  readonly source: readonly string[];
}

export function workedItem({ worked, source, ...figure }: WorkedFigure, notes: Footnotes, say: Say): SheetItem {
  return { text: figureText(figure, say), below: [[{ text: worked }, ...marked(notes, source)]] };
}

/** The sentence about what no number of nodes carries, since one has to carry it whole; undefined where there is none. */
export function beyondNodes({ sizing: { resources, limitedBy, nodes }, planned }: Plan): string | undefined {
  const { language, say } = planned;
  const most = nodes === undefined ? resources.find(({ rule }) => rule.id === limitedBy) : undefined;
  if (most === undefined) return undefined;
  const { rule, need, perNode } = most;
  return say(rule.dimension === 'bytes' ? 'planning/beyond-one-disk' : 'planning/beyond-one-node', {
    resource: inLanguage(rule.label, language),
    need: displayQuantity(need, rule.dimension),
    perNode: displayQuantity(perNode, rule.dimension),
  });
}

/** How to see what is not worked out figure by figure: once, behind the last workload, since it is the same for all of them. */
export function unexplained(planned: readonly Planned[], inDetail: readonly string[], say: Say): readonly SheetBlock[] {
  const others = planned.flatMap(({ alternative: { id } }) => (inDetail.includes(id) ? [] : [id]));
  return others.length === 0 ? [] : [paragraph(say('planning/unexplained', { ids: others.join(',') }))];
}
