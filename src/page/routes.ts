// Addresses of screens: what stands behind the # and the screen it means. An address that means nothing is told as such.
import type { LineName } from '../core/lines.ts';
import type { Route } from '../store/state.ts';

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

const SEED = /^\d{1,9}$/;

export function isLine(text: string): text is LineName {
  return text === 'best' || text === 'costliest';
}

const PLAIN = ['settings', 'help', 'progress', 'yours'] as const;

function isPlain(screen: string): screen is (typeof PLAIN)[number] {
  return PLAIN.some((plain) => plain === screen);
}

export function routeOf(hash: string): Route {
  const [screen, id, ...more] = hash.replace(/^#\/?/, '').split('/');
  if (screen === '' || screen === undefined) return { kind: 'home' };
  if (id === undefined && isPlain(screen)) return { kind: screen };
  if (screen === 'drill' && more.length === 0 && (id === undefined || SEED.test(id)))
    return { kind: 'drill', seed: id === undefined ? null : Number(id) };
  if (more.length === 0 && id !== undefined && ID.test(id)) {
    if (screen === 'play') return { kind: 'play', scenario: id };
    if (screen === 'debrief') return { kind: 'debrief', attempt: id };
  }
  const [other] = more;
  if (more.length === 1 && id !== undefined && other !== undefined && ID.test(id) && ID.test(other)) {
    if (screen === 'compare') return { kind: 'compare', left: id, right: other };
    if (screen === 'watch' && isLine(other)) return { kind: 'watch', attempt: id, line: other };
  }
  return { kind: 'unknown', hash };
}

export function hashOf(route: Route): string {
  switch (route.kind) {
    case 'home':
      return '#/';
    case 'play':
      return `#/play/${route.scenario}`;
    case 'debrief':
      return `#/debrief/${route.attempt}`;
    case 'watch':
      return `#/watch/${route.attempt}/${route.line}`;
    case 'compare':
      return `#/compare/${route.left}/${route.right}`;
    case 'drill':
      return route.seed === null ? '#/drill' : `#/drill/${route.seed}`;
    case 'progress':
    case 'settings':
    case 'help':
    case 'yours':
      return `#/${route.kind}`;
    case 'unknown':
      return route.hash;
  }
}
