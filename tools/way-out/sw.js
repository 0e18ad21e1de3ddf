// The way out of a bad deployment: put this file in the place of the deployed sw.js. A browser that still plays a kept version takes it at its
// next visit: it throws the kept files away, gives up being the worker, and loads the open pages again from the network. Picks are not touched.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const { scope } = self.registration;
  const kept = (await caches.keys()).filter((name) => name.endsWith(scope));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await self.registration.unregister();
  // Only the pages that the old worker answered for: those loaded since are good, and would be loaded over and over.
  for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url).catch(() => {});
}
