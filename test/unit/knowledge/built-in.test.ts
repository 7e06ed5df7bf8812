import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBuiltIn, loadLibrary, loadPlans } from '../../../src/knowledge/built-in.ts';
import { inOneLanguage } from '../../../src/knowledge/languages.ts';
import { loadOver } from '../../../src/knowledge/load-knowledge.ts';
import { pack, unpack } from '../../../src/knowledge/packed.ts';
import { readPrebuiltKnowledge, serialise } from '../../../src/knowledge/prebuilt.ts';
import { inEnglish } from '../../support/in-english.ts';
import { SMALL } from './small.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = join(import.meta.dirname, '../../..');

async function built(folder: string) {
  const loaded = loadOver(undefined, [folder], []);
  if (loaded.assembled === undefined || loaded.library === undefined) throw new Error('the knowledge is right');
  const { knowledge, plans } = loaded.assembled;
  return { knowledge, plans, library: loaded.library, files: await serialise(loaded.assembled, loaded.library) };
}

const asOlder = (text: string) => text.replace(/"format":\d+/, '"format":1');

describe('prebuilt knowledge', () => {
  it.each([
    ['a small one', SMALL],
    ['the shipped one', root],
  ])(
    'equals the YAML it is built from: %s',
    async (_name, folder) => {
      const { knowledge, plans, library, files } = await built(folder);
      const distDir = temporaryFolder(files);
      const loaded = await loadBuiltIn({ distDir, sourceDirs: [] });
      expect(loaded.problems).toEqual([]);
      expect(loaded.knowledge).toEqual(knowledge);
      expect((await loadLibrary({ distDir, sourceDirs: [] })).library).toEqual(library);
      expect((await loadPlans({ distDir, sourceDirs: [] })).plans).toEqual(plans);
      const english = (await loadBuiltIn({ distDir, sourceDirs: [], alone: 'en' })).knowledge;
      expect(english).toEqual(inOneLanguage(knowledge, 'en'));
      expect((await loadBuiltIn({ distDir, sourceDirs: [], alone: 'zh' })).knowledge).toEqual(knowledge);
    },
    90_000,
  );

  it('keeps bounds that are infinite', async () => {
    const distDir = temporaryFolder((await built(SMALL)).files);
    const { knowledge } = await loadBuiltIn({ distDir, sourceDirs: [] });
    const body = knowledge?.procedures[0]?.body;
    const test = body?.kind === 'table' ? body.table.rules[0]?.when.cells[0]?.test : undefined;
    expect(test).toMatchObject({ intervals: [{ lo: 1e6, hi: Number.POSITIVE_INFINITY }] });
  });

  it('takes overlays as the YAML does', async () => {
    const overlay = temporaryFolder({
      'o.yaml':
        'profiles:\n  - { id: balanced, name: Other, weights: { fit: 1 }, because: it, source: [doc/guide#calls] }\n',
    });
    const distDir = temporaryFolder((await built(SMALL)).files);
    const fromPrebuilt = await loadBuiltIn({ distDir, sourceDirs: [], overlays: [overlay] });
    const fromYaml = await loadBuiltIn({ distDir: join(SMALL, 'nowhere'), sourceDirs: [SMALL], overlays: [overlay] });
    expect(fromPrebuilt.problems).toEqual([]);
    expect(fromPrebuilt.knowledge?.profiles[0]?.name).toEqual({ en: 'Other' });
    expect(fromPrebuilt.knowledge).toEqual(fromYaml.knowledge);
    expect(fromPrebuilt.library).toEqual(fromYaml.library);
  });

  it('says which built-in entry an overlay breaks', async () => {
    const overlay = temporaryFolder({
      'o.yaml': 'capabilities:\n  - { id: replay, label: R, levels: { no: n, full: f } }\n',
    });
    const { problems } = await loadBuiltIn({
      distDir: temporaryFolder((await built(SMALL)).files),
      sourceDirs: [],
      overlays: [overlay],
    });
    expect(problems.map(({ at, message }) => `${at?.file} ${inEnglish(message)}`)).toContain(
      '<built-in> alternatives "wren", capabilities.replay.level: no level of replay "none"',
    );
  });

  it('gives way to YAML when it is missing or of another format', async () => {
    const { files } = await built(SMALL);
    const older = Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? asOlder(content) : pack(asOlder(unpack(content))),
      ]),
    );
    for (const distDir of [join(SMALL, 'nowhere'), temporaryFolder(older)]) {
      expect(readPrebuiltKnowledge(distDir)).toBeUndefined();
      const { knowledge } = await loadBuiltIn({ distDir, sourceDirs: [SMALL] });
      expect(knowledge?.version).toBe('7');
      expect((await loadLibrary({ distDir, sourceDirs: [SMALL] })).library?.documents).toHaveLength(1);
    }
  });

  it('is read without YAML and without schemas', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const source = readFileSync(file, 'utf8');
      for (const [, imported = ''] of source.matchAll(/^(?:import|export)(?! type)[^;]*?from '([^']+)';/gm)) {
        if (imported.startsWith('.')) visit(join(dirname(file), imported));
        else seen.add(imported);
      }
    };
    visit(join(root, 'src/knowledge/built-in.ts'));
    expect([...seen].filter((each) => !each.startsWith('/')).sort()).toEqual(['node:fs', 'node:path']);
  });
});
