import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { runProgram } from './run-program.ts';

const EXECUTABLE = '/usr/bin/chromium';

/** Browser tests are left out only where there is no browser: Debian's package `chromium`. */
export const hasBrowser = existsSync(EXECUTABLE);

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The page that `select` makes of arguments. */
export async function selectHtml(argv: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runProgram(['select', ...argv, '--format', 'html']);
  if (status > 1) throw new Error(stderr);
  return stdout;
}

export interface Opened {
  readonly page: Page;
  /** What a page that is well made never has: errors on the console, uncaught ones, dialogs, and requests. */
  readonly complaints: readonly string[];
}

/** Opens a page from a file of its own, as somebody does who got it by mail. Closed with the test. */
export async function openPage(browser: Browser, source: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-page-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, source);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  onTestFinished(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('blob:')) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints };
}
