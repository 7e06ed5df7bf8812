import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../support/run-program.ts';

/**
 * Every file of answers here is wrong; `<name>.txt` is what is said about it, to the letter. `npx vitest run -u` writes
 * what is said now: read the difference.
 */
const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => /\.(yaml|json)$/.test(name));

describe('what is said about', () => {
  it.each(files)('%s', async (file) => {
    const { status, stdout, stderr } = await runProgram(['select', file], { cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^(mq-advisor: )?${file}[ :]`));
    await expect(stderr).toMatchFileSnapshot(file.replace(/\.\w+$/, '.txt'));
  });

  it('is kept for files that exist', () => {
    const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(texts.sort()).toEqual(files.map((file) => file.replace(/\.\w+$/, '.txt')).sort());
  });
});
