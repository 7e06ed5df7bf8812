import { describe, expect, it } from 'vitest';
import { openerFor, openLink } from '../../../src/cli/open-link.ts';

describe('the opener', () => {
  it.each([
    ['linux', ['xdg-open']],
    ['darwin', ['open']],
    ['win32', ['rundll32', 'url.dll,FileProtocolHandler']],
  ])('of %s is no shell', (platform, opener) => {
    expect(openerFor(platform)).toEqual(opener);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '--version', 'https://', ''])(
    'is not given %j',
    async (address) => {
      expect(await openLink(address)).toBe(false);
    },
  );
});
