// The one content security policy, for the page's meta tag and the headers file. Nothing leaves the origin.
import { createHash } from 'node:crypto';

/** `inline` is the one script that stands in the page itself: it runs as long as it is this to the byte. */
export const contentSecurityPolicy = (inline) =>
  [
    "default-src 'none'",
    `script-src 'self' 'sha256-${createHash('sha256').update(inline).digest('base64')}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types handstand',
  ].join('; ');
