import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the package: this module is two levels below it, in source and in the bundle alike. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const TOOL = 'mq-advisor';

/** The version in package.json. */
export function toolVersion(): string {
  return (JSON.parse(readFileSync(`${PACKAGE_ROOT}package.json`, 'utf8')) as { version: string }).version;
}
