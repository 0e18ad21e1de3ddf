import { describe, expect, it } from 'vitest';
import { hashOf, routeOf } from '../../src/page/routes.ts';
import type { Route } from '../../src/store/state.ts';

const SCREENS: readonly (readonly [hash: string, route: Route])[] = [
  ['#/', { kind: 'home' }],
  ['#/play/full-stop', { kind: 'play', scenario: 'full-stop' }],
  ['#/play/full-stop/3f2a9c01b7de', { kind: 'play', scenario: 'full-stop', assignment: '3f2a9c01b7de' }],
  ['#/debrief/x1', { kind: 'debrief', attempt: 'x1' }],
  ['#/watch/x1/best', { kind: 'watch', attempt: 'x1', line: 'best' }],
  ['#/compare/x1/x2', { kind: 'compare', left: 'x1', right: 'x2' }],
  ['#/drill', { kind: 'drill', seed: null }],
  ['#/drill/7', { kind: 'drill', seed: 7 }],
  ['#/progress', { kind: 'progress' }],
  ['#/settings', { kind: 'settings' }],
  ['#/yours', { kind: 'yours' }],
  ['#/help', { kind: 'help' }],
  ['#/a', { kind: 'assigned', payload: null }],
  ['#/a/1abc_DEF-9', { kind: 'assigned', payload: '1abc_DEF-9' }],
  ['#/teach', { kind: 'teach', payload: null }],
  ['#/teach/edit/1abc_DEF-9', { kind: 'teach', payload: '1abc_DEF-9' }],
  ['#/teach/gradebook', { kind: 'gradebook', assignment: null }],
  ['#/teach/gradebook/3f2a9c01b7de', { kind: 'gradebook', assignment: '3f2a9c01b7de' }],
  ['#/teach/lesson/full-stop', { kind: 'lesson', scenario: 'full-stop' }],
  ['#/teach/guide', { kind: 'guide' }],
];

describe('an address', () => {
  it.each(SCREENS)('%s means one screen, and that screen has this address', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
    expect(hashOf(route)).toBe(hash);
  });

  it.each([
    '#/nowhere',
    '#/play/Full',
    '#/play/a/b/c',
    '#/teach/other',
    '#/teach/lesson',
    '#/teach/guide/x',
    '#/debrief',
  ])('%s leads nowhere, and is told as such', (hash) => {
    expect(routeOf(hash)).toEqual({ kind: 'unknown', hash });
    expect(hashOf(routeOf(hash))).toBe(hash);
  });

  it.each(['#/a/%3Cb%3E', '#/a/1abc/def', '#/a/..', '#/a/é'])(
    '%s is an assignment that cannot be read, not an address that leads nowhere',
    (hash) => {
      expect(routeOf(hash)).toEqual({ kind: 'assigned', payload: hash.slice(4) });
      expect(hashOf(routeOf(hash))).toBe(hash);
    },
  );
});
