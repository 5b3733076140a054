import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A real Chromium: the one in `CHROMIUM`, or else the first on the path. */
export function openBrowser(): Promise<Browser> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const executablePath = process.env['CHROMIUM'] ?? found.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error(
      'This test prints with Chromium. Install it (Debian: apt-get install chromium).',
    );
  }
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet],
  });
}
