// Five hundred texts that try to run something wherever a text is taken for more than a text. What would run calls `alert`.

import type { Assignment } from '../../src/core/assignment.ts';

const VECTORS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script>',
  '<body onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<iframe src=javascript:alert(1)>',
  '<a href=javascript:alert(1)>go</a>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<video src=x onerror=alert(1)>',
  '<math href=javascript:alert(1)>x',
  '<object data=javascript:alert(1)>',
  '<embed src=javascript:alert(1)>',
  '<meta http-equiv=refresh content=0>',
  '<base href=//example.org/>',
  '<link rel=stylesheet href=//x.org>',
  '<style>@import "//x.org"</style>',
  '<form action=//x.org><button>go',
  '<template><script>alert(1)',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '__proto__',
] as const;

const AROUND: readonly ((vector: string) => string)[] = [
  (v) => v,
  (v) => `">${v}`,
  (v) => `'>${v}`,
  (v) => `--> ${v}`,
  (v) => `]]>${v}`,
  (v) => `</title>${v}`,
  (v) => `</textarea>${v}`,
  (v) => `</style>${v}`,
  (v) => `</script>${v}`,
  (v) => `\\"${v}//`,
  (v) => `\\u003c${v}`,
  (v) => `%3C${v}`,
  (v) => `&lt;${v}`,
  (v) => `&#60;${v}`,
  (v) => v.toUpperCase(),
  (v) => `x ${v.replaceAll('<', '< ')}`,
  (v) => `x/${v.replaceAll(' ', '/')}`,
  (v) => `\u202E${v}`,
  (v) => `x\u0000${v}`,
  (v) => `\`${v}\``,
];

export const INJECTED: readonly string[] = AROUND.flatMap((around) => VECTORS.map(around));

/** Each way of standing around each kind of thing comes up in these. */
export const SOME_INJECTED: readonly string[] = Array.from({ length: 50 }, (_, i) => INJECTED[(i * 73) % 500]!);

/** An assignment whose every text is this one. */
export const assignmentOf = (text: string): Assignment => ({
  v: 1,
  title: text,
  class: text,
  note: text,
  scenarios: [{ id: 'full-stop' }],
  coaching: 'end',
  counts: 'best',
});
