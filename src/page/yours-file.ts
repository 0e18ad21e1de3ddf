// Hands a text, or bytes, to the browser as a file to be saved. It is made on the device.

export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Words as a file can be named: letters and digits of any script, at most 80 of them; `otherwise` where there are none. */
export function nameOf(words: string, otherwise: string): string {
  const plain = words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? otherwise : Array.from(plain).slice(0, 80).join('');
}

/** The day as 2026-03-30, where the player is; `now` in milliseconds since 1970. */
export function dateOf(now: number): string {
  const day = new Date(now);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
