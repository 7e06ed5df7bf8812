import type { BundledPackage } from './bundled-packages.ts';

/** The notices of packages whose code is shipped, in one text. */
export function licenseNotices(packages: readonly BundledPackage[]): string {
  const notices = packages.map((p) => `${p.name} ${p.version} (${p.license})\n\n${p.text}\n`);
  return `mq-advisor contains code of the packages below.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
