// What the headings of a gradebook that an LMS exported say: which columns tell who somebody is, which may be filled, and what a column is out of.
// Canvas, Moodle and Blackboard are known by their headings; of any other table, only the columns that tell who somebody is.

export const LMSES = ['canvas', 'moodle', 'blackboard', 'other'] as const;
export type Lms = (typeof LMSES)[number];
export const LMS_NAME: Readonly<Record<Lms, string>> = {
  canvas: 'Canvas',
  moodle: 'Moodle',
  blackboard: 'Blackboard',
  other: 'another program',
};

/** What a column says of a student. */
export const ROLES = ['email', 'id', 'login', 'name', 'first', 'last'] as const;
export type Role = (typeof ROLES)[number];

const ROLE_HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  email: [
    'email address',
    'email',
    'e-mail',
    'e-mail address',
    'e-mail-adresse',
    'adresse de courriel',
    'adresse e-mail',
    'correo electrónico',
    'dirección de correo',
    'e-mailadres',
  ],
  id: [
    'id number',
    'id',
    'sis user id',
    'integration id',
    'student id',
    'student number',
    'identifier',
    'id-nummer',
    'matrikelnummer',
    "numéro d'identification",
    'número de id',
  ],
  login: ['username', 'user name', 'login', 'login id', 'sis login id', 'anmeldename', "nom d'utilisateur"],
  name: ['student', 'student name', 'full name', 'name', 'vollständiger name', 'nom complet', 'nombre completo'],
  first: ['first name', 'firstname', 'given name', 'vorname', 'prénom', 'nombre'],
  last: ['last name', 'lastname', 'surname', 'family name', 'nachname', 'nom', 'nom de famille', 'apellido(s)'],
};

/** Headings of columns that are no grade and tell nobody's name either. Canvas looks for its own anywhere in a heading, as they are spelled. */
const ASIDE: Readonly<Record<Lms, readonly RegExp[]>> = {
  canvas: [/^(root account|section)$/i, /(Current|Final) (Score|Points|Grade)|Override (Score|Grade|Status)/],
  moodle: [
    /^(institution|department|groups?|cohorts?|roles?|country|city\/town|status|suspended.*|online text|feedback comments?)$/i,
    /^(last (downloaded|access|modified).*|maximum grade|grade can be changed)$/i,
    /\((percentage|letter|feedback)\)$|^(course|category) total\b|\btotal \(real\)$/i,
  ],
  blackboard: [
    /^(last access|availability|child course id|feedback (to learner|format)|grading notes|notes format)$/i,
    /\[total pts: up to /i,
  ],
  other: [],
};

export function headingOf(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

export function roleOf(heading: string): Role | null {
  return ROLES.find((role) => ROLE_HEADINGS[role].includes(headingOf(heading))) ?? null;
}

export function lmsOf(headings: readonly string[]): Lms {
  const all = headings.map(headingOf);
  const has = (...some: string[]): boolean => some.some((h) => all.includes(h));
  if (has('student', 'lastname') && has('id') && has('section')) return 'canvas';
  if (all.some((h) => /\[total pts: .*\]( ?\|\d+)?$/.test(h))) return 'blackboard';
  const roles = new Set(headings.map(roleOf));
  const named = roles.has('first') && roles.has('last');
  if (named && has('username') && !roles.has('email')) return 'blackboard';
  if (named && (roles.has('email') || roles.has('id'))) return 'moodle';
  return has('identifier') && has('full name') ? 'moodle' : 'other';
}

/** Whether the column may be filled, as far as its heading says. */
export function isOpen(lms: Lms, heading: string): boolean {
  return roleOf(heading) === null && !ASIDE[lms].some((aside) => aside.test(heading.trim()));
}

/** The title without the marks that the LMS finds its column by. */
export function titleOf(lms: Lms, heading: string): string {
  if (lms === 'canvas') return heading.replace(/ \(\d+\)$/, '');
  if (lms === 'blackboard') return heading.replace(/ ?\[Total Pts: .*$/i, '');
  return lms === 'moodle' ? heading.replace(/ \(Real\)$/i, '') : heading;
}

/** What Blackboard writes into the heading; null where nothing is said. */
export function pointsIn(heading: string): number | null {
  const found = /\[Total Pts: (\d+(?:[.,]\d+)?)/i.exec(heading);
  return found === null ? null : numberIn(found[1]!);
}

/** A number as a gradebook has it, with a point or a comma; null for anything else. */
export function numberIn(text: string): number | null {
  const plain = text.trim();
  return /^-?\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}
