// The one Trusted Types policy of the page: it lets scripts of this origin through, and nothing else, ever.

interface Policy {
  readonly createScriptURL: (address: string) => unknown;
}
interface Maker {
  readonly createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy;
}

const rules = {
  createScriptURL(address: string): string {
    const { origin } = new URL(document.baseURI);
    const url = new URL(address, document.baseURI);
    if (url.origin !== origin || origin === 'null') throw new TypeError(`No script from ${url.href}.`);
    return url.href;
  },
};
const { trustedTypes } = globalThis as { trustedTypes?: Maker };
const policy: Policy = trustedTypes?.createPolicy('handstand', rules) ?? rules;

/** What a worker may be made from. A browser without Trusted Types gets the address itself. Throws for another origin. */
export function ownScript(address: string): string {
  return policy.createScriptURL(address) as string;
}
