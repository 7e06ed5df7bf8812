import { inLanguage, type Language, type Text } from '../domain/index.ts';

export type Gaps = Readonly<Record<string, string | number>>;

/** Fills the `{name}` gaps of a template; a gap without a value is a bug of ours and throws. */
export function fill(template: string, gaps: Gaps): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = gaps[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    return String(value);
  });
}

export type Say = (id: string, gaps?: Gaps) => string;

/** A speaker of one language: `say('report/why')` gives the wording of that id with its gaps filled. */
export function speaker(wording: Readonly<Record<string, Text>>, language: Language): Say {
  return (id, gaps = {}) => {
    const text = wording[id];
    if (text === undefined) throw new Error(`no wording with id "${id}"`);
    return fill(inLanguage(text, language), gaps);
  };
}
