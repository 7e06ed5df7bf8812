import { type Gap, type Gaps, inLanguage, type Language, type Message, type Text } from '../domain/index.ts';
import { IDEOGRAPH, joinIdeographs } from './join-ideographs.ts';

export type Wording = Readonly<Record<string, Text>>;

/** Fills the `{name}` gaps of a template; a gap without a value is a bug of ours and throws. */
export function fill(template: string, gaps: Readonly<Record<string, string | number>>): string {
  if (!template.includes('{')) return template;
  // Names of gaps stand at the odd places.
  const parts = template.split(/\{([\w.]+)\}/).map((part, i) => {
    if (i % 2 === 0) return part;
    const value = gaps[part];
    if (value === undefined) throw new Error(`no value for {${part}} in "${template}"`);
    return String(value);
  });
  return IDEOGRAPH.test(template) ? parts.reduce(joinIdeographs) : parts.join('');
}

export type Say = (id: string, gaps?: Gaps) => string;

/** A speaker of one language: `say('report/why')` gives the wording of that id with its gaps filled. */
export function speaker(wording: Wording, language: Language): Say {
  const say: Say = (id, gaps = {}) => {
    const text = wording[id];
    if (text === undefined) throw new Error(`no wording with id "${id}"`);
    return fill(
      inLanguage(text, language),
      Object.fromEntries(Object.entries(gaps).map(([name, gap]) => [name, spoken(gap)])),
    );
  };
  const spoken = (gap: Gap): string => {
    if (typeof gap !== 'object') return String(gap);
    if ('en' in gap) return inLanguage(gap, language);
    if ('id' in gap) return say(gap.id, gap.gaps);
    return gap.map(spoken).join(say('word/comma'));
  };
  return say;
}

/** A message in words; what is a text already stays as it is. */
export function sayMessage(say: Say, message: string | Message): string {
  return typeof message === 'string' ? message : say(message.id, message.gaps);
}
