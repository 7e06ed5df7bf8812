import { paragraph, type SheetBlock } from '../../domain/index.ts';
import type { SectionRecord } from '../../knowledge/library.ts';
import { part } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';

/** A message code: what it means, and input that provokes it. */
export function messageCard({ text, example }: SectionRecord<'messages'>, lookup: Lookup): readonly SheetBlock[] {
  return [
    paragraph(lookup.text(text)),
    ...(example === undefined
      ? []
      : part(lookup.say('library/example'), [
          paragraph(lookup.say(`library/input/${example.in}`)),
          { kind: 'code', language: example.in === 'command' ? 'sh' : 'yaml', text: example.text },
        ])),
  ];
}
