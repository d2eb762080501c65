/** The page, as one document. */
import { html, type Html } from '../../adapters/port/html.ts';
import { version } from '../program/version.ts';
import type { Exhibit, OnPlatform, GalleryRoom, ReadSpecimen } from './exhibits.ts';

/** What a browser would not take for an address of its own. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

const drawSeen = ({ to, payload, html: drawn }: ReadSpecimen): Html =>
  html`${to !== undefined && html`<p class="to">${to}</p>`}${{ html: drawn }}
    <details>
      <summary>What is sent</summary>
      <pre tabindex="0">${JSON.stringify(payload, undefined, 2)}</pre>
    </details>`;

const drawLook = ({ on, seen }: OnPlatform): Html =>
  html`<div class="look" data-look="${on}">
    <h4>${on}</h4>
    ${seen.length === 0 ? html`<p class="to">Nothing is said here.</p>` : seen.map(drawSeen)}
  </div>`;

const drawExhibit = ({ title, looks }: Exhibit): Html =>
  html`<article>
    <h3>${title}</h3>
    <div class="looks">${looks.map(drawLook)}</div>
  </article>`;

const drawRoom = ({ title, exhibits }: GalleryRoom): Html =>
  html`<section>
    <h2 id="${slug(title)}">${title}</h2>
    ${exhibits.map(drawExhibit)}
  </section>`;

interface Choice {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly (readonly [value: string, label: string])[];
}

/** The first is chosen. */
const drawChoice = ({ name, legend, values }: Choice): Html =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${values.map(([value, label], at) =>
      at === 0
        ? html`<label><input type="radio" name="${name}" value="${value}" checked /> ${label}</label>`
        : html`<label><input type="radio" name="${name}" value="${value}" /> ${label}</label>`,
    )}
  </fieldset>`;

/** `platforms`: as people call them. */
export const pageOf = (rooms: readonly GalleryRoom[], platforms: readonly string[]): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="deskbreak ${version}" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src 'self' data:; script-src 'self'; style-src 'self' 'unsafe-inline'"
        />
        <title>Deskbreak: everything it says</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="gallery.css" />
      </head>
      <body>
        <a class="skip" href="#all">To what there is to see</a>
        <header class="top">
          <h1>Deskbreak ${version}: everything it says</h1>
          <form class="tools" role="search">
            <input
              type="search"
              id="search"
              aria-label="Search"
              placeholder="Search: pigeon, snooze, time zone …  ( / )"
              autocomplete="off"
            />
            ${drawChoice({
              name: 'on',
              legend: 'On',
              values: [['all', 'both'], ...platforms.map((title) => [title, title] as const)],
            })}
            ${drawChoice({
              name: 'light',
              legend: 'Light',
              values: [
                ['auto', 'as your system'],
                ['light', 'light'],
                ['dark', 'dark'],
              ],
            })}
            ${drawChoice({
              name: 'width',
              legend: 'Width',
              values: [
                ['desktop', 'desktop'],
                ['phone', 'phone'],
              ],
            })}
          </form>
          <p id="found" role="status"></p>
        </header>
        <main id="all">
          <p>
            Each message is drawn from what Deskbreak really sends, roughly as ${platforms.join(' and ')} show
            it; they themselves decide on its last details.
          </p>
          <ul class="rooms">
            ${rooms.map(({ title }) => html`<li><a href="#${slug(title)}">${title}</a></li>`)}
          </ul>
          ${rooms.map(drawRoom)}
        </main>
        <script src="gallery.js"></script>
      </body>
    </html>`.html;
