// Stands in the page itself and does one thing: asks for the scenario or the screen that the address names, before any other code is.
const named = /^#\/play\/(?!own-)([a-z0-9][a-z0-9-]{0,39})(\/|$)/.exec(location.hash)?.[1];
if (named !== undefined) {
  const wish = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `scenarios/${named}.json` };
  document.head.append(Object.assign(document.createElement('link'), wish));
}
const shown = { '': 'home', '#': 'home', '#/': 'home', '#/progress': 'progress' }[location.hash];
for (const href of (shown && FILES_OF[shown]) || []) {
  const wish = { rel: 'modulepreload', crossOrigin: 'anonymous', href };
  document.head.append(Object.assign(document.createElement('link'), wish));
}
