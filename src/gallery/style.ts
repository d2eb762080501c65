/** How the page looks: a quiet frame, and in it what Slack and Discord look like, by day and by night. */
export const style = `
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
:root[data-light="light"] { color-scheme: light; }
:root[data-light="dark"] { color-scheme: dark; }
body {
  --ink: light-dark(#1d2b28, #e3ebe9); --paper: light-dark(#f3f6f5, #151b1a); --line: light-dark(#c9d4d1, #33403d);
  --soft: light-dark(#50625e, #9fb0ac); --card: light-dark(#fff, #1c2423); --mark: light-dark(#236b5e, #7fd0be);
  margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: anywhere;
}
a { color: var(--mark); }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem; z-index: 2; }
.top { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); padding: .75rem 1rem; }
.top h1 { font-size: 1.15rem; margin: 0 0 .5rem; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
.tools input[type="search"] { flex: 1 1 12rem; min-width: 0; font: inherit; padding: .45rem .6rem; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .6rem; }
legend { float: left; margin-right: .6rem; color: var(--soft); }
#found { color: var(--soft); margin: .4rem 0 0; min-height: 1.4em; }
main { padding: 1rem; max-width: 92rem; margin: auto; }
.rooms { columns: 14rem; padding-left: 1.2rem; }
h2 { margin: 2rem 0 .5rem; scroll-margin-top: 9rem; }
article { margin: 0 0 1.5rem; scroll-margin-top: 9rem; }
article h3 { font-size: 1rem; margin: 0 0 .5rem; }
.looks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem; align-items: start; }
.look { min-width: 0; }
.look > h4 { margin: 0 0 .3rem; font-size: .8rem; color: var(--soft); font-weight: 600; }
.to { margin: .6rem 0 .2rem; font-size: .8rem; color: var(--soft); }
details { font-size: .8rem; margin: .2rem 0 1rem; }
details pre { max-height: 20rem; overflow: auto; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .6rem; white-space: pre-wrap; }
[hidden] { display: none !important; }
:root[data-on="Slack"] [data-look="Discord"], :root[data-on="Discord"] [data-look="Slack"] { display: none; }
:root[data-width="phone"] .looks { grid-template-columns: repeat(auto-fill, minmax(0, 22.5rem)); }
:root[data-width="phone"] .look { max-width: 22.5rem; }
@media (max-width: 48rem) { .top { position: static; } h2, article { scroll-margin-top: 1rem; } }

.message, .window { border: 1px solid var(--line); border-radius: 8px; box-sizing: border-box; max-width: 42rem; }
.message { display: flex; gap: .6rem; padding: .8rem; }
.avatar { flex: none; width: 2.25rem; height: 2.25rem; border-radius: 6px; background: #4f9d8f; display: grid; place-items: center; color: #fff; font-weight: 700; }
.said { flex: 1; min-width: 0; }
.message p, .message h4, .message ol, .message ul, .message blockquote { margin: 0 0 .4rem; }
.message ol, .message ul { padding-left: 1.5rem; }
.message .small, .window small { font-size: .8rem; color: var(--dim); }
.app { font-size: .65rem; padding: .05rem .25rem; border-radius: 3px; background: var(--badge); color: var(--badge-ink); vertical-align: 1px; }
.image { display: block; max-width: 100%; height: auto; border-radius: 8px; margin: .2rem 0 .6rem; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin: .4rem 0; }
.button { font: inherit; font-size: .9rem; padding: .35rem .7rem; border-radius: 6px; cursor: default; max-width: 100%; white-space: normal; }
.mention { color: var(--link); background: var(--tint); border-radius: 3px; padding: 0 .15rem; }
code { font-size: .85em; background: var(--code); border-radius: 3px; padding: .05rem .25rem; }
blockquote { border-left: 4px solid var(--quote); margin: 0; padding-left: .7rem; }
.window { padding: 0; }
.bar { display: flex; justify-content: space-between; gap: .5rem; padding: .8rem 1rem; border-bottom: 1px solid var(--line); }
.bar.end { justify-content: flex-end; border: 0; border-top: 1px solid var(--line); }
.fields { padding: .8rem 1rem; }
.field { margin: 0 0 .9rem; }
.field small { display: block; }
.field input, .select { box-sizing: border-box; width: 100%; font: inherit; padding: .4rem .6rem; margin: .25rem 0; border-radius: 6px; border: 1px solid var(--edge); background: var(--input); color: inherit; min-height: 2.2rem; text-overflow: ellipsis; }
.boxes { list-style: none; padding: 0 !important; margin: .25rem 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr)); gap: .2rem .6rem; }

.slack { --dim: light-dark(#616061, #ababad); --badge: light-dark(#e8e8e8, #35373b); --badge-ink: light-dark(#5b5b5b, #d1d2d3); --link: light-dark(#1264a3, #1d9bd1); --tint: light-dark(#e8f5fa, #173042); --code: light-dark(#f4f4f4, #26282c); --quote: light-dark(#ddd, #565856); --edge: light-dark(#8d8d8e, #797c81); --input: light-dark(#fff, #222529);
  background: light-dark(#fff, #1a1d21); color: light-dark(#1d1c1d, #d1d2d3); }
.slack h4 { font-size: 1.1rem; }
.slack code { color: light-dark(#c01343, #e8912d); }
.slack .image { max-width: min(100%, 30rem); }
.slack .button { border: 1px solid var(--edge); background: transparent; color: inherit; font-weight: 600; }
.slack .button.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
.slack .button.danger { background: light-dark(#fff, #1a1d21); border-color: #e01e5a; color: light-dark(#c4134a, #f2658e); }

.discord { --dim: light-dark(#5c5e66, #a5a8b1); --badge: #5865f2; --badge-ink: #fff; --link: light-dark(#3f4dcf, #c9cdfb); --tint: light-dark(#e6e8fd, #3c4270); --code: light-dark(#ebedef, #2b2d31); --quote: light-dark(#c4c9ce, #4e5058); --edge: light-dark(#c4c9ce, #4e5058); --input: light-dark(#ebedef, #1e1f22);
  background: light-dark(#fff, #313338); color: light-dark(#2b2d31, #dbdee1); }
.discord .avatar { border-radius: 50%; }
.discord .container { border: 1px solid var(--quote); border-left: 4px solid; border-radius: 8px; padding: .8rem; background: light-dark(#f8f9f9, #2b2d31); }
.discord h4 { font-size: 1.1rem; }
.discord hr { border: 0; border-top: 1px solid var(--quote); margin: .6rem 0; }
.discord .button { border: 0; background: light-dark(#e0e1e5, #4e5058); color: light-dark(#2b2d31, #fff); }
.discord .button.primary { background: #5865f2; color: #fff; }
.discord .button.danger { background: #c93b3e; color: #fff; }
`;
