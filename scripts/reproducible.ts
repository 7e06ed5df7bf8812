import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Packs the package twice, from two clones of what is committed, in folders of other names, in another time zone and
 * language and with other rights for new files. Both must be the same to the last bit. (npm keeps the rights of files that
 * only their owner may read, so under a umask of 077 a tarball differs in those.)
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'mq-advisor-pack-'));

const surroundings = [
  { name: 'here', env: { TZ: 'UTC', LANG: 'C' }, umask: '022' },
  { name: 'somewhere else', env: { TZ: 'Asia/Kathmandu', LANG: 'zh_CN.UTF-8' }, umask: '002' },
];

function pack({ name, env, umask }: (typeof surroundings)[number]): string {
  const clone = join(scratch, name);
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
  // The same dependencies, since they are not what is tested; linked where the file system can.
  const from = join(root, 'node_modules');
  if (spawnSync('cp', ['-al', from, clone]).status !== 0) execFileSync('cp', ['-a', from, clone]);
  const line = `umask ${umask} && npm pack --silent --pack-destination '${scratch}/${name}'`;
  execFileSync('bash', ['-c', line], {
    cwd: clone,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [tarball] = readdirSync(clone).filter((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`nothing was packed ${name}`);
  return createHash('sha512')
    .update(readFileSync(join(clone, tarball)))
    .digest('hex');
}

try {
  const [first, second] = surroundings.map(pack);
  console.log(`${first}\n${second}`);
  console.log(first === second ? 'the same tarball twice' : 'FAILED: two tarballs that differ');
  if (first !== second) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
