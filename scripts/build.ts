import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MinifyOptions, rolldown } from 'rolldown';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { inAscii } from '../src/words/in-ascii.ts';
import { bundledPackages } from './bundled-packages.ts';
import { chunkNames } from './chunks.ts';
import { licenseNotices } from './licenses.ts';
import { billOfMaterials } from './sbom.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
// As deep below the root as the folders of src/, so that a path relative to a module is the same before and after bundling.
const program = join(dist, 'program');
const page = join(dist, 'page');

/**
 * Bundles the program into `dist/`: CommonJS, because an ES module entry is slower to start on Node 20, and one chunk for
 * each dynamic import, because Node pre-parses whole files and a chunk that is not needed should not be read.
 * Names of functions and classes are kept, so that a stack trace in a bug report can be read; other names are not.
 *
 * @returns ids of the modules that went into the bundle
 */
async function bundle(): Promise<readonly string[]> {
  const build = await rolldown({
    input: {
      main: join(root, 'src/cli/main.ts'),
      'batch-worker': join(root, 'src/cli/batch-worker.ts'),
    },
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    logLevel: 'warn',
    tsconfig: false,
    resolve: {
      alias: {
        // One file instead of seventy modules in CommonJS wrappers: it loads in a third of the time.
        yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
        // Loaded at once by a library that never needs it here, and slow to load.
        'node:child_process': join(root, 'scripts/lazy-child-process.cjs'),
        chalk: join(root, 'scripts/lazy-chalk.cjs'),
      },
    },
    plugins: [
      {
        name: 'one-way-to-count-widths',
        resolveId: (source, importer) =>
          source === 'string-width'
            ? join(root, 'scripts', importer?.includes('cli-table3') ? 'table-width.cjs' : 'lazy-string-width.cjs')
            : null,
      },
    ],
  });
  const { output } = await build.write({
    dir: program,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      groups: [{ name: chunkNames(root), debugName: 'together' }],
      includeDependenciesRecursively: false,
    },
    minify: PROGRAM,
  });
  await build.close();
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

const PROGRAM: MinifyOptions = {
  compress: { target: 'node20', keepNames: { function: true, class: true } },
  mangle: { keepNames: { function: true, class: true } },
  codegen: { removeWhitespace: true },
};

/** Bundles what loads the rest into one file: Node loads it, and keeps no cache of it. */
async function bundleStart(): Promise<void> {
  const build = await rolldown({
    input: join(root, 'src/cli/start.ts'),
    platform: 'node',
    logLevel: 'warn',
    tsconfig: false,
  });
  await build.write({ file: join(program, 'start.cjs'), format: 'cjs', minify: PROGRAM });
  await build.close();
}

/**
 * Escapes what is not ASCII in the chunks: V8 holds such a file in half the memory, and reading it takes no decoding. Outside
 * of strings, templates and regular expressions there is nothing but ASCII, and in these an escape means the same.
 */
function writeInAscii(): void {
  for (const name of readdirSync(program)) {
    const code = readFileSync(join(program, name), 'utf8');
    // A backslash before it would be taken for that of the escape.
    if (/\\[^\0-\x7f]/.test(code)) throw new Error(`${name} escapes a character that is not ASCII`);
    writeFileSync(join(program, name), inAscii(code));
  }
}

/** In this order: what is later wins. */
const STYLES = [
  ...['colours', 'page', 'lists', 'tables', 'charts'].map((name) => `src/reporters/html/styles/${name}.css`),
  'src/page/controls.css',
  'src/reporters/html/styles/paper.css',
];

/**
 * Bundles the engine and what shows its reports into one script that goes into a page as it is. It keeps no names at all: it
 * is sent by mail, and its source is here.
 *
 * @returns ids of the modules that went into it
 */
async function bundlePage(): Promise<readonly string[]> {
  const build = await rolldown({
    input: join(root, 'src/page/main.ts'),
    platform: 'browser',
    logLevel: 'warn',
    tsconfig: false,
  });
  const { output } = await build.write({
    file: join(page, 'page.js'),
    format: 'iife',
    minify: { compress: { target: 'es2022' }, mangle: true, codegen: { removeWhitespace: true } },
  });
  await build.close();
  const [script] = output;
  // Either would end the script element, or make it end elsewhere.
  if (/<\/script|<!--/i.test(script.code)) throw new Error('the script of the page cannot stand in a page');
  writeFileSync(join(page, 'page.css'), STYLES.map((style) => readFileSync(join(root, style), 'utf8')).join('\n'));
  return script.moduleIds;
}

/** Writes the knowledge base as JSON, so that no start has to parse YAML. */
function prebuildKnowledge(): void {
  const script = join(root, 'scripts/prebuild-knowledge.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`scripts/prebuild-knowledge.ts ended with status ${status}`);
}

/** Tells caches of this build from those of any other: of its code, and of the knowledge it comes with. */
function nameBuild(): void {
  const hash = createHash('sha256');
  for (const folder of [program, join(dist, 'knowledge')]) {
    for (const name of readdirSync(folder).sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  const id = hash.digest('hex').slice(0, 12);
  // Beside what starts the program, whatever keeps something asks for it.
  for (const name of readdirSync(program)) {
    const code = readFileSync(join(program, name), 'utf8');
    const named = code.replaceAll('BUILD_ID', id).replaceAll('COMMAND_NAMES', Object.keys(COMMANDS).join(' '));
    if (named !== code) writeFileSync(join(program, name), named);
  }
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await bundleStart();
const packages = bundledPackages([...(await bundle()), ...(await bundlePage())]);
writeInAscii();
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licenseNotices(packages));
writeFileSync(join(dist, 'sbom.cdx.json'), billOfMaterials(root, packages));
prebuildKnowledge();
nameBuild();
