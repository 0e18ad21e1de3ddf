// The scenario format as a JSON Schema, for editors and other programs: made from the one zod schema, with names and words added.
// Says what a file may look like; whether its ids lead anywhere, only the reader can tell.
import * as z from 'zod/mini';
import { scenarioFormat } from '../core/format.ts';
import { FIELD_WORDS, FORM_NAMES } from './schema-words.ts';

export interface Schema {
  readonly $id?: string;
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

export const SCHEMA_FILE = 'scenario.schema.json';

/** Ends with a line feed. */
export function schemaText(): string {
  return `${JSON.stringify(scenarioSchema(), null, 2)}\n`;
}

export function scenarioSchema(): Schema {
  const made = z.toJSONSchema(scenarioFormat, { io: 'input', reused: 'ref' }) as Schema;
  const { $schema, $defs, ...root } = renamed(made, namesIn(made));
  const forms = Object.entries($defs ?? {}).map(([name, form]) => [name, worded(form, name)]);
  return {
    $schema: $schema!,
    $id: `./${SCHEMA_FILE}`,
    title: 'A Handstand scenario',
    ...worded(root, 'scenario'),
    $defs: Object.fromEntries(forms),
  };
}

/** A name for each shared form, from the field that holds it first. Throws for one that FORM_NAMES leaves without a name of its own. */
function namesIn(made: Schema): Map<string, string> {
  const names = new Map<string, string>();
  const visit = (schema: Schema, within: string, field: string): void => {
    const ref = schema.$ref;
    if (ref !== undefined && !names.has(ref)) {
      const name = FORM_NAMES[`${within}.${field}`] ?? FORM_NAMES[field] ?? field;
      if ([...names.values()].includes(name))
        throw new RangeError(`Two forms are named “${name}”; see ${within}.${field}.`);
      names.set(ref, name);
      visit(made.$defs![ref.slice('#/$defs/'.length)]!, name, name);
    }
    for (const [key, child] of Object.entries(schema.properties ?? {})) visit(child, within, key);
    for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) visit(one, within, field);
    if (schema.items !== undefined) visit(schema.items, within, field === within ? 'items' : field);
  };
  visit(made, 'scenario', 'scenario');
  return names;
}

function renamed(made: Schema, names: ReadonlyMap<string, string>): Schema {
  const text = JSON.stringify(made, (key, value: unknown) => {
    if (key === '$ref') return `#/$defs/${names.get(String(value))}`;
    // What zod adds to every whole number says nothing to an author.
    if ((key === 'maximum' || key === 'minimum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER)
      return undefined;
    return key === '$defs' ? namedForms(value as Readonly<Record<string, Schema>>, names) : value;
  });
  return JSON.parse(text) as Schema;
}

function namedForms(forms: Readonly<Record<string, Schema>>, names: ReadonlyMap<string, string>) {
  return Object.fromEntries(Object.entries(forms).map(([key, form]) => [names.get(`#/$defs/${key}`), form]));
}

/** With a description at each field; a form that goes by its `kind` is named after it. */
function worded(schema: Schema, within: string): Schema {
  const kind = schema.properties?.['kind']?.const;
  const name = typeof kind === 'string' ? kind : within;
  const each = (list: readonly Schema[]) => list.map((one) => worded(one, name));
  const { properties, items, anyOf, oneOf } = schema;
  return {
    ...(typeof kind === 'string' ? { title: kind } : {}),
    ...schema,
    ...(properties === undefined ? {} : { properties: fields(properties, name) }),
    ...(items === undefined ? {} : { items: worded(items, name) }),
    ...(anyOf === undefined ? {} : { anyOf: each(anyOf) }),
    ...(oneOf === undefined ? {} : { oneOf: each(oneOf) }),
  };
}

function fields(properties: Readonly<Record<string, Schema>>, within: string): Record<string, Schema> {
  const all = Object.entries(properties).map(([key, field]): [string, Schema] => {
    const description = FIELD_WORDS[`${within}.${key}`] ?? FIELD_WORDS[key];
    return [key, { ...(description === undefined ? {} : { description }), ...worded(field, key) }];
  });
  return Object.fromEntries(all);
}
