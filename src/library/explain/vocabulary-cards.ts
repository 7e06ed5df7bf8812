import { type KnowledgeBase, paragraph, type Question, type SheetBlock } from '../../domain/index.ts';
import { facts, part } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';
import { fieldLabel } from './plain-card.ts';

/** A scale, with what each alternative offers on it. */
export function capabilityCard(
  { id, levels, levelLabels }: KnowledgeBase['capabilities'][number],
  lookup: Lookup,
): readonly SheetBlock[] {
  const { say, text, knowledge, word } = lookup;
  const levelName = (level: string) => word(`library/level/${level}`) ?? level;
  return [
    ...part(
      say('library/levels'),
      facts(levels.map((level) => ({ label: levelName(level), value: text(levelLabels[level]) }))),
    ),
    ...part(
      say('library/offered'),
      facts(
        knowledge.alternatives.map(({ name, capabilities }) => {
          const offered = capabilities[id];
          return {
            label: text(name),
            value:
              offered === undefined
                ? ''
                : [
                    { text: levelName(offered.level), style: 'strong' as const },
                    { text: `${say('word/colon')}${text(offered.detail)}` },
                  ],
          };
        }),
      ),
    ),
  ];
}

export function questionCard({ id, help, answer, examples }: Question, lookup: Lookup): readonly SheetBlock[] {
  const { say, text } = lookup;
  const choices = answer.kind === 'choice' ? answer.choices : [];
  return [
    paragraph(text(help)),
    ...facts([
      { label: say('library/answers-key'), value: [{ text: id, style: 'code' }] },
      { label: fieldLabel('examples', lookup), value: examples.join(say('word/comma')) },
    ]),
    ...part(say('library/choices'), facts(choices.map((choice) => ({ label: choice.id, value: text(choice.label) })))),
  ];
}
