import { expect, it } from 'vitest';
import type { DocumentReport } from '../../../src/domain/index.ts';
import { documentTitle } from '../../../src/reporters/names.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const titled = (id: string, language: 'en' | 'zh') =>
  documentTitle(
    { id, title: 'Guide', section: '2.2 Design', url: '', why: null } satisfies DocumentReport,
    sayShipped(language),
  );

it('marks a page in Chinese for those who read English', () => {
  expect(titled('doc/GUIDE#22-架构设计', 'en')).toBe('Guide, 2.2 Design (Chinese)');
  expect(titled('doc/GUIDE#22-架构设计', 'zh')).toBe('Guide，2.2 Design');
  expect(titled('doc/GUIDE#22-design', 'en')).toBe('Guide, 2.2 Design');
});
