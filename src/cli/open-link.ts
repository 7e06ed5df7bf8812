import { spawn } from 'node:child_process';
import { webAddress } from '../words/escape.ts';

/** The program that opens an address on a platform, and what it is told before the address. */
export function openerFor(platform: string): readonly [program: string, ...args: string[]] {
  if (platform === 'darwin') return ['open'];
  // `start` is a command of the shell, which would read the address.
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
}

/**
 * Hands an http or https address to whatever opens it here, without a shell.
 *
 * @returns whether a program took it; what that makes of it is not waited for
 */
export function openLink(address: string): Promise<boolean> {
  const url = webAddress(address);
  if (url === undefined) return Promise.resolve(false);
  const [program, ...args] = openerFor(process.platform);
  return new Promise((resolve) => {
    const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
