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
  const rest = [id, ...more].join('/');
  // Whatever stands there is for the reader of links, which says what is wrong with it.
  if (screen === 'a') return { kind: 'assigned', payload: rest === '' ? null : rest };
  if (screen === 'teach') return teaching(hash, id, more.join('/'));
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
    if (screen === 'play') return { kind: 'play', scenario: id, assignment: other };
    if (screen === 'compare') return { kind: 'compare', left: id, right: other };
    if (screen === 'watch' && isLine(other)) return { kind: 'watch', attempt: id, line: other };
  }
  return { kind: 'unknown', hash };
}

function teaching(hash: string, part: string | undefined, rest: string): Route {
  if (part === undefined || part === '') return { kind: 'teach', payload: null };
  if (part === 'edit') return { kind: 'teach', payload: rest === '' ? null : rest };
  if (part === 'guide' && rest === '') return { kind: 'guide' };
  if (part === 'lesson' && ID.test(rest)) return { kind: 'lesson', scenario: rest };
  if (part === 'gradebook' && (rest === '' || ID.test(rest)))
    return { kind: 'gradebook', assignment: rest === '' ? null : rest };
  return { kind: 'unknown', hash };
}

export function hashOf(route: Route): string {
  switch (route.kind) {
    case 'home':
      return '#/';
    case 'play':
      return `#/play/${route.scenario}${route.assignment === undefined ? '' : `/${route.assignment}`}`;
    case 'debrief':
      return `#/debrief/${route.attempt}`;
    case 'watch':
      return `#/watch/${route.attempt}/${route.line}`;
    case 'compare':
      return `#/compare/${route.left}/${route.right}`;
    case 'drill':
      return route.seed === null ? '#/drill' : `#/drill/${route.seed}`;
    case 'assigned':
      return route.payload === null ? '#/a' : `#/a/${route.payload}`;
    case 'teach':
      return route.payload === null ? '#/teach' : `#/teach/edit/${route.payload}`;
    case 'gradebook':
      return route.assignment === null ? '#/teach/gradebook' : `#/teach/gradebook/${route.assignment}`;
    case 'lesson':
      return `#/teach/lesson/${route.scenario}`;
    case 'guide':
      return '#/teach/guide';
    case 'progress':
    case 'settings':
    case 'help':
    case 'yours':
      return `#/${route.kind}`;
    case 'unknown':
      return route.hash;
  }
}
