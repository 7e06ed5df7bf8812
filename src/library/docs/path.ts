import { paragraph, type Sheet } from '../../domain/index.ts';
import { type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import { code, link, list } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';
import { documentIdOf } from './filters.ts';
import { stopsOf } from './reading.ts';

export type LearningPath = SectionRecord<'learningPaths'>;

/** Every name a learning path may be asked for by. */
export function pathNames({ id, aliases = [] }: LearningPath): readonly string[] {
  return [...aliases, id];
}

export function findPath(name: string, lookup: Lookup): LearningPath | undefined {
  return sectionOf(lookup.library, 'learningPaths').find((path) => pathNames(path).includes(name));
}

/** A learning path from its first step to its last. */
export function pathSheet(path: LearningPath, lookup: Lookup): Sheet {
  const documents = new Map(lookup.library.documents.map((document) => [document.id, document]));
  const steps = stopsOf(path.steps, lookup).map(({ note, place }) => ({
    note,
    place,
    summary: lookup.text(documents.get(documentIdOf(place.id ?? ''))?.summary),
  }));
  const audience = lookup.text(path.audience);
  return {
    title: lookup.text(path.title),
    language: lookup.language,
    blocks: [
      paragraph(lookup.say('library/path-audience', { audience, count: steps.length })),
      ...list(
        steps.map(({ note, place, summary }) => ({
          text: note === null ? [link(place)] : note,
          below: [...(note === null ? [] : [[link(place)]]), summary, [code(`explain ${place.id ?? ''}`)]].filter(
            (line) => line !== '',
          ),
        })),
        'steps',
      ),
    ],
    contents: {
      path: {
        id: path.id,
        title: lookup.text(path.title),
        audience,
        steps: steps.map(({ note, place, summary }) => ({ note, ...place, summary })),
      },
    },
  };
}
