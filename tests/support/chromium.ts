/** A browser for tests, where this machine has one: Chromium, or Chrome. On Debian: `apt-get install chromium`. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/** `CHROMIUM` names one that is elsewhere. */
export const browserPath = [process.env['CHROMIUM'] ?? '', ...places].find(
  (place) => place !== '' && existsSync(place),
);

/** Nothing of it looks anything up beyond loopback. */
export const openBrowser = (path: string): Promise<Browser> =>
  chromium.launch({
    executablePath: path,
    args: [
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...['--disable-gpu', '--disable-quic', '--no-first-run'],
      // Without a user's own namespaces, as root or in a container, it has no sandbox.
      '--no-sandbox',
    ],
  });
