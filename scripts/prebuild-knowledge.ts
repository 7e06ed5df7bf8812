import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadOver, readWording } from '../src/knowledge/load-knowledge.ts';
import { serialise } from '../src/knowledge/prebuilt.ts';
import { sayMessage, speaker } from '../src/wording/say.ts';

// Writes data/ and rules/ as JSON into dist/knowledge/, or says what is wrong with them and fails.
const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist/knowledge');

const folders = [join(root, 'data'), join(root, 'rules')];
const { assembled, library, problems } = loadOver(undefined, folders, []);
if (assembled === undefined || library === undefined) {
  const say = speaker(readWording(folders), 'en');
  for (const { at, message, hint, code } of problems) {
    const place = [at?.file, at?.line, at?.column].filter((part) => part !== undefined).join(':');
    const below = hint === undefined ? '' : `\n  ${sayMessage(say, hint)}`;
    console.error(`${place}: ${sayMessage(say, message)} [${code}]${below}`);
  }
  process.exitCode = 1;
} else {
  mkdirSync(target, { recursive: true });
  const files = await serialise(assembled, library);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(target, name), content);
}
