import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../support/run-program.ts';

/**
 * Every file of answers here is wrong; `<name>.txt` is what is said about it, to the letter, and where there is a
 * `<name>.zh.txt`, what is said in Chinese. `npx vitest run -u` writes what is said now: read the difference.
 */
const folder = import.meta.dirname;
const names = readdirSync(folder);
const files = names.filter((name) => /\.(yaml|json)$/.test(name));
const nameOf = (file: string) => file.replace(/\.\w+$/, '');

describe('what is said about', () => {
  it.each(files)('%s', async (file) => {
    const { status, stdout, stderr } = await runProgram(['select', file], { cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^(mq-advisor: )?${file}[ :]`));
    await expect(stderr).toMatchFileSnapshot(`${nameOf(file)}.txt`);
  });

  it.each(files.filter((file) => names.includes(`${nameOf(file)}.zh.txt`)))('%s in Chinese', async (file) => {
    const { status, stdout, stderr } = await runProgram(['select', file, '--lang', 'zh'], { cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    await expect(stderr).toMatchFileSnapshot(`${nameOf(file)}.zh.txt`);
  });

  it('is kept for files that exist', () => {
    const texts = names.filter((name) => name.endsWith('.txt')).map((name) => name.replace(/(\.zh)?\.txt$/, ''));
    expect([...new Set(texts)].sort()).toEqual(files.map(nameOf).sort());
  });
});
