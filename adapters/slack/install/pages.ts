/** The pages that people see while they install the app: no script, nothing from elsewhere. */

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const style = `
:root { color-scheme: light dark; --ink: #1f2a2e; --soft: #5b6b70; --ground: #f4f7f5; --card: #fff; --leaf: #2f7d5b; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eeeb; --soft: #a3b3ad; --ground: #141a18; --card: #1e2624; --leaf: #6fc49b; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
  font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
main { max-width: 34rem; padding: 2.5rem; border-radius: 1rem; background: var(--card);
  box-shadow: 0 1px 3px rgb(0 0 0 / .12); }
h1 { margin: 0 0 .75rem; font-size: 1.6rem; line-height: 1.25; }
p, ol { margin: 0 0 1rem; } ol { padding-left: 1.3rem; } li { margin-bottom: .35rem; }
code { padding: .1em .35em; border-radius: .3em; background: color-mix(in srgb, var(--leaf) 14%, transparent); }
a.button { display: inline-block; padding: .7rem 1.4rem; border-radius: .6rem; font-weight: 600;
  text-decoration: none; color: var(--card); background: var(--leaf); }
a.button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.soft { margin: 1.25rem 0 0; font-size: .925rem; color: var(--soft); }
`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;

/** Sent with every page: nobody may keep or frame it, and nothing in it may load or run. */
export const pageHeaders = {
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export const installPage = (url: string): string =>
  page(
    'Add Deskbreak to Slack',
    `<p>Deskbreak brings one yoga pose for the desk into your channels, every so often, in working hours.</p>
<p><a class="button" href="${escapeHtml(url)}">Add to Slack</a></p>
<p class="soft">It posts only in channels that somebody invites it to and switches it on in, reads no messages, and mentions nobody.</p>`,
  );

export const installedPage = (workspace: string, openUrl: string, command: string): string =>
  page(
    workspace === '' ? 'Deskbreak is installed' : `Deskbreak is in ${workspace}`,
    `<p>Three steps to the first break:</p>
<ol>
<li>Open a channel, and invite the bot: type <code>/invite</code> and its name.</li>
<li>Type <code>${escapeHtml(command)} on</code> there.</li>
<li>Sit back. <code>${escapeHtml(command)}</code> opens all settings.</li>
</ol>
<p><a class="button" href="${escapeHtml(openUrl)}">Open Slack</a></p>`,
  );

export const failedPage = (what: string, remedy: string, title = 'Deskbreak was not installed'): string =>
  page(
    title,
    `<p>${escapeHtml(what)}</p>
<p>${escapeHtml(remedy)}</p>
<p><a class="button" href="/slack/install">Try again</a></p>`,
  );
