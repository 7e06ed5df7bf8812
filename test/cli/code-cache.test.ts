import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { root } from '../support/built-program.ts';
import { installedCopy } from '../support/installed-copy.ts';

const { caches, run: runWith } = installedCopy('code');
const run = (...argv: string[]) => runWith(argv);
beforeEach(() => rmSync(caches, { recursive: true, force: true }));

const ANSWERS = join(root, 'examples/log-aggregation.yaml');

/** Everything that is kept, by its path below the folder of the build: its bytes and when it was written. */
function kept() {
  const [build] = readdirSync(caches);
  const folder = join(caches, build ?? '');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return new Map(
    files.flatMap((path) => {
      const found = statSync(path);
      return found.isFile() ? [[relative(folder, path), { size: found.size, mtimeMs: found.mtimeMs, path }]] : [];
    }),
  );
}

/** What is kept of a chunk for `select`. */
const chunk = (name: string) => [...kept()].find(([file]) => file.startsWith(join('select', `${name}-`)))?.[1];

describe('the code that is kept between runs', () => {
  it('holds what every run of a command has used, whichever was first', () => {
    const told = run('select', ANSWERS, '--format', 'json');
    rmSync(caches, { recursive: true });
    run('select', 'no-such-file.yaml');
    const ofError = chunk('program')?.size ?? 0;
    expect(ofError).toBeGreaterThan(0);
    expect(run('select', ANSWERS, '--format', 'json')).toEqual(told);
    expect(chunk('program')?.size).toBeGreaterThan(ofError);
    expect(run('select', ANSWERS, '--format', 'json')).toEqual(told);
  });

  it('is that of each command alone, and of whatever is no command together', () => {
    const kinds = () => new Set([...kept().keys()].map((path) => path.split(sep)[0]));
    run('select', ANSWERS);
    const before = chunk('select');
    for (const argv of [['size', ANSWERS], ['--version'], ['../../selct'], []]) run(...argv);
    expect(kinds()).toEqual(new Set(['select', 'size', 'other']));
    expect(chunk('select')).toEqual(before);
  });

  it('of a run that draws nothing is not that of others', () => {
    run('select', ANSWERS, '--format', 'json', '--draws', '0');
    expect(chunk('select')).toBeUndefined();
    run('select', ANSWERS, '--format', 'json');
    const whole = chunk('select')?.size ?? 0;
    const drawless = [...kept()].find(([file]) => file.startsWith(join('select-draws', 'select-')))?.[1].size ?? 0;
    expect(drawless).toBeGreaterThan(0);
    expect(whole).toBeGreaterThan(1.1 * drawless);
  });

  it('is not written again by a run of a kind that was there', () => {
    const runs = [['select', ANSWERS, '--format', 'json'], ['--version'], ['select', ANSWERS, '--format', 'markdown']];
    for (const argv of runs) run(...argv);
    const before = kept();
    for (const argv of runs) run(...argv);
    expect(kept()).toEqual(before);
  });

  it.each([
    ['half of one', (all: Buffer) => all.subarray(0, all.length / 2)],
    ['nothing', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('not code')],
    ['zeros at its end', (all: Buffer) => all.fill(0, all.length - 8192)],
    ['less than a sector of zeros at its end', (all: Buffer) => all.fill(0, all.length - 300)],
    ['a page of zeros', (all: Buffer) => all.fill(0, 8192, 12288)],
  ])('is made again where a file holds %s', (_, spoil) => {
    const told = run('select', ANSWERS, '--format', 'json');
    const path = chunk('select')?.path ?? '';
    const whole = statSync(path).size;
    const spoilt = spoil(readFileSync(path));
    writeFileSync(path, spoilt);
    expect(run('select', ANSWERS, '--format', 'json')).toEqual(told);
    expect(statSync(path).size).toBeGreaterThan(whole * 0.9);
    expect(readFileSync(path).equals(spoilt)).toBe(false);
  });

  it('leaves nothing behind where it cannot be kept', () => {
    run('select', ANSWERS);
    const [build = ''] = readdirSync(caches);
    const folder = join(caches, build, 'select');
    for (const name of readdirSync(folder)) {
      rmSync(join(folder, name));
      mkdirSync(join(folder, name, 'in the way'), { recursive: true });
    }
    const before = readdirSync(folder);
    expect(run('select', ANSWERS).status).toBe(0);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('leaves nothing of builds that were there before, and what other versions of Node have', () => {
    const other = `v1.2.3-${process.arch}`;
    const names = [`0123456789ab-${process.version}-${process.arch}`, `0123456789ab-${other}`];
    for (const name of names) mkdirSync(join(caches, name, 'select'), { recursive: true });
    run('--version');
    const left = readdirSync(caches).filter((name) => names.includes(name));
    expect(left).toEqual([`0123456789ab-${other}`]);
    expect(readdirSync(caches)).toHaveLength(2);
  });

  it('is not kept where nothing is to be kept', () => {
    const ran = runWith(['--version'], { MQ_ADVISOR_CODE_CACHE: '0' });
    expect([ran.status, existsSync(caches)]).toEqual([0, false]);
  });
});
