import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { section } from '../data/library.ts';
import { runProgram } from '../support/run-program.ts';

/**
 * Walks the index and the cross references of the documents, kept beside this test as they were read from them, and reaches
 * every item by a command of the program, with its note in both languages and a permalink that ends in the right anchor.
 */

interface Texts {
  readonly en: string;
  readonly zh: string;
}
interface Item {
  readonly doc: string;
  readonly note?: Texts;
  readonly anchor?: string;
}
interface List {
  readonly id: string;
  readonly items: readonly Item[];
}
interface Navigation {
  readonly index: {
    readonly source: string;
    readonly tools: readonly Item[];
    readonly topics: readonly { readonly group: string; readonly doc: string; readonly items: readonly Item[] }[];
    readonly by_scenario: readonly List[];
    readonly by_selection: readonly List[];
    readonly by_depth: readonly List[];
    readonly learning_paths: readonly { readonly id: string; readonly steps: readonly Item[] }[];
    readonly quick_decisions: readonly { readonly id: string; need: Texts; choice: Texts; see: readonly Item[] }[];
    readonly key_metrics: readonly { readonly id: string; title: Texts; see: readonly Item[]; note: string }[];
    readonly references: readonly { readonly id: string; name: Texts; label: Texts; url: string }[];
  };
  readonly cross_references: {
    readonly source: string;
    readonly by_concept: readonly List[];
    readonly by_scenario: readonly List[];
    readonly by_technology: readonly List[];
    readonly by_problem: readonly List[];
  };
}

const { index, cross_references: cross } = parse(
  readFileSync(new URL('./navigation.yaml', import.meta.url), 'utf8'),
) as Navigation;

const PERMALINK = 'https://github.com/AdaMartin18010/Mq/blob/5d844d0a399ddf54065ef59715cb5702194f4e1e/topics/';
const paths = new Map(section('documents').map(({ id, path }) => [id, String(path)]));

function permalink({ doc, anchor }: Item): string {
  const path = paths.get(doc);
  if (path === undefined) throw new Error(`the catalogue has no document "${doc}"`);
  const page = PERMALINK + path.split('/').map(encodeURIComponent).join('/');
  return anchor === undefined ? page : `${page}#${encodeURIComponent(anchor)}`;
}

