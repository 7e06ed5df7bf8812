import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareEnv, mustBeBuilt, root } from '../support/built-program.ts';

const scratch = mkdtempSync(join(tmpdir(), 'mq-advisor-kept-'));
const caches = join(scratch, 'node_modules/.cache/mq-advisor');

beforeAll(() => {
  mustBeBuilt();
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(root, part), join(scratch, part), { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function search(env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(scratch, 'bin/mq-advisor.js'), 'docs', 'consumer lag'],
    { encoding: 'utf8', env: { ...bareEnv, ...env } },
  );
  return { status, stdout, stderr };
}

const indexes = () =>
  readdirSync(scratch, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('search.json'));

/** The index of the search, which the first search of an installed package makes. */
describe('what a build keeps', () => {
  const whole = search.bind(undefined, { MQ_ADVISOR_CODE_CACHE: '0' });

  it('is not kept where nothing is to be kept', () => {
    expect(whole()).toMatchObject({ status: 0, stderr: '' });
    expect(indexes()).toEqual([]);
  });

  it('is found again by the next run, which says the same', () => {
    const first = search();
    expect(indexes()).toHaveLength(1);
    expect(search()).toEqual(first);
    expect(first).toEqual(whole());
  });

  it.each([
    ['half of it', '{"entries":31'],
    ['something else', 'null'],
    ['the index of fewer entries', '{"entries":1,"terms":[],"postings":[]}'],
  ])('is made again where there is only %s', (_, content) => {
    for (const path of indexes()) writeFileSync(join(scratch, path), content);
    expect(search()).toEqual(whole());
    expect(readdirSync(caches)).toHaveLength(1);
  });
});
