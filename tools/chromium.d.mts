/** What a Chromium needs to start as root, without a screen, and to draw WebGL in software. */
export const CHROMIUM_FLAGS: readonly string[];
