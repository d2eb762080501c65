/** The gallery in a real browser: Chromium from the system's packages, e.g. `apt-get install chromium` on Debian. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGallery } from '../../src/gallery/gallery.ts';
import { serveGallery, type Served } from '../../src/gallery/serve.ts';
import { openPreviews } from '../../src/platform-registry.ts';
import { browserPath, openBrowser } from '../support/chromium.ts';
import { recordingLog } from '../support/platform/recording-log.ts';

// A browser is no package of npm: where there is none, nothing can be looked at.
describe.skipIf(browserPath === undefined)('the gallery in a browser', () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    const { log } = recordingLog();
    served = await serveGallery(await createGallery((options) => openPreviews(options, log)), 0);
    browser = await openBrowser(browserPath ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** A page, and all that its console says of trouble. */
  async function open(width: number, colorScheme: 'light' | 'dark' = 'light') {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('requestfailed', (request) => complaints.push(request.url()));
    await page.goto(served.url);
    return { page, complaints };
  }

  const shownArticles = (page: Page): Promise<readonly string[]> =>
    page.locator('article:not([hidden]) > h3').allTextContents();

  it('loads every picture, without a complaint', async () => {
    const { page, complaints } = await open(1200);
    const broken = await page.evaluate<readonly string[]>(`(async () => {
      const all = [...document.querySelectorAll('img')];
      for (const image of all) image.loading = 'eager';
      await Promise.all(all.map((image) => image.decode().catch(() => undefined)));
      return all.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src);
    })()`);
    expect(broken).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is searched by keyboard alone', async () => {
    const { page } = await open(1200);
    const all = await shownArticles(page);
    await page.keyboard.press('/');
    await page.keyboard.type('pigeon, CHAIR');
    expect(await shownArticles(page)).toEqual(['Pigeon, chair']);
    expect(await page.textContent('#found')).toBe('One thing found.');
    await page.keyboard.press('Escape');
    expect(await shownArticles(page)).toEqual(all);
    await page.keyboard.type('snooze nobody-says-this');
    expect(await shownArticles(page)).toEqual([]);
    expect(await page.textContent('#found')).toContain('Esc shows everything again');
    await page.keyboard.press('Escape');
    await page.keyboard.type('/deskbreak stauts');
    expect(await shownArticles(page)).toEqual(['Sam types /deskbreak stauts']);
    await page.close();
  });

  it('turns to one platform, to the other light, and to a phone, by keyboard', async () => {
    const { page } = await open(1200);
    const isSeen = (what: string): Promise<boolean> => page.locator(`article ${what}`).first().isVisible();
    const background = (): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('.slack.message')).backgroundColor`);
    const choose = async (label: string): Promise<void> => {
      await page.getByRole('radio', { name: label, exact: true }).focus();
      await page.keyboard.press('Space');
    };
    expect([await isSeen('.slack'), await isSeen('.discord')]).toEqual([true, true]);
    await choose('Discord');
    expect([await isSeen('.slack'), await isSeen('.discord')]).toEqual([false, true]);
    await choose('Slack');
    expect([await isSeen('.slack'), await isSeen('.discord')]).toEqual([true, false]);
    expect(await background()).toBe('rgb(255, 255, 255)');
    await choose('dark');
    expect(await background()).toBe('rgb(26, 29, 33)');
    await choose('phone');
    const widths = await page.evaluate<readonly number[]>(
      `[...document.querySelectorAll('.look')].map((look) => look.getBoundingClientRect().width)`,
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(360);
    await page.close();
  });

  it.each([360, 768, 1200])('cuts no text, and scrolls one way only, at %i px', async (width) => {
    const { page } = await open(width, 'dark');
    const cut = await page.evaluate<readonly string[]>(`(() => {
      const isCut = (element) =>
        element.clientWidth > 0 &&
        getComputedStyle(element).display !== 'inline' &&
        element.scrollWidth > element.clientWidth + 1;
      for (const details of document.querySelectorAll('details')) details.open = true;
      return [...document.querySelectorAll('body *:not(input)')]
        .filter(isCut)
        .map((element) => element.className + ': ' + element.textContent.slice(0, 60));
    })()`);
    expect(cut).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('has a name for everything that is pressed, and words for every picture', async () => {
    const { page } = await open(1200);
    const nameless = await page.evaluate<number>(`
      [...document.querySelectorAll('button, input, img')].filter(
        (element) =>
          !(element.textContent.trim() || element.getAttribute('aria-label') || element.getAttribute('alt')) &&
          element.closest('label') === null,
      ).length`);
    expect(nameless).toBe(0);
    await page.close();
  });
});
