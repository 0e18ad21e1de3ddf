// A storage of which one call fails: the n-th, by throwing at once or by taking its transaction down later.
import 'fake-indexeddb/auto';

export const WAYS = ['throws', 'aborts'] as const;
export type Way = (typeof WAYS)[number];

type Call = (this: { transaction?: IDBTransaction }, ...words: unknown[]) => unknown;

const CALLS: readonly (readonly [owner: object, names: readonly string[]])[] = [
  [IDBFactory.prototype, ['open']],
  [IDBDatabase.prototype, ['transaction']],
  [IDBIndex.prototype, ['get']],
  [IDBObjectStore.prototype, ['add', 'put', 'get', 'getAll', 'getAllKeys', 'count', 'delete', 'clear', 'openCursor']],
];

export interface Failing {
  /** Calls so far. */
  readonly count: () => number;
  readonly mend: () => void;
}

/** From now on until mended. `nth` counts from 1; 0 fails none. */
export function failing(nth: number, way: Way): Failing {
  let calls = 0;
  const undo = CALLS.flatMap(([owner, names]) =>
    names.map((name) => {
      const real = Reflect.get(owner, name) as Call;
      const wrapped: Call = function (...words) {
        // The upgrade begins its transaction by itself.
        if (words[1] === 'versionchange') return real.apply(this, words);
        calls += 1;
        if (calls !== nth) return real.apply(this, words);
        if (way === 'throws' || this.transaction === undefined) throw new DOMException('Full.', 'QuotaExceededError');
        const request = real.apply(this, words);
        this.transaction.abort();
        return request;
      };
      Reflect.set(owner, name, wrapped);
      return () => Reflect.set(owner, name, real);
    }),
  );
  return {
    count: () => calls,
    mend: () => {
      for (const back of undo) back();
    },
  };
}

/** Does it once with none failing, to count, and then once for each call and way; prepared and looked at with none failing. */
export async function withEachFailing<P, R>(
  prepare: () => Promise<P>,
  does: (prepared: P) => Promise<R>,
  then: (result: R | Error, prepared: P) => Promise<void>,
): Promise<number> {
  const once = async (nth: number, way: Way): Promise<number> => {
    const prepared = await prepare();
    const spoiled = failing(nth, way);
    const result = await does(prepared)
      .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
      .finally(spoiled.mend);
    await then(result, prepared);
    return spoiled.count();
  };
  const calls = await once(0, 'throws');
  for (const way of WAYS) for (let nth = 1; nth <= calls; nth++) await once(nth, way);
  return calls;
}
