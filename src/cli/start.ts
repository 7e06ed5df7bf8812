import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';

/** Written in by the build: what the program and the knowledge it was built with have in common, and no other has. */
const BUILD = 'BUILD_ID';

const FOR_THIS_NODE = `-${process.version}-${process.arch}`;

/** Written in by the build: the names of all commands. */
const COMMANDS = 'COMMAND_NAMES';

/**
 * Starts the built program. Half of a start is compiling code, so what V8 made of it is kept for the next one, beside other
 * caches of the folder the package is installed in. Where nothing can be kept, or MQ_ADVISOR_CODE_CACHE is 0, the program
 * runs all the same.
 *
 * A cache belongs to one build, Node version, platform and set of V8 flags; V8 refuses any other, and then a new one is made.
 * It has to be taken after a run: only then does it hold the functions that were used.
 *
 * @param folder  of the chunks
 * @param entry   file name of the chunk to load
 * @param build   names the build, so that no chunk ever meets the cache of an older one
 * @returns       what the entry exports
 */
export function start(folder: string, entry: string, build = BUILD): unknown {
  const kept = cacheFolder(folder, build);
  const cache = kept === undefined ? undefined : join(kept, kindOf(process.argv.slice(2)));
  const loaded = new Map<string, { readonly exports: unknown }>();
  const scripts = new Map<string, Script>();
  let isStale = false;
  const outer = createRequire(join(folder, entry));

  const load = (name: string): unknown => {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const filename = join(folder, name);
    const cachedData = cache === undefined ? undefined : readCode(join(cache, name));
    const script = new Script(
      // The build writes nothing but ASCII.
      `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`,
      { filename, ...(cachedData === undefined ? {} : { cachedData }) },
    );
    scripts.set(name, script);
    isStale ||= cachedData === undefined || script.cachedDataRejected === true;
    const module = { exports: {} };
    loaded.set(name, module);
    const require = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : outer(id));
    script.runInThisContext()(module.exports, require, module, filename, folder);
    return module.exports;
  };

  if (cache !== undefined) process.once('exit', () => keepCode(cache, scripts, isStale));
  return load(entry);
}

/**
 * A chunk serves many commands, and each uses other functions of it: to read those of all others takes its time too. So do runs
 * that are told how often to draw, for they may draw nothing: what they keep would leave the others without the half of it.
 */
function kindOf([command = '', ...words]: readonly string[]): string {
  if (!COMMANDS.split(' ').includes(command)) return 'other';
  return words.some((word) => /^--draws(=|$)/.test(word)) ? `${command}-draws` : command;
}

/**
 * Where npm and others keep what can be made again.
 *
 * @param folder  of the chunks
 */
export function cacheFolder(folder: string, build = BUILD): string | undefined {
  if (process.env.MQ_ADVISOR_CODE_CACHE === '0') return undefined;
  const root = dirname(dirname(resolve(folder)));
  const modules = dirname(root).endsWith('node_modules') ? dirname(root) : join(root, 'node_modules');
  return join(modules, '.cache', 'mq-advisor', `${build}${FOR_THIS_NODE}`);
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Bytes of the sum behind kept code. */
const SUM_BYTES = 4;

/** In words of 32 bits: to add up all takes some 5 ms, and what a disk loses are sectors of 512 bytes or more. */
const SUMMED_EACH = 127;

/** V8 looks at the length of what it made and runs whatever is in it: after a power cut that may be zeros. */
function withSum(code: Buffer): Buffer {
  const summed = Buffer.alloc(code.length + SUM_BYTES);
  summed.set(code);
  summed.writeInt32LE(sumOf(summed.subarray(0, -SUM_BYTES)), code.length);
  return summed;
}

/** What {@link withSum} was given; undefined where that is not what was read. */
function readCode(file: string): Buffer | undefined {
  try {
    const summed = readFileSync(file);
    const code = summed.subarray(0, -SUM_BYTES);
    return summed.readInt32LE(code.length) === sumOf(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Never that of a file that ends in zeros, which is 0. */
function sumOf({ buffer, byteOffset, length }: Buffer): number {
  const words = new Int32Array(buffer, byteOffset, length >> 2);
  let sum = length;
  for (let at = 0; at < words.length; at += SUMMED_EACH) sum = (Math.imul(sum, 31) + (words[at] as number)) | 0;
  return sum | 1;
}

/** The chunks of the runs whose code is kept, a line each. */
const RUNS = 'runs';

/** What was compiled is kept anew whenever chunks come together that never did before: another format, a file with errors. */
function keepCode(cache: string, scripts: ReadonlyMap<string, Script>, isStale: boolean): void {
  const run = `${[...scripts.keys()].sort().join(' ')}\n`;
  const runs = read(join(cache, RUNS))?.toString() ?? '';
  if (!isStale && runs.includes(run)) return;
  if (runs === '') dropOtherBuilds(dirname(cache));
  for (const [name, script] of scripts) if (!keep(cache, name, withSum(script.createCachedData()))) return;
  if (!runs.includes(run)) keep(cache, RUNS, runs + run);
}

/** What was kept for this Node by a build that is no longer here, nobody reads again. */
function dropOtherBuilds(kept: string): void {
  try {
    for (const name of readdirSync(dirname(kept))) {
      if (name.endsWith(FOR_THIS_NODE) && name !== basename(kept))
        rmSync(join(dirname(kept), name), { recursive: true, force: true });
    }
  } catch {
    // Nothing was kept yet, or nothing can be removed.
  }
}

/**
 * Written beside and renamed, so that another run never reads half of it.
 *
 * @returns whether it is kept; where the disk is read-only or full, the next run makes it again
 */
export function keep(cache: string, name: string, content: string | Uint8Array): boolean {
  // Containers that share a disk share numbers of processes as well.
  const temporary = join(cache, `${name}.${process.pid}-${process.hrtime.bigint()}`);
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, join(cache, name));
    return true;
  } catch {
    remove(temporary);
    return false;
  }
}

/** What stayed behind would fill the disk, one more with each run. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing can be removed where nothing can be written.
  }
}
