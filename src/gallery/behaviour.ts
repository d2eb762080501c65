/** What the page does: it searches, and turns what is looked at to another platform, light or width. */
export const behaviour = `
'use strict';
const root = document.documentElement;
const search = document.querySelector('#search');
const found = document.querySelector('#found');
const articles = [...document.querySelectorAll('article')];
const sections = [...document.querySelectorAll('main section')];
const words = new Map(articles.map((article) => [article, plain(wordsOf(article))]));

/** What can be seen or heard, and not how it is sent. */
function wordsOf(article) {
  const copy = article.cloneNode(true);
  for (const details of copy.querySelectorAll('details')) details.remove();
  return [copy.textContent, ...[...copy.querySelectorAll('img')].map(({ alt }) => alt),
    ...[...copy.querySelectorAll('input')].map(({ value }) => value)].join(' ');
}

function plain(text) {
  return text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').replace(/[’']/g, "'").toLowerCase().replace(/\\s+/g, ' ');
}

function show() {
  const wanted = plain(search.value).split(/\\s+/).filter(Boolean);
  const phrase = wanted.join(' ');
  const has = [...words.values()].some((text) => text.includes(phrase))
    ? (text) => text.includes(phrase)
    : (text) => wanted.every((word) => text.includes(word));
  let count = 0;
  for (const article of articles) {
    article.hidden = !has(words.get(article));
    if (!article.hidden) count += 1;
  }
  for (const section of sections) section.hidden = section.querySelector('article:not([hidden])') === null;
  document.querySelector('.rooms').hidden = wanted.length > 0;
  found.textContent = wanted.length === 0 ? articles.length + ' things to see.'
    : count === 0 ? 'Nothing has all of these words. Esc shows everything again.'
    : count === 1 ? 'One thing found.' : count + ' found.';
}

search.addEventListener('input', show);
addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== search && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === 'Escape' && search.value !== '') {
    search.value = '';
    show();
    search.focus();
  }
});
for (const choice of document.querySelectorAll('input[type="radio"]'))
  choice.addEventListener('change', () => {
    root.dataset[choice.name] = choice.value;
  });
for (const chosen of document.querySelectorAll('input[type="radio"]:checked')) root.dataset[chosen.name] = chosen.value;
show();
`;
