// Whole numbers and bytes in a row: seven bits to a byte, the low ones first. One row for one value: what could be written shorter is refused.

export interface ByteWriter {
  /** A whole number from 0 to 2^53 - 1. */
  readonly number: (n: number) => void;
  readonly bytes: (bytes: Uint8Array) => void;
  readonly done: () => Uint8Array;
}

export function byteWriter(): ByteWriter {
  const out: number[] = [];
  return {
    number(n) {
      if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} cannot be written as a whole number.`);
      let left = n;
      for (; left > 127; left = Math.floor(left / 128)) out.push((left % 128) + 128);
      out.push(left);
    },
    bytes: (bytes) => out.push(...bytes),
    done: () => Uint8Array.from(out),
  };
}

/** Each of these throws RangeError, with a sentence, where there is nothing of the kind. */
export interface ByteReader {
  /** A whole number up to `most`. */
  readonly number: (most: number) => number;
  readonly bytes: (count: number) => Uint8Array;
  readonly end: () => void;
}

export function byteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  const next = (): number => {
    const byte = bytes[at++];
    if (byte === undefined) throw new RangeError('It ends too soon.');
    return byte;
  };
  return {
    number(most) {
      let n = 0;
      for (let unit = 1; ; unit *= 128) {
        const byte = next();
        n += (byte & 127) * unit;
        if (!Number.isSafeInteger(n) || n > most) throw new RangeError('A number in it is larger than it can be.');
        if (byte > 127) continue;
        if (byte === 0 && unit > 1) throw new RangeError('A number in it is written in a roundabout way.');
        return n;
      }
    },
    bytes(count) {
      if (at + count > bytes.length) throw new RangeError('It ends too soon.');
      return bytes.subarray(at, (at += count));
    },
    end() {
      if (at < bytes.length) throw new RangeError('It goes on after its end.');
    },
  };
}
