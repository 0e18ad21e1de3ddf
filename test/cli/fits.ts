// A plain structural check of a value against a JSON Schema: only the words that ours uses, for tests.
import type { Schema } from '../../src/cli/schema.ts';

/** Where the value does not fit: pointers, the whole being ''. For a choice of forms, those of the form that fits best. */
export function misfits(value: unknown, schema: Schema, root: Schema = schema, at = ''): string[] {
  const inner = (one: Schema, part: unknown = value, where = at) => misfits(part, one, root, where);
  const forms = schema.anyOf ?? schema.oneOf;
  return [
    ...(schema.$ref === undefined ? [] : inner(root.$defs![schema.$ref.slice('#/$defs/'.length)]!)),
    ...(forms === undefined ? [] : forms.map((f) => inner(f)).toSorted((a, b) => a.length - b.length)[0]!),
    ...(ofType(value, schema.type) && within(value, schema) ? [] : [at]),
    ...(Array.isArray(value) && schema.items !== undefined
      ? value.flatMap((part, i) => inner(schema.items!, part, `${at}/${i}`))
      : []),
    ...(isRecord(value) && schema.properties !== undefined ? inFields(value, schema, root, at) : []),
  ];
}

function inFields(value: Readonly<Record<string, unknown>>, schema: Schema, root: Schema, at: string): string[] {
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${at}/${key}`);
  const wrong = Object.entries(value).flatMap(([key, part]) => {
    const field = schema.properties![key];
    if (field === undefined) return schema.additionalProperties === false ? [`${at}/${key}`] : [];
    return misfits(part, field, root, `${at}/${key}`);
  });
  return [...missing, ...wrong];
}

function ofType(value: unknown, type: string | undefined): boolean {
  if (type === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function within(value: unknown, schema: Schema): boolean {
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (typeof value === 'number') return between(value, schema.minimum, schema.maximum);
  if (Array.isArray(value)) return between(value.length, schema.minItems, schema.maxItems);
  if (typeof value !== 'string') return true;
  return (
    between(value.length, schema.minLength, schema.maxLength) &&
    (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value))
  );
}

const between = (n: number, least = -Infinity, most = Infinity) => n >= least && n <= most;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
