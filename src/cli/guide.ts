// The tables in scenarios/README.md: fields from the schema and findings from the check, so that the guide never says what no longer holds.
// Touches only what stands between `<!-- fields: name -->` or `<!-- findings -->` and `<!-- end -->`; the rest is written by hand.
import { FINDINGS } from '../core/check/finding.ts';
import { scenarioSchema, type Schema } from './schema.ts';

const FIELDS = /<!-- fields: (\S+) -->[\s\S]*?<!-- end -->/g;
const FOUND = /<!-- findings -->[\s\S]*?<!-- end -->/;

/** The guide with its tables made anew. Throws for a form that the format does not know. */
export function withTables(guide: string): string {
  const root = scenarioSchema();
  const found = guide.replace(FOUND, () => `<!-- findings -->\n${findings()}<!-- end -->`);
  return found.replaceAll(
    FIELDS,
    (_, n: string) => `<!-- fields: ${n} -->\n${table(formOf(n, root), root)}<!-- end -->`,
  );
}

function findings(): string {
  const rows = Object.entries(FINDINGS).map(([code, { severity, about }]) => ({
    severity,
    row: `\`${code}\` | ${about}`,
  }));
  const all = (['error', 'warning'] as const).flatMap((of) =>
    rows.filter((r) => r.severity === of).map((r) => `| ${of} | ${r.row} |`),
  );
  return ['| | code | why it matters |', '|---|---|---|', ...all, ''].join('\n');
}

/** The forms whose fields the format describes: a shared one by its name, one of several kinds by its kind. */
export function formNames(root: Schema): string[] {
  const kinds = (form: Schema) => (form.oneOf ?? []).map((one) => one.title!);
  const named = Object.entries(root.$defs ?? {}).filter(
    ([, form]) => form.properties !== undefined || form.anyOf !== undefined,
  );
  const several = Object.values(root.$defs ?? {}).flatMap(kinds);
  return ['scenario', ...named.map(([name]) => name).filter((name) => name !== 'value'), ...several];
}

function formOf(name: string, root: Schema): Schema {
  if (name === 'scenario') return root;
  const forms = root.$defs ?? {};
  const form =
    forms[name] ??
    Object.values(forms)
      .flatMap((f) => f.oneOf ?? [])
      .find((one) => one.title === name);
  if (form === undefined) throw new RangeError(`There is no form “${name}” in the format.`);
  return form;
}

function table(form: Schema, root: Schema): string {
  const rows = rowsOf(form, '', root);
  return ['| field | what it holds | what for |', '|---|---|---|', ...rows, ''].join('\n');
}

/** A form that can look several ways has the fields of all of them, and none of those is always needed. */
function rowsOf(form: Schema, before: string, root: Schema): string[] {
  const fields = new Map((form.anyOf ?? [form]).flatMap((one) => Object.entries(one.properties ?? {})));
  return [...fields].flatMap(([key, field]) => {
    const inner = field.properties === undefined ? [] : rowsOf(field, `${before}${key}.`, root);
    const name = `\`${before}${key}\``;
    const shown = form.required?.includes(key) === true ? `**${name}**` : name;
    return [`| ${shown} | ${holds(field, root)} | ${field.description} |`, ...inner];
  });
}

/** What can stand in a field, in a few words; a link where the words are a list. */
function holds(field: Schema, root: Schema): string {
  if (field.$ref !== undefined) return shared(field.$ref.slice(FORMS.length), root);
  if (field.const !== undefined) return quoted(field.const);
  if (field.enum !== undefined) return field.enum.length > 4 ? ONE_OF_A_LIST : field.enum.map(quoted).join(', ');
  if (field.type === 'array') return `list: ${holds(field.items ?? {}, root)}${size(field)}`;
  if (field.type === 'string') return `text, up to ${field.maxLength}`;
  if (field.type === 'boolean') return 'true or false';
  return field.type === 'integer' ? `whole number${range(field)}` : 'a form of its own';
}

function shared(name: string, root: Schema): string {
  const form = root.$defs![name]!;
  if (form.type === 'array' || form.$ref !== undefined) return holds(form, root);
  return form.enum === undefined ? name : `one of the [${name}s](#${name}s)`;
}

const FORMS = '#/$defs/';
const ONE_OF_A_LIST = 'a word of [its list](#lists)';
const quoted = (one: unknown) => (typeof one === 'string' ? `“${one}”` : String(one));

function range({ minimum: least, maximum: most }: Schema): string {
  if (least === undefined) return '';
  return most === undefined ? `, ${least} or more` : `, ${least} to ${most}`;
}

function size({ minItems: least, maxItems: most }: Schema): string {
  if (most === undefined) return least === undefined ? '' : `, at least ${least}`;
  if (least === most) return `, exactly ${most}`;
  return `, ${least ?? 0} to ${most.toLocaleString('en-US')}`;
}
