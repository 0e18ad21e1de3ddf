// What the page's one policy lets through. Each test opens the page anew, since a policy is made once.
import { afterEach, expect, it, vi } from 'vitest';

async function openAt(baseURI: string, more: Record<string, unknown> = {}) {
  vi.resetModules();
  vi.stubGlobal('document', { baseURI });
  for (const [name, value] of Object.entries(more)) vi.stubGlobal(name, value);
  return (await import('../src/trusted.ts')).ownScript;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a script beside the page may be made a worker', async () => {
  const ownScript = await openAt('https://school.example/games/handstand/#/');
  expect(ownScript('sw.js')).toBe('https://school.example/games/handstand/sw.js');
});

it.each([
  'https://elsewhere.example/sw.js',
  '//elsewhere.example/sw.js',
  'http://school.example/sw.js',
  'data:text/javascript,1',
  'javascript:1',
])('%s is refused', async (address) => {
  const ownScript = await openAt('https://school.example/');
  expect(() => ownScript(address)).toThrow('No script from');
});

it('the browser is asked for one policy, named handstand, that can make script addresses and no markup', async () => {
  const made: unknown[] = [];
  const createPolicy = (name: string, rules: object) => {
    made.push([name, Object.keys(rules)]);
    return rules;
  };
  await openAt('https://school.example/', { trustedTypes: { createPolicy } });
  expect(made).toEqual([['handstand', ['createScriptURL']]]);
});
