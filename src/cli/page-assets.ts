import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { KnowledgeBase, Recommendation } from '../domain/index.ts';
import { embeddedKnowledge } from '../knowledge/embedded.ts';
import type { PageAssets } from '../reporters/index.ts';
import { PACKAGE_ROOT, toolVersion } from './package-info.ts';

/** What the build leaves for pages. */
const FOLDER = `${PACKAGE_ROOT}dist/page`;

/**
 * What makes a report a page. Its controls come with it only where the page would make the very same report again: with
 * the version and the knowledge it was made with.
 */
export function pageAssets({ tool, knowledge: made, language }: Recommendation, knowledge: KnowledgeBase): PageAssets {
  const stylesheet = readFileSync(`${FOLDER}/page.css`, 'utf8');
  const digest = (text: string) => createHash('sha256').update(text).digest('base64');
  if (tool.version !== toolVersion() || made.digest !== knowledge.digest) return { stylesheet, digest };
  const script = readFileSync(`${FOLDER}/page.js`, 'utf8');
  return { stylesheet, digest, engine: { script, knowledge: embeddedKnowledge(knowledge, language, script) } };
}