async function json(argv: readonly string[], language: 'en' | 'zh') {
  const { status, stdout, stderr } = await runProgram([...argv, '--format', 'json', '--lang', language]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

/** Every place a page of `docs` leads to, with its note. */
function reached(page: {
  lists?: { items: { note: string | null; url: string }[] }[];
  documents?: { url: string }[];
  path?: { steps: { note: string | null; url: string }[] };
}): { note: string | null; url: string }[] {
  return [
    ...(page.lists ?? []).flatMap(({ items }) => items),
    ...(page.path?.steps ?? []),
    ...(page.documents ?? []).map(({ url }) => ({ note: null, url })),
  ];
}

const PATHS: Readonly<Record<string, string>> = {
  introductory: 'beginner',
  intermediate: 'advanced',
  research: 'research',
};
const walks: readonly (readonly [command: readonly string[], items: readonly Item[]])[] = [
  [['--topic', 'tools'], index.tools],
  ...index.topics.map(({ group, items }) => [['--topic', group], items] as const),
  ...[...index.by_scenario, ...cross.by_scenario].map(({ id, items }) => [['--scenario', id], items] as const),
  ...index.by_selection.map(({ id, items }) => [['--concern', id], items] as const),
  ...index.by_depth.map(({ id, items }) => [['--depth', id], items] as const),
  ...index.learning_paths.map(({ id, steps }) => [['--path', PATHS[id] ?? id], steps] as const),
  ...cross.by_concept.map(({ id, items }) => [['--concept', id], items] as const),
  ...cross.by_technology.map(({ id, items }) => [['--technology', id], items] as const),
  ...cross.by_problem.map(({ id, items }) => [['--problem', id], items] as const),
];

describe('every item of the index and the cross references', () => {
  it('is walked', () => {
    expect(walks.length).toBeGreaterThan(25);
    expect(walks.flatMap(([, items]) => items).length).toBeGreaterThan(140);
  });

  it('is reached by flags that help documents', async () => {
    const { stdout } = await runProgram(['docs', '--help']);
    for (const flag of new Set(walks.map(([[name]]) => name))) expect(stdout).toContain(`  ${flag} `);
  });

  it.each(walks.map(([flags, items]) => ({ command: `docs ${flags.join(' ')}`, items })))(
    'is reached by $command',
    async ({ command, items }) => {
      for (const language of ['en', 'zh'] as const) {
        const places = reached(await json(command.split(' '), language));
        for (const item of items) {
          expect(places).toContainEqual(
            expect.objectContaining({ note: item.note?.[language] ?? null, url: permalink(item) }),
          );
        }
      }
    },
  );

  it('keeps the order of a learning path', async () => {
    for (const { id, steps } of index.learning_paths) {
      const { path } = await json(['docs', '--path', PATHS[id] ?? id], 'en');
      expect(path.steps.map(({ url }: { url: string }) => url)).toEqual(steps.map(permalink));
    }
  });

  it('includes the readme of each topic', async () => {
    for (const { group, doc } of index.topics) {
      const places = reached(await json(['docs', '--topic', group], 'en'));
      expect(places.map(({ url }) => url)).toContain(permalink({ doc }));
    }
  });
});

describe('what the index says at a glance', () => {
  const start: Partial<Record<'en' | 'zh', Awaited<ReturnType<typeof json>>>> = {};
  beforeAll(async () => {
    for (const language of ['en', 'zh'] as const) start[language] = await json(['docs'], language);
  });

  it.each(index.quick_decisions)(
    'the quick decision $id is on the start page, its places are a command away',
    async ({ id, need, choice, see }) => {
      for (const language of ['en', 'zh'] as const) {
        expect(start[language].quickDecisions).toContainEqual(
          expect.objectContaining({ id, need: need[language], choice: choice[language] }),
        );
      }
      const { sources } = await json(['explain', `quick-decision:${id}`], 'en');
      expect(sources.map(({ url }: { url: string }) => url)).toEqual(expect.arrayContaining(see.map(permalink)));
    },
  );

  it.each(index.key_metrics)(
    'the ranking $id is on the start page, its places and its note are a command away',
    async ({ id, title, see, note }) => {
      expect(start.en.rankings).toContainEqual(expect.objectContaining({ id, title: title.en }));
      expect(start.zh.rankings).toContainEqual(expect.objectContaining({ id, title: title.zh }));
      const { sources, record } = await json(['explain', `key-metric:${id}`], 'en');
      expect(sources.map(({ url }: { url: string }) => url)).toEqual(expect.arrayContaining(see.map(permalink)));
      expect(record.note).toBe(note);
    },
  );

  it.each(index.references)('the reference $id is on the start page', ({ id, name, label, url }) => {
    expect(start.en.furtherReading).toContainEqual({ id, name: name.en, label: label.en, url });
    expect(start.zh.furtherReading).toContainEqual({ id, name: name.zh, label: label.zh, url });
  });

  it.each([index.source, cross.source])('%s itself is explained', async (doc) => {
    const { stdout } = await runProgram(['explain', `doc/${doc}`, '--format', 'markdown']);
    expect(stdout).toContain(permalink({ doc }));
  });
});

describe('a page for people', () => {
  it('shows notes and links of a reading list', async () => {
    const { stdout } = await runProgram(['docs', '--problem', 'failures', '--format', 'markdown']);
    const [first] = cross.by_problem.find(({ id }) => id === 'failures')?.items ?? [];
    expect(stdout).toContain(first?.note?.en);
    expect(stdout).toContain(permalink(first as Item).replace(/[()]/g, encodeURIComponent));
  });
});
