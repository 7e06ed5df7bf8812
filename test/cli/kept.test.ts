import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedCopy } from '../support/installed-copy.ts';

const { caches, run } = installedCopy('kept');
const search = (env?: NodeJS.ProcessEnv) => run(['docs', 'consumer lag'], env);

const indexes = () =>
  existsSync(caches)
    ? readdirSync(caches, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('search.json'))
    : [];

/** The index of the search, which the first search of an installed package makes. */
describe('what a build keeps', () => {
  const whole = () => search({ MQ_ADVISOR_CODE_CACHE: '0' });

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
    for (const path of indexes()) writeFileSync(join(caches, path), content);
    expect(search()).toEqual(whole());
    expect(readdirSync(caches)).toHaveLength(1);
  });
});
