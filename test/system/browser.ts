/** Chromium without a window, on the screen of a phone, moved by its keyboard alone. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const PHONE = { width: 360, height: 640 } as const;

/** @throws where no browser is installed: these tests prove nothing without one */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      'There is no Chromium. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.',
    );
  // As root, the browser cannot shut itself in; it only meets pages of ours here.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
}

/** A phone on which no script runs and no other address can be reached. What it asks for is remembered. */
export async function openPhone(
  browser: Browser,
  origin: string,
  options: { readonly width?: number; readonly javaScriptEnabled?: boolean } = {},
): Promise<{
  readonly page: Page;
  readonly requested: readonly string[];
  readonly complaints: readonly string[];
}> {
  const { width = PHONE.width, javaScriptEnabled = false } = options;
  const context = await browser.newContext({
    viewport: { width, height: PHONE.height },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    javaScriptEnabled,
  });
  const requested: string[] = [];
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('request', (request) => requested.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  return { page, requested, complaints };
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe-core finds wrong with a page, by rule; best practices as well. The page has to run scripts for it. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(axePath, 'utf8'));
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
