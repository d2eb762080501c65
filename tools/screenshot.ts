/**
 * `npm run screenshot`: the picture of a break for the README, taken from the gallery in a real browser. Needs Chromium,
 * e.g. `apt-get install chromium`.
 */
import { openPreviews } from '../src/platform-registry.ts';
import { createGallery } from '../src/gallery/gallery.ts';
import { serveGallery } from '../src/gallery/serve.ts';
import { browserPath, openBrowser } from '../tests/support/chromium.ts';
import { recordingLog } from '../tests/support/platform/recording-log.ts';

const TO = 'docs/break.png';
const WIDTH = 1000;

if (browserPath === undefined) throw new Error('There is no Chromium here: apt-get install chromium');
const { log } = recordingLog();
const gallery = await serveGallery(await createGallery((options) => openPreviews(options, log)), 0);
const browser = await openBrowser(browserPath);
const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, colorScheme: 'light' });
await page.goto(gallery.url);
// The break alone, as a channel without motion has it.
await page.evaluate(`(() => {
  const article = [...document.querySelectorAll('article')].find((one) => one.firstElementChild.textContent === 'Pigeon, chair');
  const looks = article.querySelector('.looks');
  for (const part of looks.querySelectorAll('details, .to')) part.remove();
  for (const look of looks.querySelectorAll('.look')) look.querySelectorAll('.message')[1].remove();
  for (const image of looks.querySelectorAll('img')) image.src = image.src.replace('-moving.gif', '.png');
  document.body.replaceChildren(looks);
  looks.style.padding = '1rem';
})()`);
await page.waitForLoadState('networkidle');
await page.locator('.looks').screenshot({ path: TO });
await browser.close();
await gallery.close();
process.stdout.write(`${TO} is written.\n`);
