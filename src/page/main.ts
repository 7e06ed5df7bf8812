import type { KnowledgeBase } from '../domain/index.ts';
import type { PageSetup } from '../reporters/html/setup.ts';
import { startPage } from './live-page.ts';

function block(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? '');
}

startPage(block('setup') as PageSetup, block('knowledge') as KnowledgeBase);
