// Runs before everything else and does one thing: asks for the scenario that the address names, while the rest of the code is still on its way.
const named = /^#\/play\/(?!own-)([a-z0-9][a-z0-9-]{0,39})(\/|$)/.exec(location.hash)?.[1];
if (named !== undefined) {
  const wish = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `scenarios/${named}.json` };
  document.head.append(Object.assign(document.createElement('link'), wish));
}
